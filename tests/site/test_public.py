# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import Http404
from django.test import Client
from django.urls import resolve, reverse

from augenhoehe.concept.enums import Verdict, VersionState, Votum
from augenhoehe.concept.models import Opinion, ParticipationRound, Proposal, Submission, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.enums import PaperState
from augenhoehe.factors.actions.release_check import release_check
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit import clock
from augenhoehe.measures.models import Measure
from augenhoehe.reporting.enums import ReportState
from augenhoehe.site.public import find
from augenhoehe.site.urls import urlpatterns
from tests.factors import builders as checks
from tests.kit.documents.test_pdf import words
from tests.measures import figures
from tests.site import builders

SECRET = "Verschlusssache"
NOT_TO_BE_NAMED = "Elif Aydin"
OF_ONE = {
    "concept-figure",
    "concept-file",
    "participation-round",
    "participation-remark",
    "participation-point",
    "outcome",
    "outcome-file",
    "resolution",
    "measure",
    "indicator",
    "indicator-file",
    "report",
    "meeting",
    "check",
    "meeting-invitation",
    "meeting-minutes",
    "handbook",
    "handbook-checklist",
    "handbook-figure",
    "handbook-file",
    "handbook-template",
    "magazine",
    "magazine-article",
    "magazine-picture",
    "report-easy",
    "report-origin",
}
LISTS = sorted({str(item.name) for item in urlpatterns} - OF_ONE)

Signed = Callable[[Account | None], Client]


@pytest.fixture(params=["nobody", "anna", "bilal", "clara", "gerda"])
def reader(request: pytest.FixtureRequest, cast: Cast, client_of: Signed) -> Client:
    """Whoever reads: the street, the own town's people, somebody from the other town."""
    return client_of(cast.people.get(request.param))


def _of_round(participation: ParticipationRound, key: str = "k2") -> list[str]:
    """Every address of a round in Bergkamen; `key` is a passage of its text."""
    return [
        reverse("site:participation-round", args=["bergkamen", participation.pk]),
        *_forms_of(participation, key),
        reverse("site:outcome", args=["bergkamen", participation.pk]),
        reverse("site:outcome-file", args=["bergkamen", participation.pk]),
    ]


def _forms_of(participation: ParticipationRound, key: str = "k2") -> list[str]:
    return [
        reverse("site:participation-remark", args=["bergkamen", participation.pk]),
        reverse("site:participation-point", args=["bergkamen", participation.pk, key]),
    ]


@pytest.fixture
def hidden(cast: Cast) -> list[str]:
    """Everything of Bergkamen that is not public, and the addresses somebody might guess."""
    secret = builders.paper(cast, public=False, name=f"{SECRET} Vorlage")
    unseen = figures.indicator(cast, title=f"{SECRET} Zahl", public=False)
    builders.consultation(cast, builders.paper(cast, state=PaperState.DRAFT, name=SECRET), date="2023-02-01")
    kept = builders.resolution(cast, secret, text=f"{SECRET} Beschluss")
    builders.duty(kept, f"{SECRET} Pflicht")
    on_hidden_paper = builders.resolution(
        cast, builders.paper(cast, public=False, name=SECRET), public=True, text=SECRET
    )
    measure = builders.measure(cast, public=False, title=f"{SECRET} Maßnahme", description=SECRET)
    texts = (("h2", f"{SECRET} Kapitel"), ("p", SECRET))
    unshown = builders.version(cast, texts, public=False, picture=(SECRET, SECRET))
    unshown.concept.title = f"{SECRET} Konzept"
    unshown.concept.save()
    draft = builders.version(cast, texts, state=VersionState.DRAFT, picture=(SECRET, SECRET))
    draft.concept.title = f"{SECRET} Entwurf"
    draft.concept.save()
    picture, gone = unshown.concept.figures.get(), draft.concept.figures.get()
    on_unshown = builders.participation(unshown, outcome_public_on=builders.DECIDED_ON)
    open_text = builders.version(cast)
    invited = builders.participation(open_text, public=False)
    said = builders.submission(invited, name=NOT_TO_BE_NAMED)
    builders.proposal(cast, open_text, "k2", Verdict.REJECTED, submission=said, reason=SECRET)
    writing = builders.report(cast, title=f"{SECRET} Bericht", state=ReportState.DRAFT)
    internal = builders.report(cast, title=f"{SECRET} intern", public=False)
    return [
        reverse("site:resolution", args=["bergkamen", kept.pk]),
        reverse("site:resolution", args=["bergkamen", on_hidden_paper.pk]),
        *(
            reverse(f"site:{name}", args=["bergkamen", unseen.pk, *ending])
            for name, ending in (("indicator", ()), ("indicator-file", ("json",)))
        ),
        reverse("site:measure", args=["bergkamen", measure.pk]),
        reverse("site:concept", args=["bergkamen", unshown.concept_id]),
        reverse("site:concept", args=["bergkamen", draft.concept_id]),
        reverse("site:concept-file", args=["bergkamen", unshown.concept_id, "pdf"]),
        reverse("site:concept-file", args=["bergkamen", draft.concept_id, "docx"]),
        reverse("site:concept-figure", args=["bergkamen", unshown.concept_id, picture.key]),
        reverse("site:concept-figure", args=["bergkamen", draft.concept_id, gone.key]),
        reverse("site:concept-figure", args=["bergkamen", open_text.concept_id, picture.key]),
        *_of_round(on_unshown),
        *_of_round(invited),
        reverse("site:report", args=["bergkamen", writing.pk]),
        reverse("site:report", args=["bergkamen", internal.pk]),
        reverse("core:file", args=["bergkamen", builders.publication(internal, public=False).file_id]),
    ]


