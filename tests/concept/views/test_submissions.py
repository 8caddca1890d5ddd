# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.models import Submission, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark

SignIn = Callable[[Account | None], Client]
LETTER: dict[str, Any] = {
    "channel": "letter",
    "received_on": "2023-01-12",
    "name": "Elif Aydin",
    "language": "de",
    "wording": "Bitte mehr Kurse!",
    "use": "aufbewahren",
}


def address(version: Version, more: str = "") -> str:
    return f"{version.rounds.get().get_absolute_url()}eingaben/{more}"


def test_a_letter_is_recorded_and_its_points_are_entered_one_by_one(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    anna = client_of(cast.people["anna"])
    scan = SimpleUploadedFile("brief.txt", b"Bitte mehr Kurse!")
    page = anna.post(address(version, "neu/"), {**LETTER, "file": scan}, follow=True).content.decode()
    made = Submission.objects.get()
    own = f"/bergkamen/intern/konzept/eingabe/{made.pk}/"
    assert "Als Eingabe 1 erfasst." in page
    assert "Bitte mehr Kurse!" in page
    assert "brief.txt" in page
    assert b"Bitte" in b"".join(anna.get(f"{own}datei/"))
    key = builders.row(version, "Kurse").key
    assert f"{own}punkt/{key}/" in anna.get(f"{own}punkt/").content.decode()
    point = {"kind": "replace", "plain_text": "Kurse finden immer statt.", "revision": made.revision}
    seen = anna.post(f"{own}punkt/{key}/", {**point, "vorschau": "1"}).content.decode()
    assert "<ins>" in seen
    page = anna.post(f"{own}punkt/{key}/", point, follow=True).content.decode()
    assert "Als Nr.\u00a01 erfasst." in page or "Als Nr. 1 erfasst." in page
    assert anna.post(f"{own}punkt/{key}/", point).status_code == 409
    remark_on_all = {"kind": "remark", "reason": "Zu lang.", "revision": made.revision + 1}
    anna.post(f"{own}hinweis/", remark_on_all)
    assert [one.kind for one in made.proposals.order_by("number")] == ["replace", "remark"]
    assert anna.get(f"{own}punkt/nirgends/").status_code == 404


def test_a_talk_can_be_one_remark(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    anna = client_of(cast.people["anna"])
    talk = {**LETTER, "channel": "telephone", "use": "hinweis"}
    assert anna.post(address(version, "neu/"), {**talk, "wording": " "}).status_code == 422
    anna.post(address(version, "neu/"), talk)
    made = Submission.objects.get()
    assert (made.channel, made.wording, made.proposals.get().reason) == (
        "telephone",
        "Bitte mehr Kurse!",
        "Bitte mehr Kurse!",
    )


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"received_on": "2023-02-01"}, "liegt in der Zukunft"),
        ({"name": ""}, "von wem"),
        ({"received_on": ""}, "Eingegangen am"),
        ({"email": "keine"}, "E-Mail"),
        ({"channel": "account"}, "Auswahl"),
    ],
)
def test_what_cannot_be_so_is_told(cast: Cast, client_of: SignIn, wrong: dict[str, str], told: str) -> None:
    version = builders.opened(cast)
    answer = client_of(cast.people["anna"]).post(address(version, "neu/"), {**LETTER, **wrong})
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Submission.objects.exists()


def test_a_file_that_the_house_does_not_keep_leaves_nothing(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    file = SimpleUploadedFile("x.exe", b"MZ\x00\x01\x02")
    answer = client_of(cast.people["anna"]).post(address(version, "neu/"), {**LETTER, "file": file})
    assert answer.status_code == 422
    assert not Submission.objects.exists()


def test_the_list_names_senders_inside_only(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    record(cast, version, Voice(PERSON, [remark("Zu lang.")]))
    inside = client_of(cast.people["anna"]).get(address(version)).content.decode()
    assert "Elif Aydin" in inside
    assert "Eingabe 2" in inside
    partner = client_of(cast.people["bilal"]).get(address(version)).content.decode()
    assert "Elif Aydin" not in partner
    assert "Eingabe 1" in partner
    assert client_of(cast.people["bilal"]).get(address(version, "neu/")).status_code == 403


@pytest.mark.parametrize("number", [1, 4])
def test_the_list_asks_the_same_whatever_its_length(
    cast: Cast, client_of: SignIn, number: int, django_assert_max_num_queries: Any
) -> None:
    version = builders.opened(cast)
    for count in range(number):
        record(cast, version, Voice(PERSON, [remark(f"Zu lang {count}.")]))
    anna = client_of(cast.people["anna"])
    anna.get(address(version))
    with django_assert_max_num_queries(13):
        anna.get(address(version))
