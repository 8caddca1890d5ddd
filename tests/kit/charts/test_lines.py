# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import re

from augenhoehe.kit.charts import Fill, LineChart, Series, Target
from augenhoehe.kit.charts.canvas import (
    PRINT_METRICS,
    WEB_METRICS,
    WEB_PAINT,
    Canvas,
    print_paint,
)
from augenhoehe.kit.charts.lines import draw_lines, line, mark

WEB = Canvas(WEB_PAINT, WEB_METRICS, "w")
PAPER = Canvas(print_paint("#14488c"), PRINT_METRICS, "p", 400.0)
YEARS = [str(year) for year in range(2000, 2024)]


def words(elements: list[str]) -> list[str]:
    seen = re.sub(r'<text[^>]*aria-hidden="true">[^<]*</text>', "", "".join(elements))
    return re.findall(r">([^<]*)</text>", seen)


def test_a_gap_stays_a_gap() -> None:
    drawn = "".join(line(PAPER, [(0.1, 10), None, (0.5, 20), (0.9, 30)], Fill.SOLID))
    assert drawn.count("<line") == 1
    assert drawn.count("<circle") == 3


def test_every_kind_of_line_has_its_own_mark() -> None:
    assert len({mark(PAPER, "10", 10, fill) for fill in Fill}) == len(Fill)
    assert mark(WEB, "10%", 10, Fill.HATCH).startswith('<svg x="10%" y="10"')


def test_points_of_a_single_short_line_carry_their_figures() -> None:
    chart = LineChart("t", YEARS[:3], [Series("x", [5, None, 1240])], unit="Menschen")
    assert words(draw_lines(chart, PAPER)[0]) == [
        "0",
        "500",
        "1.000",
        "1.500\u00a0Menschen",
        *YEARS[:3],
        "5",
        "1.240",
    ]


def test_years_are_thinned_out_on_a_page() -> None:
    chart = LineChart("t", YEARS, [Series("x", range(24))])
    on_page = [word for word in words(draw_lines(chart, WEB)[0]) if word in YEARS]
    on_paper = [word for word in words(draw_lines(chart, PAPER)[0]) if word in YEARS]
    assert len(on_page) < len(on_paper) < len(YEARS)


def test_the_axis_may_begin_above_zero_if_asked() -> None:
    series = [Series("x", [1000, 1010])]
    honest = words(draw_lines(LineChart("t", ["1", "2"], series), PAPER)[0])
    asked = words(draw_lines(LineChart("t", ["1", "2"], series, from_zero=False), PAPER)[0])
    assert honest[0] == "0"
    assert asked[0] == "1.000"


def test_a_single_year_stands_in_the_middle() -> None:
    drawn = "".join(draw_lines(LineChart("t", ["2023"], [Series("x", [3])]), PAPER)[0])
    assert 'cx="218"' in drawn


def test_no_line_leads_over_a_break_and_a_target_goes_across() -> None:
    broken = Series("x", [5, 6, 7], breaks={2: "neue Software"})
    plain, drawn = (
        "".join(draw_lines(LineChart("t", YEARS[:3], [series], targets=targets), PAPER)[0])
        for series, targets in ((Series("x", [5, 6, 7]), ()), (broken, (Target("Ziel bis 2025", 9),)))
    )
    assert drawn.count('stroke-width="2"') == plain.count('stroke-width="2"') - 1
    assert words([drawn])[-5:] == ["Bruch", "5", "6", "7", "Ziel bis 2025: 9"]
    assert "10" in words([drawn])  # the scale reaches up to the target
    assert "Bruch" not in plain
