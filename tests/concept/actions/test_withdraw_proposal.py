# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def test_a_withdrawn_proposal_stays_readable(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    withdrawn = withdraw_proposal(proposal=made, by=cast.people["bilal"])
    assert withdrawn.withdrawn_at is not None
    assert withdrawn.new_content == made.new_content
    with pytest.raises(RuleViolation, match="schon zurückgezogen"):
        withdraw_proposal(proposal=made, by=cast.people["bilal"])


def test_what_was_decided_is_not_withdrawn(cast: Cast) -> None:
    made = builders.accepted(cast, builders.opened(cast))
    with pytest.raises(RuleViolation, match="nicht mehr zurückgezogen"):
        withdraw_proposal(proposal=made, by=cast.people["bilal"])
