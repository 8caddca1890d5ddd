# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.queries import source_reading
from augenhoehe.measures.value_entries import entries_of
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_equal_values_are_left_out(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2022, "", 30))
    table = "Kürzel;Stand;Wert;Bruch in der Reihe\nR1;2022;30;\nR1;2021;20;neu gezählt\n"
    entries = entries_of(source_reading.of_table(table.encode(), cast.bergkamen))
    (entry,) = entries[made]
    assert (entry.as_of.year, entry.break_in_series, entry.break_reason) == (2021, True, "neu gezählt")
