# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.actions.record_submission import Receipt
from augenhoehe.concept.enums import Channel
from augenhoehe.concept.models import Proposal, Submission, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.actions.test_record_submission import YESTERDAY, record

SignIn = Callable[[Account | None], Client]
NEW = "Kurse finden immer statt."


@pytest.fixture
def version(cast: Cast) -> Version:
    return builders.opened(cast)


@pytest.fixture
def letter(cast: Cast, version: Version) -> Submission:
    [made] = record(cast, version)
    return made


def places(submission: Submission) -> str:
    return f"/bergkamen/intern/konzept/eingabe/{submission.pk}/punkt/"


def point(submission: Submission, key: str = "") -> str:
    return (
        f"{places(submission)}{key}/"
        if key
        else f"/bergkamen/intern/konzept/eingabe/{submission.pk}/hinweis/"
    )


def test_only_the_chapters_that_are_asked_about_are_offered_and_taken(
    cast: Cast, client_of: SignIn, version: Version, letter: Submission
) -> None:
    asked, courses = version.rounds.get(), builders.row(version, "Kurse")
    asked.chapters = [builders.row(version, "Arbeit").key]
    asked.save()
    anna = client_of(cast.people["anna"])
    page = anna.get(places(letter)).content.decode()
    assert point(letter, builders.row(version, "Betriebe").key) in page
    assert point(letter, courses.key) not in page
    sent = {"kind": "replace", "plain_text": NEW, "revision": letter.revision}
    refused = anna.post(point(letter, courses.key), sent)
    assert refused.status_code == 422
    assert refused.context["form"].non_field_errors()
    assert NEW in refused.content.decode()
    assert not Proposal.objects.exists()


def test_what_the_sender_typed_gets_no_points_from_others(
    cast: Cast, client_of: SignIn, version: Version
) -> None:
    typed = builders.proposal(cast, version).submission
    anna = client_of(cast.people["anna"])
    for response in (
        anna.get(places(typed)),
        anna.get(point(typed)),
        anna.post(point(typed), {"kind": "remark", "reason": "Zu lang.", "revision": typed.revision}),
    ):
        assert response.status_code == 422
        assert "hat die einreichende Person selbst geschrieben" in response.content.decode()
    assert typed.proposals.count() == 1


def test_partners_and_the_other_town_enter_nothing(cast: Cast, client_of: SignIn, letter: Submission) -> None:
    for who in ("bilal", "clara"):
        client = client_of(cast.people[who])
        for address in (places(letter), point(letter)):
            assert client.get(address).status_code in {403, 404}
    foreign = f"/kamen/intern/konzept/eingabe/{letter.pk}/hinweis/"
    sent = {"kind": "remark", "reason": "Zu lang.", "revision": letter.revision}
    assert client_of(cast.people["clara"]).get(foreign).status_code == 404
    assert client_of(cast.people["clara"]).post(foreign, sent).status_code == 404
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("lost", [{}, {"revision": "unsinn"}, {"revision": "7"}])
def test_who_did_not_see_the_submission_as_it_is_is_asked_again(
    cast: Cast, client_of: SignIn, letter: Submission, lost: dict[str, str]
) -> None:
    anna = client_of(cast.people["anna"])
    sent = {"kind": "remark", "reason": "Zu lang.", **lost}
    late = anna.post(point(letter), sent)
    assert late.status_code == 409
    assert "Zu lang." in late.content.decode()
    assert not Proposal.objects.exists()
    again = late.context["form"]["revision"].value()
    assert anna.post(point(letter), {**sent, "revision": again}).status_code == 302


def test_a_preview_keeps_nothing_and_what_is_empty_is_refused(
    cast: Cast, client_of: SignIn, version: Version, letter: Submission
) -> None:
    anna, here = client_of(cast.people["anna"]), point(letter, builders.row(version, "Kurse").key)
    sent = {"kind": "replace", "plain_text": NEW, "revision": letter.revision}
    seen = anna.post(here, {**sent, "vorschau": "1"})
    assert seen.status_code == 200
    assert "<ins>" in seen.context["preview"]
    assert anna.post(here, {**sent, "plain_text": "Kurse finden zweimal im Jahr statt."}).status_code == 422
    assert (
        anna.post(point(letter), {"kind": "remark", "reason": " ", "revision": letter.revision}).status_code
        == 422
    )
    assert not Proposal.objects.exists()


def test_the_kind_is_chosen_by_the_address(
    cast: Cast, client_of: SignIn, version: Version, letter: Submission
) -> None:
    anna, courses = client_of(cast.people["anna"]), builders.row(version, "Kurse")
    page = anna.get(f"{point(letter, courses.key)}?kind=move")
    offered = str(page.context["form"]["anchor_key"])
    assert builders.row(version).key in offered
    assert courses.key not in offered, "nothing is put after itself"
    assert page.context["place"].startswith("Abschnitt 1 Absatz 2")
    assert anna.get(f"{point(letter)}?kind=move").context["form"].wish == "remark"
    assert anna.get(point(letter)).context["place"] == "der ganze Text"


@pytest.mark.parametrize(("language", "chosen"), [("tr", "tr"), ("de", None)])
def test_a_letter_in_another_language_brings_it_along(
    cast: Cast, client_of: SignIn, version: Version, language: str, chosen: str | None
) -> None:
    [letter] = record(cast, version, receipt=Receipt(Channel.LETTER, YESTERDAY, language))
    form = client_of(cast.people["anna"]).get(point(letter)).context["form"]
    assert form["language"].value() == chosen