@pytest.mark.parametrize("name", LISTS)
def test_no_page_tells_what_is_not_public(name: str, reader: Client, hidden: list[str]) -> None:
    response = reader.get(reverse(f"site:{name}", args=["bergkamen"]))
    assert response.status_code == 200
    assert SECRET not in response.content.decode()


def test_guessed_addresses_lead_nowhere(reader: Client, hidden: list[str]) -> None:
    answers = {address: reader.get(address).status_code for address in hidden if "dateien" not in address}
    assert set(answers.values()) == {404}


def test_a_file_that_is_not_public_is_not_there(client_of: Signed, hidden: list[str], clara: Account) -> None:
    for account in (None, clara):
        assert client_of(account).get(hidden[-1]).status_code == 404


@pytest.fixture
def shown(cast: Cast) -> list[str]:
    """Something public of every kind in Bergkamen, hidden things hanging on each; the addresses of all pages."""
    made = builders.resolution(cast)
    builders.duty(made, delay_reason=SECRET)
    version = builders.version(cast, paper=made.consultation.paper, picture=("Das Fest", "Tanz"))
    builders.proposal(
        cast, version, "k2", title=SECRET, reason=SECRET, original_text=SECRET, new_content=None
    )
    builders.version(cast, (("p", SECRET),), of=version.concept, state=VersionState.DRAFT)
    measure = builders.measure(cast, resolution=made, concept_version=version, concept_block_key="k2")
    builders.measure(cast, resolution=made, public=False, title=SECRET)
    told = builders.report(cast, follow_up=made.follow_ups.get())
    figure = figures.indicator(cast)
    figures.enter(cast, figure, (2021, "", 61), (2022, "", 3))
    figures.indicator(cast, code="R2", title=SECRET, public=False)
    picture = version.concept.figures.get()
    check = checks.closed(cast, subject=Subject(measure=measure))
    release_check(check=check, public=True, revision=None, by=check.leader)
    asked = _asked(cast, version)
    return [
        *(reverse(f"site:{name}", args=["bergkamen"]) for name in LISTS),
        reverse("site:concept", args=["bergkamen", version.concept_id]),
        reverse("site:resolution", args=["bergkamen", made.pk]),
        reverse("site:measure", args=["bergkamen", measure.pk]),
        reverse("site:report", args=["bergkamen", told.pk]),
        reverse("site:check", args=["bergkamen", check.pk]),
        reverse("site:indicator", args=["bergkamen", figure.pk]),
        reverse("site:indicator-file", args=["bergkamen", figure.pk, "csv"]),
        reverse("site:concept-file", args=["bergkamen", version.concept_id, "pdf"]),
        reverse("site:concept-figure", args=["bergkamen", version.concept_id, picture.key]),
        *_of_round(asked),
    ]


def _asked(cast: Cast, version: Version) -> ParticipationRound:
    """A public round whose outcome is shown, with everything in it that is not told."""
    asked = builders.participation(version, outcome_public_on=builders.DECIDED_ON)
    nameless = builders.submission(asked, name=NOT_TO_BE_NAMED, email="elif@post.example")
    rejected = builders.proposal(
        cast,
        version,
        "k2",
        Verdict.REJECTED,
        submission=nameless,
        reason=f"Ich, {NOT_TO_BE_NAMED}, finde es zu lang.",
    )
    Opinion.objects.create(
        proposal=rejected,
        edition=1,
        votum=Votum.NOT_ADOPTED,
        text=f"Danke an {NOT_TO_BE_NAMED} (elif@post.example).",
        account=cast.people["anna"],
        given_at=clock.now(),
    )
    secrets: dict[str, Any] = {"title": SECRET, "reason": SECRET, "original_text": SECRET}
    builders.proposal(cast, version, "k2", submission=nameless, withdrawn_at=clock.now(), **secrets)
    builders.proposal(cast, version, "k2", submission=nameless, **secrets)
    builders.submission(asked, number=None, confirmed_at=None, name=SECRET, pending=[{"reason": SECRET}])
    unshown = builders.participation(version, opens_on=builders.DECIDED_ON)
    kept = builders.submission(unshown, name=SECRET, may_be_named=True)
    builders.proposal(cast, version, "k2", Verdict.REJECTED, submission=kept, **secrets)
    return asked


