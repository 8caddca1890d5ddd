# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.measures import labels
from augenhoehe.measures.enums import MeasureStatus, Timeliness


@pytest.mark.parametrize("status", MeasureStatus)
def test_a_status_on_time_stands_alone(status: MeasureStatus) -> None:
    for timeliness in ("", Timeliness.ON_TIME):
        assert labels.standing(status, timeliness) == str(labels.STATUS[status])
        assert labels.standing_shape(status, timeliness) == labels.STATUS_SHAPE[status]


def test_what_is_said_about_time_stands_behind_the_status() -> None:
    assert labels.standing("in_progress", "delayed") == "in Umsetzung, verzögert"
    assert labels.standing("planned", "not_assessable") == "in Planung, Zeitplan nicht beurteilbar"


def test_only_what_still_runs_looks_late() -> None:
    assert labels.standing_shape("in_progress", "delayed") == "late"
    assert labels.standing_shape("not_started", "delayed") == "late"
    assert labels.standing_shape("done", "delayed") == "done"
    assert labels.standing_shape("dropped", "delayed") == "unknown"
