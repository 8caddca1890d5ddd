# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.queries import source_reading
from tests.measures import figures

pytestmark = pytest.mark.django_db
TABLE = "Kürzel;Stand;Wert;Kein Wert, weil\nR1;2021;20,25;\nR1;2022;;nicht erhoben\n"


def test_a_preview_keeps_what_was_read_and_what_was_seen(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2022, "", 30))
    found = source_reading.of_table(TABLE.encode(), cast.bergkamen)
    assert found.revisions == f"{made.pk}:1"
    assert [(row.before, row.after) for row in found.rows] == [("", "20,25"), ("30", "– (nicht erhoben)")]
    again = source_reading.of_table(found.text.encode(), cast.bergkamen, mark=",")
    assert [row.read for row in again.rows] == [row.read for row in found.rows]
    assert found.may_be_written


def test_what_rules_refuse_is_told_with_its_row(cast: Cast) -> None:
    figures.indicator(cast)
    found = source_reading.of_table(TABLE.replace("2021", "2031").encode(), cast.bergkamen)
    assert [error.row for error in found.errors] == [2]
    assert not found.may_be_written
