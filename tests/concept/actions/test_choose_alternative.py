# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.choose_alternative import choose_alternative
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Opinion, Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.text import Block
from tests.concept import builders


@pytest.fixture
def two(cast: Cast) -> list[Proposal]:
    version = builders.opened(cast)
    return [
        builders.proposal(cast, version, new=f"Die Stadt {verb} Patenschaften.") for verb in ("will", "kann")
    ]


def choose(
    cast: Cast,
    two: list[Proposal],
    chosen: list[Proposal],
    *,
    own: Block | None = None,
    reason: str = "So passt es besser.",
    settles: bool = False,
) -> list[tuple[str, Proposal | None]]:
    given = choose_alternative(
        concept=two[0].concept,
        seen={one.pk: one.revision for one in two},
        chosen={one.pk for one in chosen},
        own=own,
        reason=reason,
        settles=settles,
        by=cast.people["anna"],
    )
    return [(one.votum, one.settled_by) for one in given]


def test_the_chosen_one_is_adopted_the_other_is_not(cast: Cast, two: list[Proposal]) -> None:
    assert choose(cast, two, two[1:]) == [(Votum.NOT_ADOPTED, None), (Votum.ADOPTED, None)]


def test_the_other_can_be_settled_by_the_chosen_one(cast: Cast, two: list[Proposal]) -> None:
    given = choose(cast, two, two[:1], settles=True, reason="")
    assert given == [(Votum.ADOPTED, None), (Votum.SETTLED_BY, two[0])]


def test_everything_may_stay_as_it_is(cast: Cast, two: list[Proposal]) -> None:
    assert choose(cast, two, []) == [(Votum.NOT_ADOPTED, None)] * 2


def test_a_version_of_ones_own_takes_up_all(cast: Cast, two: list[Proposal]) -> None:
    own = builders.words("Die Stadt beginnt mit Patenschaften.")
    assert choose(cast, two, [], own=own) == [(Votum.ADOPTED_IN_SUBSTANCE, None)] * 2
    contents = Opinion.objects.values_list("new_content", flat=True)
    assert [(content or {})["runs"][0][0] for content in contents] == [own.text] * 2


def test_whoever_is_refused_is_told_why_or_nothing_happens(cast: Cast, two: list[Proposal]) -> None:
    with pytest.raises(RuleViolation, match="Recht auf den Grund"):
        choose(cast, two, two[:1], reason=" ")
    assert not Opinion.objects.exists()
