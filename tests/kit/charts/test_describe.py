# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from augenhoehe.kit.charts import BarChart, LineChart, Series, description


def test_the_authors_words_come_first() -> None:
    assert (
        description(BarChart("t", ["A"], [Series("x", [1])], description=" Eigene Worte. "))
        == "Eigene Worte."
    )


def test_few_figures_are_all_read_out() -> None:
    chart = BarChart("t", ["A", "B"], [Series("x", [1, None]), Series("y", [2, 3])])
    assert description(chart) == "A: x 1, y 2; B: x k. A., y 3."


def test_many_figures_give_highest_and_lowest() -> None:
    years = [str(year) for year in range(2000, 2020)]
    words = description(LineChart("t", years, [Series("x", list(range(20)))]))
    assert words.startswith("Höchster Wert: 19 (2019). Niedrigster Wert: 0 (2000).")


def test_nothing_stated_is_said() -> None:
    years = [str(year) for year in range(2000, 2020)]
    assert description(LineChart("t", years, [Series("x", [None] * 20)])) == "Keine Angaben."


def test_breaks_and_reasons_are_told() -> None:
    series = Series("x", [1, None], words={1: "zurückgehalten"}, breaks={1: "neue Software"})
    few = description(LineChart("t", ["2021", "2022"], [series]))
    assert few == "2021: 1; 2022: zurückgehalten. Bruch in der Reihe vor 2022: neue Software."
    many = LineChart("t", [str(n) for n in range(20)], [Series("x", range(20), breaks={3: "anders"})])
    assert description(many).endswith("Alle Werte stehen in der Tabelle. Bruch in der Reihe vor 3: anders.")
