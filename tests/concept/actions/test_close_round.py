# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def test_what_comes_after_the_end_is_taken_as_late(cast: Cast) -> None:
    version = builders.opened(cast)
    assert builders.close(cast, version).closed_on == datetime.date(2023, 1, 16)
    on_the_day = builders.proposal(cast, version)
    assert not on_the_day.submission.is_late
    with clock.standing_on(datetime.date(2023, 1, 17)):
        other = SubmissionKeeper(version.rounds.get()).with_account(None, cast.people["emil"])
    assert other.is_late


def test_a_closed_round_is_not_closed_again(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.close(cast, version)
    with pytest.raises(RuleViolation, match="schon zu Ende"):
        builders.close(cast, version)
