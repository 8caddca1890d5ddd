# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given

from augenhoehe.kit.text import (
    Block,
    BlockView,
    Cell,
    Change,
    Run,
    Segment,
    State,
    compare,
    inline,
    synopsis,
)
from tests.kit.text.material import numbered, p, pairs, table, thorough

OLD = numbered(
    "Die Stadt fördert den Sport.",
    "Der Rat beschließt das Konzept.",
    "Die Vereine wirken mit.",
    "Schluss jetzt.",
)


def block_of(view: BlockView) -> Block:
    """What somebody reads who takes all segments for text."""
    rows = tuple(tuple(Cell(runs_of(cell.segments), cell.header) for cell in row.cells) for row in view.rows)
    return Block(None, *view.form, runs_of(view.segments), rows)


def runs_of(segments: Iterable[Segment]) -> tuple[Run, ...]:
    return tuple(Run(segment.text, segment.marks) for segment in segments)


@thorough
@given(pairs)
def test_the_columns_are_the_two_documents(documents: tuple[tuple[Block, ...], tuple[Block, ...]]) -> None:
    old, new = documents
    for ids in (True, False):
        rows = synopsis(compare(old, new, ids))
        left = sorted(
            (view for row in rows for view in row.left),
            key=lambda view: view.old if view.old is not None else -1,
        )
        right = [view for row in rows for view in row.right]
        assert [block_of(view) for view in left] == list(old)
        assert [view.old for view in left] == list(range(len(old)))
        assert [block_of(view) for view in right] == list(new)
        assert [view.new for view in right] == list(range(len(new)))


def test_inline_shows_every_block_with_its_state() -> None:
    new = (
        p("Vereine zuerst genannt."),
        OLD[2],
        p("Die Stadt fördert den Tanz.", "b0"),
        replace(OLD[1], kind="quote"),
    )
    views = inline(compare(OLD, new))
    assert [(view.old, view.new, set(view.states)) for view in views] == [
        (None, 0, {State.INSERTED}),
        (2, 1, {State.MOVED}),
        (0, 2, {State.EDITED}),
        (1, 3, {State.KIND_CHANGED}),
        (2, None, {State.MOVED_AWAY}),
        (3, None, {State.DELETED}),
    ]
    assert views[2].segments == (
        Segment(Change.EQUAL, "Die Stadt fördert den "),
        Segment(Change.DELETED, "Sport"),
        Segment(Change.INSERTED, "Tanz"),
        Segment(Change.EQUAL, "."),
    )
    assert views[3].form_before == OLD[1].form
    assert views[5].segments == (Segment(Change.DELETED, "Schluss jetzt."),)


def test_changed_marks_are_shown_on_the_text_that_stays() -> None:
    old = (Block("a", "p", runs=(Run("Verwal"), Run("tung", ("em",)))),)
    new = (Block("a", "p", runs=(Run("Ver"), Run("waltung", ("em",)))),)
    (view,) = inline(compare(old, new))
    assert view.segments == (
        Segment(Change.EQUAL, "Ver"),
        Segment(Change.EQUAL, "wal", ("em",), ()),
        Segment(Change.EQUAL, "tung", ("em",)),
    )
    assert synopsis(compare(old, new))[0].left[0].segments == (
        Segment(Change.EQUAL, "Verwal"),
        Segment(Change.EQUAL, "tung", ("em",)),
    )


def test_a_split_shows_its_parts_and_a_join_its_sign() -> None:
    split = (p("Die Stadt", "b0"), p("fördert den Sport.", "n"), *OLD[1:])
    first, second, *_ = inline(compare(OLD, split))
    assert (first.old, first.new, second.old, second.new) == (0, 0, 0, 1)
    assert first.states == second.states == {State.SPLIT}
    assert [segment.text for segment in (*first.segments, *second.segments)] == [
        "Die Stadt",
        " ",
        "fördert den Sport.",
    ]
    back = compare(split, OLD)
    joined = inline(back)[0]
    assert joined.states == {State.JOINED}
    assert [(segment.change, segment.text) for segment in joined.segments] == [
        (Change.EQUAL, "Die Stadt"),
        (Change.DELETED, "¶"),
        (Change.INSERTED, " "),
        (Change.EQUAL, "fördert den Sport."),
    ]
    assert [len(column) for column in synopsis(back)[0]] == [2, 1]


def test_tables_show_rows_and_cells() -> None:
    old = (table(["Jahr", "Ziel"], ["2022", "drei Kurse"], ["2023", "ein Fest"], identity="t"),)
    new = (
        table(
            ["Jahr", "Ziel", "Stand"],
            ["2022", "vier Kurse", "offen"],
            ["2024", "zwei Reisen", "neu"],
            identity="t",
        ),
    )
    (view,) = inline(compare(old, new))
    assert [row.change for row in view.rows] == [Change.EQUAL, Change.EQUAL, Change.DELETED, Change.INSERTED]
    assert [cell.change for cell in view.rows[0].cells] == [Change.EQUAL, Change.EQUAL, Change.INSERTED]
    assert view.rows[0].cells[2].header
    assert [segment.change for segment in view.rows[1].cells[1].segments] == [
        Change.DELETED,
        Change.INSERTED,
        Change.EQUAL,
    ]


def test_a_cell_that_loses_its_heading_stays_one_cell() -> None:
    old = (Block("t", "table", rows=((Cell((Run("Jahr"),), True),),)),)
    new = (Block("t", "table", rows=((Cell((Run("Jahr"),), False),),)),)
    (view,) = inline(compare(old, new))
    ((cell,),) = [row.cells for row in view.rows]
    assert (cell.change, cell.header) == (Change.EQUAL, False)
