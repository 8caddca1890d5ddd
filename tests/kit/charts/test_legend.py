# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from augenhoehe.kit.charts import BarChart, LineChart, Series
from augenhoehe.kit.charts.canvas import (
    PRINT_METRICS,
    WEB_METRICS,
    WEB_PAINT,
    Canvas,
    print_paint,
)
from augenhoehe.kit.charts.legend import print_legend, web_legend

WEB = Canvas(WEB_PAINT, WEB_METRICS, "w")
PAPER = Canvas(print_paint("#14488c"), PRINT_METRICS, "p", 200.0)
PAIR = [Series("geplant", [1]), Series("<gebucht>", [2])]


def test_one_series_needs_no_legend() -> None:
    chart = BarChart("t", ["A"], PAIR[:1])
    assert web_legend(chart, WEB) == ""
    assert print_legend(chart, PAPER) == ([], 0.0)


def test_on_a_page_every_series_has_a_swatch_and_its_name() -> None:
    html = web_legend(BarChart("t", ["A"], PAIR), WEB)
    assert html.count("<rect") == 2
    assert "geplant" in html
    assert "&lt;gebucht&gt;" in html
    assert 'aria-hidden="true"' in html


def test_lines_show_dashes_and_marks() -> None:
    html = web_legend(LineChart("t", ["A"], PAIR), WEB)
    assert html.count("<line") == 2
    assert html.count("stroke-dasharray") == 1
    assert html.count("<circle") == 1


def test_on_paper_long_legends_take_more_rows() -> None:
    many = [Series(f"Ein recht langer Name {number}", [1]) for number in range(4)]
    one_row = print_legend(BarChart("t", ["A"], PAIR), PAPER)[1]
    elements, height = print_legend(BarChart("t", ["A"], many), PAPER)
    assert height > one_row
    assert len({element.split(' y="')[1].split('"')[0] for element in elements if "<text" in element}) == 4
