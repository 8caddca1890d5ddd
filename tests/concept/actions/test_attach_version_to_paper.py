# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import queries
from augenhoehe.concept.actions.attach_version_to_paper import attach_version_to_paper
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders


def attach(cast: Cast, version: Version, paper: Paper | None) -> Version:
    return attach_version_to_paper(version=version, paper=paper, revision=None, by=cast.people["anna"])


def test_adopted_is_read_from_the_paper_that_carries_the_version(cast: Cast) -> None:
    version = attach(cast, builders.frozen(cast), builders.paper(cast, adopted=True))
    found = queries.adopted_version(version.concept)
    assert found is not None
    assert found[0] == version
    assert found[1].text == "So beschlossen."


def test_a_paper_can_be_changed_until_it_is_adopted(cast: Cast) -> None:
    version = builders.frozen(cast)
    attach(cast, version, builders.paper(cast))
    assert attach(cast, version, None).paper is None
    attach(cast, version, builders.paper(cast, adopted=True, reference="12/0002"))
    with pytest.raises(RuleViolation, match="gehören zusammen"):
        attach(cast, version, None)


def test_nothing_open_goes_to_the_council(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    builders.opinion(cast, builders.proposal(cast, version, new="Die Stadt will."))
    paper = builders.paper(cast)
    with pytest.raises(RuleViolation) as refusal:
        attach(cast, version, paper)
    assert refusal.value.reasons == (
        "Zu Nr.\u00a01 fehlt noch die Stellungnahme der Verwaltung.",
        "Nr.\u00a02 ist noch nicht entschieden.",
    )
    version.refresh_from_db()
    assert version.paper is None


def test_a_paper_of_another_town_is_an_error(cast: Cast) -> None:
    with pytest.raises(ValueError, match="another municipality"):
        attach(cast, builders.frozen(cast), builders.paper(cast, "kamen"))


def test_a_draft_has_no_paper(cast: Cast) -> None:
    with pytest.raises(RuleViolation, match="nur eine eingefrorene Fassung"):
        attach(cast, builders.draft(cast), builders.paper(cast))


def test_the_second_of_two_is_told(cast: Cast) -> None:
    version = builders.frozen(cast)
    seen = version.revision
    attach(cast, version, builders.paper(cast))
    with pytest.raises(Conflict):
        attach_version_to_paper(version=version, paper=None, revision=seen, by=cast.people["gerda"])
