# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.add_points import add_points
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.points import Point
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders
from tests.concept.actions.test_record_submission import record

REMARK = Point(ProposalKind.REMARK, reason="Zu lang.")


def test_points_are_added_one_by_one(cast: Cast) -> None:
    [made] = record(cast, builders.opened(cast))
    anna = cast.people["anna"]
    assert [one.number for one in add_points(submission=made, points=[REMARK], revision=0, by=anna)] == [1]
    with pytest.raises(Conflict):
        add_points(submission=made, points=[REMARK], revision=0, by=anna)
    add_points(submission=made, points=[REMARK], revision=1, by=anna)
    assert made.proposals.count() == 2


def test_nobody_writes_into_what_somebody_typed(cast: Cast) -> None:
    typed = builders.proposal(cast, builders.opened(cast)).submission
    with pytest.raises(RuleViolation):
        add_points(submission=typed, points=[REMARK], revision=None, by=cast.people["anna"])
    assert typed.proposals.count() == 1
