# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept.models import ParticipationRound
from augenhoehe.concept.rounds import newest_round, open_round

TODAY = datetime.date(2023, 1, 16)
OLD = ParticipationRound(pk=1, opens_on=datetime.date(2022, 1, 10), closes_on=datetime.date(2022, 2, 28))
RUNNING = ParticipationRound(pk=2, opens_on=TODAY)


def test_the_round_begun_last_counts() -> None:
    assert newest_round([]) is None
    assert newest_round([RUNNING, OLD]) == RUNNING


def test_proposals_are_taken_in_the_round_that_is_open_today() -> None:
    assert open_round([OLD, RUNNING], TODAY) == RUNNING
    assert open_round([OLD], TODAY) is None
