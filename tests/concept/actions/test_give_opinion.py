# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.give_opinion import give_opinion
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.enums import Votum
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders


def test_a_new_edition_never_overwrites_an_old_one(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made, Votum.NOT_ADOPTED, "Zu teuer.")
    builders.opinion(cast, made, Votum.ADOPTED, "Doch bezahlbar.")
    kept = made.opinions.order_by("edition").values_list("edition", "votum", "text")
    assert list(kept) == [(1, "not_adopted", "Zu teuer."), (2, "adopted", "Doch bezahlbar.")]


def test_a_refusal_needs_its_reason(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    with pytest.raises(RuleViolation, match="Recht auf den Grund"):
        builders.opinion(cast, made, Votum.NOT_ADOPTED, " ")
    assert not made.opinions.exists()


def test_the_administrations_wording_is_kept(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    new = builders.reworded(version, "Die Stadt beginnt mit Patenschaften.")
    opinion = builders.opinion(cast, made, Votum.ADOPTED_IN_PART, "Schritt für Schritt.", new)
    assert (opinion.new_content or {})["runs"] == [["Die Stadt beginnt mit Patenschaften.", []]]


def test_of_two_opinions_at_once_the_second_is_told(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    given = builders.opinion(cast, made)
    with pytest.raises(Conflict) as conflict:
        give_opinion(proposal=made, votum=Votum.NOTED, text="", new=None, revision=0, by=cast.people["gerda"])
    assert (conflict.value.current, conflict.value.current.revision) == (given, 1)
    give_opinion(proposal=made, votum=Votum.NOTED, text="", new=None, revision=1, by=cast.people["gerda"])
    assert made.opinions.count() == 2


def test_a_withdrawn_proposal_needs_none(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    withdraw_proposal(proposal=made, by=cast.people["bilal"])
    with pytest.raises(RuleViolation, match="ist zurückgezogen"):
        builders.opinion(cast, made)
