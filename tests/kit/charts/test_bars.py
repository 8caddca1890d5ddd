# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import re

from augenhoehe.kit.charts import Arrangement, BarChart, Series
from augenhoehe.kit.charts.bars import GROUPED_WIDTH, draw_bars
from augenhoehe.kit.charts.canvas import PRINT_METRICS, Canvas, print_paint

CANVAS = Canvas(print_paint("#14488c"), PRINT_METRICS, "c", 100.0)


def widths(elements: list[str]) -> list[float]:
    return [float(found) for found in re.findall(r'<rect [^>]*width="([\d.]+)"', "".join(elements))]


def test_a_single_series_uses_the_whole_width() -> None:
    elements, _ = draw_bars(BarChart("t", ["A", "B"], [Series("x", [10, 5])]), CANVAS)
    assert widths(elements) == [100, 50]


def test_grouped_bars_leave_room_for_their_figures() -> None:
    elements, _ = draw_bars(BarChart("t", ["A"], [Series("x", [10]), Series("y", [5])]), CANVAS)
    assert widths(elements) == [100 * GROUPED_WIDTH, 50 * GROUPED_WIDTH]


def test_nothing_stated_draws_no_bar_but_says_so() -> None:
    elements, _ = draw_bars(BarChart("t", ["A"], [Series("x", [None]), Series("y", [0])]), CANVAS)
    assert widths(elements) == []
    assert "k. A." in "".join(elements)


def test_long_names_wrap_and_take_their_room() -> None:
    short = draw_bars(BarChart("t", ["A"], [Series("x", [1])]), CANVAS)[1]
    elements, tall = draw_bars(BarChart("t", ["Wort " * 40], [Series("x", [1])]), CANVAS)
    assert tall > short
    assert "".join(elements).count("<text") == 1 + 3


def test_the_share_of_the_first_series_stands_at_the_end() -> None:
    chart = BarChart(
        "t",
        ["A", "B"],
        [Series("fertig", [3, None]), Series("offen", [4, None])],
        arrangement=Arrangement.STACKED,
        share_of_first=True,
    )
    words = "".join(draw_bars(chart, CANVAS)[0])
    assert "3 von 7" in words
    assert "k. A." in words
