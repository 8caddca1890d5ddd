# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.charts import BarChart, Series
from augenhoehe.kit.documents.small_print import belongs_to_exhibit, belongs_to_heading, said_again
from augenhoehe.kit.documents.tree import Column, Heading, Node, Paragraph, ParagraphStyle, Table

ORIGIN = Paragraph("Herkunft: 1 Zahl", ParagraphStyle.SMALL)
OTHER = Paragraph("Herkunft: 2 Zahlen", ParagraphStyle.SMALL)
TABLE = Table("Zahlen", [Column("Jahr")], [["2022"]])
CHART = BarChart("Zahlen", ["A"], [Series("x", [1])], category_label="Feld")
HEADING, TEXT = Heading(1, "Zahlen"), Paragraph("Worte")


@pytest.mark.parametrize(
    ("nodes", "belongs"),
    [
        ([HEADING, ORIGIN, TEXT], True),
        ([HEADING, ORIGIN], False),
        ([HEADING, ORIGIN, Heading(1, "Weiter")], False),
        ([HEADING, TEXT, TEXT], False),
        ([TEXT, ORIGIN, TEXT], False),
    ],
)
def test_small_print_goes_where_the_heading_goes_that_something_is_told_under(
    nodes: list[Node], belongs: bool
) -> None:
    assert belongs_to_heading(nodes, 1) is belongs


@pytest.mark.parametrize(
    ("nodes", "belongs"),
    [([TABLE, ORIGIN], True), ([CHART, ORIGIN], True), ([TABLE, TEXT], False), ([TEXT, ORIGIN], False)],
)
def test_small_print_below_a_table_or_a_picture_belongs_to_it(nodes: list[Node], belongs: bool) -> None:
    assert belongs_to_exhibit(nodes, 1) is belongs
    assert not belongs_to_exhibit([ORIGIN, *nodes], 0)


def test_what_is_said_below_several_in_a_row_is_said_below_the_last() -> None:
    assert said_again([CHART, ORIGIN, CHART, ORIGIN, TABLE, ORIGIN]) == {1, 3}
    assert said_again([CHART, ORIGIN, CHART, OTHER]) == frozenset()
    assert said_again([CHART, ORIGIN, HEADING, CHART, ORIGIN]) == frozenset()
    assert said_again([CHART, ORIGIN, TEXT, ORIGIN]) == frozenset()
