# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from augenhoehe.kit.charts import Arrangement, BarChart, LineChart, Series, Target, as_table


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


def test_breaks_reasons_and_targets_stand_in_the_table() -> None:
    series = [
        Series("alle", [1, None, 3], words={1: "kein Wert"}, breaks={2: "neue Software"}),
        Series("Frauen", [1, None, 2], breaks={2: "neue Software"}),
    ]
    table = as_table(LineChart("Kurse", ["2020", "2021", "2022"], series, targets=[Target("Ziel", 5)]))
    assert table.header == ("Jahr", "alle", "Frauen", "Bruch in der Reihe")
    assert table.rows == (
        ("2020", "1", "1", ""),
        ("2021", "kein Wert", "k. A.", ""),
        ("2022", "3", "2", "neue Software"),
        ("Ziel", "5", "", ""),
    )


def test_a_unit_of_words_stands_once_in_the_head() -> None:
    lines = LineChart(
        "Gäste", ["2022", "2023"], [Series("Frauen", [1, 2]), Series("Männer", [3, 4])], unit="Personen"
    )
    assert as_table(lines).header == ("Jahr", "Frauen (Personen)", "Männer (Personen)")
    assert as_table(lines).rows == (("2022", "1", "3"), ("2023", "2", "4"))
    stacked = BarChart(
        "Antworten",
        ["A", "B"],
        [Series("ja", [1, 2]), Series("nein", [3, 4])],
        arrangement=Arrangement.STACKED,
        category_label="Faktor",
        unit="Fragen",
    )
    assert as_table(stacked).header == ("Faktor", "ja", "nein", "gesamt (Fragen)")
    assert as_table(stacked).footer == ("gesamt", "3", "7", "10")
    share = LineChart("Anteil", ["2022"], [Series("Wert", [1])], unit="%")
    assert (as_table(share).header, as_table(share).rows) == (("Jahr", "Wert"), (("2022", "1\u00a0%"),))