def _content(client: Client, address: str) -> bytes:
    """What a reader gets, of a file that is handed out too; of a PDF its words, since it tells when it was made."""
    response = client.get(address)
    assert response.status_code == 200, address
    if response.streaming:
        return response.getvalue()
    if response["Content-Type"] == "application/pdf":
        return words(response.content).replace("\ufffe", "").encode()  # broken words made whole
    return response.content


def test_every_public_address_is_walked(shown: list[str]) -> None:
    walked = {resolve(address).url_name for address in shown}
    unwalked = {
        *("meeting", "meeting-invitation", "meeting-minutes"),  # see tests/site/views/test_meetings.py
        *(one for one in OF_ONE if one.startswith("handbook")),  # see tests/site/views/test_handbooks.py
        *(one for one in OF_ONE if one.startswith("magazine")),  # see tests/site/views/test_magazines.py
        *("report-easy", "report-origin"),  # see tests/site/views/test_reports.py
    }
    assert {str(item.name) for item in urlpatterns} - walked == unwalked


def test_everybody_reads_the_same_page(
    shown: list[str], client_of: Signed, anna: Account, clara: Account
) -> None:
    for address in shown:
        pages = [_content(client_of(account), address) for account in (None, anna, clara)]
        assert pages[0] == pages[1] == pages[2], address


def test_nothing_hidden_and_no_person_hangs_on_what_is_public(shown: list[str], client_of: Signed) -> None:
    for address in shown:
        page = _content(client_of(None), address).decode(errors="replace")
        for untold in (SECRET, "Bilal", NOT_TO_BE_NAMED, "Elif", "elif@post.example"):
            assert untold not in page, (untold, address)


def test_the_outcome_tells_what_it_may(shown: list[str], client_of: Signed) -> None:
    for address in shown[-2:]:
        page = _content(client_of(None), address).decode()
        for told in ("zu lang", "abgelehnt", "zurückgezogen"):
            assert told in page, (told, address)


def test_an_outcome_that_is_not_published_is_not_there(
    shown: list[str], client_of: Signed, anna: Account
) -> None:
    ParticipationRound.objects.update(outcome_public_on=None)
    for account in (None, anna):
        for address in shown[-2:]:
            assert client_of(account).get(address).status_code == 404


def test_no_page_links_inside_but_to_sign_in(shown: list[str], client_of: Signed) -> None:
    for address in shown:
        page = _content(client_of(None), address).decode(errors="replace")
        assert page.count("/intern/") == page.count('href="/bergkamen/intern/"'), address


def test_ids_of_the_other_town_are_not_found(shown: list[str], client_of: Signed, anna: Account) -> None:
    for address in shown[len(LISTS) :]:
        for account in (None, anna):
            assert client_of(account).get(address).status_code == 200
            assert client_of(account).get(address.replace("bergkamen", "kamen")).status_code == 404


def test_pages_stay_within_their_queries(shown: list[str], client_of: Signed, anna: Account) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counted = {}
    for address in shown:
        for account in (None, anna):
            client = client_of(account)
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            counted[address, account] = len(queries)
    assert {key: number for key, number in counted.items() if number > 15} == {}


def test_a_town_that_is_not_there_is_not_found(client_of: Signed, cast: Cast) -> None:
    for name in LISTS:
        assert client_of(None).get(reverse(f"site:{name}", args=["entenhausen"])).status_code == 404


FORMS = {"follow", "participation-point", "participation-remark"}
"""The forms of the street: who wants to hear of news, or to say something to a text, needs no account to send it."""


def test_pages_are_only_read(shown: list[str], client_of: Signed) -> None:
    for address in shown:
        if resolve(address).url_name not in FORMS:
            assert client_of(None).post(address).status_code == 405, address


def test_an_empty_form_changes_nothing(shown: list[str], client_of: Signed) -> None:
    before = Submission.objects.count(), Proposal.objects.count()
    for address in shown:
        if resolve(address).url_name in FORMS - {"follow"}:
            assert client_of(None).post(address).status_code == 422, address
    assert (Submission.objects.count(), Proposal.objects.count()) == before


def test_find_sees_with_the_eyes_of_the_public(cast: Cast) -> None:
    builders.measure(cast, public=False)
    with pytest.raises(Http404):
        find(Measure.objects.all())
    expected = builders.measure(cast)
    assert find(Measure.objects.all()) == expected
