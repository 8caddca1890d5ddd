# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.measures.enums import MeasureStatus, RoundState, Timeliness
from augenhoehe.measures.models import RoundEntry, UpdateRound


@pytest.mark.parametrize(("state", "shape"), [(RoundState.OPEN, "going"), (RoundState.CLOSED, "frozen")])
def test_an_open_round_looks_otherwise_than_a_closed_one(state: RoundState, shape: str) -> None:
    assert UpdateRound(state=state).shape == shape


def test_an_answer_says_nothing_before_it_is_given() -> None:
    empty = RoundEntry()
    assert (empty.standing, empty.shape) == ("", "unknown")
    late = RoundEntry(status=MeasureStatus.IN_PROGRESS, timeliness=Timeliness.DELAYED)
    assert late.standing
    assert late.shape == "late"
