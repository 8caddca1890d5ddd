# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime

import pytest

from augenhoehe.kit.documents.from_blocks import block_runs, nodes_from_blocks, nodes_from_comparison
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import (
    Align,
    Change,
    Column,
    Document,
    Heading,
    Item,
    ItemList,
    Note,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    runs_of,
)
from augenhoehe.kit.text.blocks import Block, Cell, Kind, Link
from augenhoehe.kit.text.blocks import Run as TextRun
from augenhoehe.kit.text.comparison import compare
from augenhoehe.kit.text.rendering import inline

DAY = datetime.date(2023, 10, 20)


def block(kind: Kind, text: str, level: int = 0, *, ordered: bool = False) -> Block:
    return Block(None, kind, level, ordered, (TextRun(text),))


def aligned(*cells: str, header: bool = False) -> Align:
    """How the second column of a table with these cells is set."""
    rows = [(Cell((TextRun("Posten"),), True), Cell((TextRun("Kosten"),), True))]
    rows += [(Cell((TextRun("Kurse"),), header), Cell((TextRun(cell),))) for cell in cells]
    (table,) = nodes_from_blocks([Block(None, "table", rows=tuple(rows))])
    assert isinstance(table, Table)
    return table.columns[1].align


@pytest.mark.parametrize(
    "cells",
    [
        ("28.400,00 €", "0,00 €"),
        ("12", "", "–"),
        ("-3,5 %", "+12 %", "−1"),
        ("1 000 000", "1\u202f000"),
        ("2022", "2023"),
    ],
)
def test_columns_of_numbers_stand_at_the_right(cells: tuple[str, ...]) -> None:
    assert aligned(*cells) is Align.RIGHT


@pytest.mark.parametrize(
    "cells",
    [
        ("12", "keine Angabe"),
        ("1.2.2022",),
        ("8.12.2022", "3"),
        ("", "–"),
        ("Nr. 3",),
        ("3 bis 4",),
        ("12/0767",),
    ],
)
def test_columns_with_words_or_days_stay_at_the_left(cells: tuple[str, ...]) -> None:
    assert aligned(*cells) is Align.LEFT


def test_years_that_name_the_rows_stay_at_the_left() -> None:
    rows = tuple((Cell((TextRun(year),), True), Cell((TextRun("3"),))) for year in ("2022", "2023"))
    (table,) = nodes_from_blocks([Block(None, "table", rows=rows)])
    assert isinstance(table, Table)
    assert [column.align for column in table.columns] == [Align.LEFT, Align.RIGHT]


def test_headings_paragraphs_quotes_and_notes() -> None:
    marked = Block(
        None, "p", runs=(TextRun("fett", ("strong",)), TextRun("da", (Link("https://example.org"),)))
    )
    heads = [block("h2", "Kapitel"), block("h4", "Punkt")]
    nodes = nodes_from_blocks([*heads, marked, block("quote", "Z"), block("note", "N")])
    assert nodes == [
        Heading(1, (Run("Kapitel"),)),
        Heading(3, (Run("Punkt"),)),
        Paragraph((Run("fett", frozenset({"strong"})), Run("da", link="https://example.org"))),
        Paragraph((Run("Z"),), ParagraphStyle.QUOTE),
        Note("", ((Run("N"),),)),
    ]


def test_points_nest_by_level_and_kinds_part_lists() -> None:
    points = [
        block("li", "a"),
        block("li", "b", 1),
        block("li", "c", 2),
        block("li", "d"),
        block("li", "e", ordered=True),
    ]
    assert nodes_from_blocks(points) == [
        ItemList(
            (
                Item((Run("a"),), ItemList((Item((Run("b"),), ItemList((Item((Run("c"),)),))),))),
                Item((Run("d"),)),
            )
        ),
        ItemList((Item((Run("e"),)),), ordered=True),
    ]


def test_a_table_is_called_after_its_heading_and_keeps_its_heads() -> None:
    head = (Cell((TextRun("Jahr"),), True), Cell((TextRun("Euro"),), True))
    row = (Cell((TextRun("2022"),), True), Cell((TextRun("5"),)))
    table = Block(None, "table", rows=(head, row, (Cell((TextRun("2023"),), True),)))
    assert nodes_from_blocks([block("h3", "Kosten"), table])[1] == Table(
        "Kosten",
        (Column((Run("Jahr"),)), Column((Run("Euro"),), Align.RIGHT)),
        (((Run("2022"),), (Run("5"),)), ((Run("2023"),), ())),
        row_header=True,
    )
    bare = nodes_from_blocks([Block(None, "table", rows=((Cell((TextRun("x"),)),),))])
    assert bare == [Table("Tabelle", (Column("Spalte 1"),), (((Run("x"),),),))]


def test_unfinished_drafts_make_documents_too() -> None:
    blocks = [block("h2", " "), block("p", ""), Block(None, "table"), block("li", "")]
    document = Document("Entwurf", nodes_from_blocks(blocks), DAY)
    assert write_pdf(document).startswith(b"%PDF")
    assert "<ul><li></li></ul>" in write_html(document)


def test_a_comparison_shows_what_changed() -> None:
    old = [block("h2", "Ziele"), block("p", "Drei Gruppen treffen sich.")]
    new = [block("h2", "Ziele"), block("p", "Vier Gruppen treffen sich.")]
    nodes = nodes_from_comparison(inline(compare(old, new)))
    assert nodes[0] == Heading(1, (Run("Ziele"),))
    assert isinstance(nodes[1], Paragraph)
    changes = [(run.text.strip(), run.change) for run in runs_of(nodes[1].runs)]
    assert ("Drei", Change.DELETED) in changes
    assert ("Vier", Change.INSERTED) in changes


def test_words_of_blocks_can_be_given() -> None:
    nodes = nodes_from_blocks([block("h2", "Kapitel")], words=lambda of: (Run("1 "), *block_runs(of)))
    assert nodes == [Heading(1, (Run("1 "), Run("Kapitel")))]
