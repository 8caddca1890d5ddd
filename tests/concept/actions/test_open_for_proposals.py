# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.close_for_proposals import close_for_proposals
from augenhoehe.concept.actions.open_for_proposals import open_for_proposals
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders


def test_a_version_is_opened_and_closed(cast: Cast) -> None:
    until = datetime.date(2023, 2, 28)
    version = open_for_proposals(
        version=builders.frozen(cast), until=until, revision=None, by=cast.people["anna"]
    )
    assert (version.accepts_proposals, version.proposals_until) == (True, until)
    version = close_for_proposals(version=version, revision=version.revision, by=cast.people["anna"])
    assert not version.accepts_proposals
    with pytest.raises(RuleViolation, match="nicht für Vorschläge geöffnet"):
        builders.proposal(cast, version)


def test_a_day_that_has_passed_is_refused(cast: Cast) -> None:
    with pytest.raises(RuleViolation, match=r"Sonntag, 15\.\xa0Januar 2023"):
        open_for_proposals(
            version=builders.frozen(cast),
            until=datetime.date(2023, 1, 15),
            revision=None,
            by=cast.people["anna"],
        )


def test_of_two_who_open_the_second_is_told(cast: Cast) -> None:
    version = builders.frozen(cast)
    open_for_proposals(version=version, until=None, revision=version.revision, by=cast.people["anna"])
    with pytest.raises(Conflict):
        open_for_proposals(version=version, until=None, revision=version.revision, by=cast.people["gerda"])
