# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""All tables and charts of a document as the sheets of a workbook, for readers who go on calculating."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from augenhoehe.kit.charts import BarChart, Chart, LineChart
from augenhoehe.kit.documents.tree import Align, Document, Node, Paragraph, ParagraphStyle, Table, Text, plain
from augenhoehe.kit.documents.xlsx import Cell, Measured, Sheet, SheetColumn

#: A figure as the house writes it: "1.240", "12.500,00", "−3,5".
GERMAN_NUMBER = re.compile(r"[-−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?", re.ASCII)
#: Units that stand behind a figure in a cell of their own column.
UNITS = frozenset({"€", "%"})
CHARACTERS = 16
"""Width of a column of weight 1, in characters."""


def sheets_of(document: Document) -> list[Sheet]:
    """Every table and chart in the document's order; in columns of figures, figures are numbers.

    What stands below it in small type, such as where its figures come from, stands below the sheet's rows.
    """
    return list(_sheets(document.nodes))


def _sheets(nodes: Sequence[Node]) -> Iterator[Sheet]:
    for position, node in enumerate(nodes):
        if isinstance(node, Table):
            yield _of_table(node, _words(node.note, _small_print(nodes, position)))
        elif isinstance(node, (BarChart, LineChart)):
            yield _of_chart(node, _small_print(nodes, position))


def _small_print(nodes: Sequence[Node], position: int) -> str:
    below = nodes[position + 1] if position + 1 < len(nodes) else None
    is_small = isinstance(below, Paragraph) and below.style is ParagraphStyle.SMALL
    return plain(below.runs) if isinstance(below, Paragraph) and is_small else ""


def _words(*texts: Text) -> str:
    return "\n".join(filter(None, (plain(text).strip() for text in texts)))


def _of_table(table: Table, note: str) -> Sheet:
    return Sheet(
        table.caption,
        [SheetColumn(plain(column.header), CHARACTERS * column.weight) for column in table.columns],
        [
            [
                number_of(cell) if column.align is Align.RIGHT else plain(cell)
                for cell, column in zip(row, table.columns, strict=True)
            ]
            for row in (*table.rows, *table.footer)
        ],
        note=note,
        sums=len(table.footer),
    )


def _of_chart(chart: Chart, note: str) -> Sheet:
    columns = [SheetColumn(chart.category_label, 2 * CHARACTERS)]
    columns += [SheetColumn(_with_unit(series.name, chart.unit), CHARACTERS) for series in chart.series]
    return Sheet(
        chart.title,
        columns,
        [
            [category, *(_figure(series.values[place]) for series in chart.series)]
            for place, category in enumerate(chart.categories)
        ],
        note=note,
    )


def _with_unit(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name


def _figure(value: int | float | Decimal | None) -> Cell:
    return Decimal(str(value)) if isinstance(value, float) else value


def number_of(text: Text) -> Cell:
    """A German figure as a number, with its unit where it has one; anything else, such as "k. A.", as it stands."""
    words = plain(text).strip()
    figure, _blank, unit = words.replace("\u00a0", " ").replace("\u202f", " ").rpartition(" ")
    if unit in UNITS and GERMAN_NUMBER.fullmatch(figure):
        return Measured(_decimal(figure), unit)
    return _decimal(words) if GERMAN_NUMBER.fullmatch(words) else words


def _decimal(words: str) -> Decimal:
    return Decimal(words.replace("−", "-").replace(".", "").replace(",", "."))
