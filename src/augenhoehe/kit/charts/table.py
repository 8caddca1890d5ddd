# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The same figures as a table: every chart has one beside it."""

from dataclasses import dataclass

from augenhoehe.kit.charts.model import Arrangement, BarChart, Chart, LineChart, Number, Series, breaks_of
from augenhoehe.kit.charts.numbers import german

SIGNS = ("", "%", "€")
"""Units that are signs and no words."""


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Printed figures: first column the category, then one column per series, all as German text."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    footer: tuple[str, ...] | None = None


def total(values: "list[Number | None]") -> Number | None:
    """Sum of what was stated; None when nothing was."""
    stated = [value for value in values if value is not None]
    return sum(stated[1:], start=stated[0]) if stated else None


def as_table(chart: Chart, *, first_header: str = "", total_word: str = "gesamt") -> ChartTable:
    """Return the figures of the chart.

    A unit of words stands once in the head, "Wert (Personen)", and not in every cell: with a sum across at its
    column, else at each series. Signs such as "%" and "€" stay beside their figures.

    With several stacked series or totals a sum column and a sum row are added, with breaks a column that says what
    changed, and targets as rows below.
    """
    sums = isinstance(chart, BarChart) and (chart.totals or chart.arrangement is Arrangement.STACKED)
    across = sums and len(chart.series) > 1
    word = chart.unit if chart.unit not in SIGNS else ""
    named = f" ({word})" if word else ""

    def text(value: Number | None) -> str:
        return german(value, unit="" if word else chart.unit, decimals=chart.decimals)

    def cell(series: Series, index: int) -> str:
        value = series.values[index]
        return series.words[index] if value is None and index in series.words else text(value)

    breaks = breaks_of(chart)
    rows = []
    for index, category in enumerate(chart.categories):
        values = [series.values[index] for series in chart.series]
        cells = [cell(series, index) for series in chart.series]
        more = [breaks.get(index, "")] if breaks else []
        rows.append((category, *cells, *([text(total(values))] if across else []), *more))
    if isinstance(chart, LineChart):
        rest = ("",) * (len(chart.series) - 1 + bool(breaks))
        rows += [(target.name, text(target.value), *rest) for target in chart.targets]
    names = (series.name + ("" if across else named) for series in chart.series)
    header = (first_header or chart.category_label, *names)
    footer: tuple[str, ...] | None = None
    if sums and len(chart.categories) > 1:
        columns = [total(list(series.values)) for series in chart.series]
        footer = (total_word, *map(text, columns), *([text(total(columns))] if across else []))
    if across:
        header = (*header, total_word + named)
    if breaks:
        header = (*header, "Bruch in der Reihe")
    return ChartTable(chart.title, header, tuple(rows), footer)
