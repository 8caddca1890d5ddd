# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.kit.enums import JobState
from augenhoehe.kit.jobs.rules import Standing, standing

NOW = datetime.datetime(2023, 1, 16, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("state", "silent", "told"),
    [
        (JobState.WAITING, 1, Standing.WAITING),
        (JobState.WAITING, 31, Standing.UNATTENDED),
        (JobState.RUNNING, 45, Standing.RUNNING),
        (JobState.RUNNING, 46, Standing.BROKEN_OFF),
        (JobState.FAILED, 9000, Standing.FAILED),
        (JobState.DONE, 9000, Standing.DONE),
    ],
)
def test_silence_tells_what_a_state_cannot(state: JobState, silent: int, told: Standing) -> None:
    assert standing(state, NOW - datetime.timedelta(seconds=silent), NOW) is told


def test_what_goes_on_by_itself_and_what_wants_a_hand() -> None:
    assert {item for item in Standing if not item.goes_on} == {
        Standing.BROKEN_OFF,
        Standing.FAILED,
        Standing.DONE,
    }
    assert {item for item in Standing if item.can_be_continued} == {
        Standing.UNATTENDED,
        Standing.BROKEN_OFF,
        Standing.FAILED,
    }
