# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.give_opinions import give_opinions
from augenhoehe.concept.actions.opinion_writer import Advice
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Opinion, Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def give(cast: Cast, proposals: list[Proposal], advice: Advice, *, seen: int = 0) -> list[Opinion]:
    return give_opinions(
        concept=proposals[0].concept,
        seen={one.pk: seen for one in proposals},
        advice=advice,
        by=cast.people["anna"],
    )


@pytest.fixture
def three(cast: Cast) -> list[Proposal]:
    version = builders.opened(cast)
    return [builders.proposal(cast, version, beginning=one) for one in ("Die Stadt", "Kurse", "Betriebe")]


def test_one_opinion_is_an_edition_of_each(cast: Cast, three: list[Proposal]) -> None:
    given = give(cast, three, Advice(Votum.NOT_ADOPTED, " Zu teuer. "))
    assert [(one.proposal, one.edition, one.text) for one in given] == [
        (proposal, 1, "Zu teuer.") for proposal in three
    ]


def test_all_or_none_with_the_reason_of_each(cast: Cast, three: list[Proposal]) -> None:
    withdraw_proposal(proposal=three[1], by=cast.people["bilal"])
    seen = {three[0].pk: 0, three[1].pk: 1}
    with pytest.raises(RuleViolation) as refusal:
        give_opinions(
            concept=three[0].concept,
            seen=seen,
            advice=Advice(Votum.NOT_ADOPTED, ""),
            by=cast.people["anna"],
        )
    assert len(refusal.value.reasons) == 2
    assert refusal.value.reasons[1].startswith("Nr.\u00a02: ")
    assert not Opinion.objects.exists()


def test_what_was_answered_meanwhile_is_told_by_number(cast: Cast, three: list[Proposal]) -> None:
    builders.opinion(cast, three[2])
    with pytest.raises(RuleViolation, match="3 wurde inzwischen beantwortet"):
        give(cast, three, Advice(Votum.ADOPTED, ""))
    assert Opinion.objects.count() == 1
    with pytest.raises(RuleViolation, match="1 wurde"):
        give(cast, three, Advice(Votum.ADOPTED, ""), seen=-1)


def test_one_settles_the_others_but_not_itself_and_not_in_a_circle(cast: Cast, three: list[Proposal]) -> None:
    first, second, third = three
    settled = Advice(Votum.SETTLED_BY, "", settled_by=first)
    with pytest.raises(RuleViolation, match="nicht selbst erledigen"):
        give(cast, three, settled)
    given = give(cast, [second, third], settled)
    assert {one.settled_by for one in given} == {first}
    with pytest.raises(RuleViolation, match="selbst durch einen anderen"):
        give(cast, [first], Advice(Votum.SETTLED_BY, "", settled_by=second))


def test_only_the_office_of_a_referral_is_kept(cast: Cast, three: list[Proposal]) -> None:
    office = cast.organization("bergkamen", "jugendamt")
    (referred,) = give(cast, three[:1], Advice(Votum.REFERRED, "", referred_to=office))
    (noted,) = give(cast, three[1:2], Advice(Votum.NOTED, "", referred_to=office, settled_by=three[0]))
    assert (referred.referred_to, noted.referred_to, noted.settled_by) == (office, None, None)


def test_nothing_of_elsewhere(cast: Cast, three: list[Proposal]) -> None:
    foreign = builders.proposal(cast, builders.opened(cast, "kamen"))
    with pytest.raises(RuleViolation, match="mindestens einen Vorschlag"):
        give_opinions(
            concept=three[0].concept,
            seen={foreign.pk: 0},
            advice=Advice(Votum.ADOPTED, ""),
            by=cast.people["anna"],
        )
    with pytest.raises(ValueError, match="another concept"):
        give(cast, three, Advice(Votum.SETTLED_BY, "", settled_by=foreign))
    office = cast.organization("kamen", "begegnung")
    with pytest.raises(ValueError, match="another municipality"):
        give(cast, three, Advice(Votum.REFERRED, "", referred_to=office))
