# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.models import Proposal, Submission, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.office_files import PEOPLE, answer_file
from tests.kit.richtext.office import docx

SignIn = Callable[[Account | None], Client]


def address(version: Version) -> str:
    return f"{version.rounds.get().get_absolute_url()}aenderungen/"


def upload(client: Client, version: Version, content: bytes | None = None) -> Any:
    data = answer_file(version) if content is None else content
    return client.post(address(version), {"file": SimpleUploadedFile("antwort.docx", data)})


def sender(name: str = "Verein Brücke", place: int = 0) -> dict[str, str]:
    return {f"absender-{place}-name": name, f"absender-{place}-email": f"v{place}@example.org"}


def confirmed(taken: tuple[int, ...] = (0, 1, 2)) -> dict[str, str]:
    receipt = {"eingang-channel": "email", "eingang-received_on": "2023-01-12", "eingang-language": "de"}
    fields = {f"take-{place}": "on" for place in taken}
    return {**receipt, **fields, "reason-0": "Es wird Zeit.", "title-1": "Öfter", "reason-2": "Welche?"}


def test_a_word_file_becomes_one_submission(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    anna = client_of(cast.people["anna"])
    check = upload(anna, version).url
    page = anna.get(check).content.decode()
    assert "<ins>" in page
    assert "Prüfen reicht nicht." in page
    assert "Je Person eine Eingabe" in page
    assert not Submission.objects.exists()
    page = anna.post(check, {**confirmed((0, 1)), **sender()}, follow=True).content.decode()
    made = Submission.objects.get()
    assert (made.name, made.email, made.channel) == ("Verein Brücke", "v0@example.org", "email")
    assert made.file is not None
    assert made.file.name == "antwort.docx"
    told = [(one.kind, one.title, one.reason) for one in made.proposals.order_by("number")]
    assert told == [("replace", "", "Es wird Zeit."), ("replace", "Öfter", "")]
    assert "Verein Brücke" in page
    # The same page sent once more leads to what was made, and makes nothing.
    assert anna.post(check, {**confirmed(), **sender()})["Location"].endswith(f"/eingabe/{made.pk}/")
    assert anna.get(check)["Location"].endswith(f"/eingabe/{made.pk}/")
    assert Submission.objects.count() == 1


def test_each_person_can_be_a_voice_of_their_own(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    anna = client_of(cast.people["anna"])
    check = f"{upload(anna, version).url}?eingaben=einzeln"
    page = anna.get(check).content.decode()
    assert all(f"Wer ist „{name}“?" in page for name in PEOPLE)
    anna.post(check, {**confirmed(), **sender("Elif"), **sender("Jonas", 1)})
    told = {one.name: one.proposals.count() for one in Submission.objects.all()}
    assert told == {"Elif": 1, "Jonas": 2}


def test_what_is_wrong_is_told_and_nothing_is_kept(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    anna = client_of(cast.people["anna"])
    check = upload(anna, version).url
    later = {"eingang-received_on": "2023-02-01"}
    refused = anna.post(check, {**confirmed(), **sender(), **later})
    assert refused.status_code == 422
    assert "liegt in der Zukunft" in refused.content.decode()
    assert "Es wird Zeit." in refused.content.decode()
    nameless = anna.post(check, {**confirmed(), **sender("")})
    assert "von wem" in nameless.content.decode()
    assert not Proposal.objects.exists()


def test_the_same_file_twice_is_noticed(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    anna = client_of(cast.people["anna"])
    file = answer_file(version)
    anna.post(upload(anna, version, file).url, {**confirmed(), **sender()})
    check = upload(anna, version, file).url
    assert "schon eingelesen" in anna.get(check).content.decode()
    assert anna.post(check, {**confirmed(), **sender()}).status_code == 422
    assert anna.post(check, {**confirmed(), **sender(), "again": "on"}).status_code == 302
    assert Submission.objects.count() == 2


def test_points_outside_the_chapters_that_are_asked_about_cannot_be_taken(
    cast: Cast, client_of: SignIn
) -> None:
    version = builders.opened(cast)
    asked = version.rounds.get()
    asked.chapters = [builders.row(version, "Arbeit").key]
    asked.save()
    anna = client_of(cast.people["anna"])
    check = upload(anna, version).url
    assert anna.get(check).content.decode().count("Das kann nicht übernommen werden") == 2
    anna.post(check, {**confirmed(), **sender()})
    assert Proposal.objects.get().kind == "remark"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            docx("<w:p><w:r><w:t>Man nehme vier Äpfel und Mehl.</w:t></w:r></w:p>"),
            "gehört nicht zu Fassung 1",
        ),
        (b"%PDF-1.7", "kann hier nicht gelesen werden"),
        (b"PK\x03\x04 kaputt", ""),
    ],
)
def test_files_that_fit_no_version_or_are_none_are_refused(
    cast: Cast, client_of: SignIn, content: bytes, told: str
) -> None:
    version = builders.opened(cast)
    answer = upload(client_of(cast.people["anna"]), version, content)
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_a_file_for_another_version_is_sent_there(cast: Cast, client_of: SignIn) -> None:
    first = builders.frozen(cast)
    second = builders.next_version(cast, first.concept)
    anna = cast.people["anna"]
    second.blocks.exclude(kind__in=["h2", "table"]).update(
        plain_text="Ganz anders.", content={"runs": [["Ganz anders als zuvor gesagt.", []]]}
    )
    freeze_version(version=second, revision=None, by=anna)
    open_round(version=second, closes_on=None, revision=None, by=anna)
    page = upload(client_of(anna), second, answer_file(first)).content.decode()
    assert "Sie passt zu Fassung 1" in page


def test_an_unchanged_file_has_nothing_to_say(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    rows = version.blocks.exclude(kind="table").order_by("position")
    body = "".join(f"<w:p><w:r><w:t>{row.plain_text}</w:t></w:r></w:p>" for row in rows)
    page = upload(client_of(cast.people["anna"]), version, docx(body)).content.decode()
    assert "keine nachverfolgten Änderungen" in page


def test_partners_read_no_files_in(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    assert client_of(cast.people["bilal"]).get(address(version)).status_code == 403
    foreign = client_of(cast.people["clara"]).get(address(version))
    assert foreign.status_code in {403, 404}
    token = upload(client_of(cast.people["anna"]), version).url.rstrip("/").rpartition("/")[2]
    gone = client_of(cast.people["anna"]).get(f"{address(version)}{token}x/")
    assert gone["Location"] == address(version)
