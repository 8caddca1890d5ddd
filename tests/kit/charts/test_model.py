# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from augenhoehe.kit.charts import Arrangement, BarChart, Fill, LineChart, Series
from augenhoehe.kit.charts.model import fills


def test_a_chart_without_title_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a title"):
        BarChart(" ", ["A"], [Series("x", [1])])


def test_a_chart_without_figures_is_refused() -> None:
    with pytest.raises(ValueError, match="no figures"):
        LineChart("Teilnehmende", [], [])


def test_rows_must_fit_the_categories() -> None:
    with pytest.raises(ValueError, match="has 1 values for 2 categories"):
        BarChart("Maßnahmen", ["A", "B"], [Series("umgesetzt", [1])])


def test_stacked_bars_refuse_negative_figures_and_grouped_ones_do_not() -> None:
    series = [Series("Zuweisung", [-3])]
    with pytest.raises(ValueError, match="negative"):
        BarChart("Geld", ["2022"], series, arrangement=Arrangement.STACKED)
    assert BarChart("Geld", ["2022"], series).series == series


def test_series_take_the_fills_that_nobody_has_taken() -> None:
    chart = BarChart("t", ["A"], [Series("a", [1]), Series("b", [1], Fill.SOLID), Series("c", [1])])
    assert fills(chart) == (Fill.HATCH, Fill.SOLID, Fill.OUTLINE)
