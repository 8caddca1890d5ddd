# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from augenhoehe.kit.charts import Arrangement, BarChart, LineChart, Series, as_table


def test_stacked_series_are_summed_across_and_down() -> None:
    chart = BarChart(
        "Maßnahmen",
        ["Sprache", "Arbeit"],
        [Series("umgesetzt", [3, 4]), Series("offen", [1, None])],
        arrangement=Arrangement.STACKED,
        category_label="Handlungsfeld",
    )
    table = as_table(chart)
    assert table.header == ("Handlungsfeld", "umgesetzt", "offen", "gesamt")
    assert table.rows == (("Sprache", "3", "1", "4"), ("Arbeit", "4", "k. A.", "4"))
    assert table.footer == ("gesamt", "7", "1", "8")


def test_lines_are_not_summed() -> None:
    table = as_table(LineChart("Kurse", ["2022", "2023"], [Series("begonnen", [1, 2])]))
    assert table.header == ("Jahr", "begonnen")
    assert table.rows == (("2022", "1"), ("2023", "2"))
    assert table.footer is None
