# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison as a sequence to show, in one column or in two, for pages and documents alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from augenhoehe.kit.text.blocks import Marks
from augenhoehe.kit.text.comparison import Comparison
from augenhoehe.kit.text.story import Piece, Unit, tell
from augenhoehe.kit.text.tokens import BREAK, CELL, END_CELL, END_ROW, HEADER, ROW, Style
from augenhoehe.kit.text.views import BlockView, CellView, Change, RowView, Segment, State, SynopsisRow


def inline(comparison: Comparison) -> list[BlockView]:
    """One column in the order of the new document; what was deleted or moved away stands where it used to."""
    return [view for unit in tell(comparison) for view in _views(unit, (Change.EQUAL, Change.INSERTED))]


def synopsis(comparison: Comparison) -> list[SynopsisRow]:
    """Two columns: left without what was inserted, right without what was deleted."""
    return [SynopsisRow(tuple(_left(unit)), tuple(_right(unit))) for unit in tell(comparison)]


def _left(unit: Unit) -> Iterator[BlockView]:
    if unit.states.isdisjoint({State.INSERTED, State.MOVED}):
        pieces = [
            piece._replace(style=piece.style_before)
            for piece in unit.pieces
            if piece.change != Change.INSERTED
        ]
        yield from _views(unit._replace(pieces=pieces, form=unit.form_before), tuple(Change))


def _right(unit: Unit) -> Iterator[BlockView]:
    if unit.states.isdisjoint({State.DELETED, State.MOVED_AWAY}):
        pieces = [piece for piece in unit.pieces if piece.change != Change.DELETED]
        yield from _views(unit._replace(pieces=pieces), tuple(Change))


def _views(unit: Unit, cutting: Collection[Change]) -> Iterator[BlockView]:
    """The blocks of a unit, cut at its breaks; breaks that are not `cutting` stay visible as signs."""
    form_before = unit.form_before if unit.form_before != unit.form else None
    view = BlockView(unit.form, unit.states, unit.old, unit.new, form_before=form_before)
    if unit.form.kind == "table":
        yield replace(view, rows=tuple(_rows(unit.pieces)))
        return
    part: list[Piece] = []
    for piece in unit.pieces:
        if piece.token != BREAK or piece.change not in cutting:
            part.append(piece)
            continue
        yield replace(view, segments=_segments(part))
        part = []
        old = view.old if view.old is None or piece.change == Change.INSERTED else view.old + 1
        new = view.new if view.new is None or piece.change == Change.DELETED else view.new + 1
        view = replace(view, old=old, new=new)
    yield replace(view, segments=_segments(part))


class _Opened(NamedTuple):
    change: Change
    header: bool


def _rows(pieces: Iterable[Piece]) -> Iterator[RowView]:
    row = Change.EQUAL
    cells: list[CellView] = []
    opened: _Opened | None = None
    words: list[Piece] = []
    for piece in pieces:
        token = piece.token
        if token == ROW:
            row, cells = piece.change, []
        elif token in {CELL, HEADER}:
            # A cell opened twice is one whose heading was taken away or given.
            opened = _Opened(Change.EQUAL if opened else piece.change, token == HEADER)
        elif token == END_CELL and opened:
            cells.append(CellView(*opened, _segments(words)))
            opened, words = None, []
        elif token == END_ROW:
            yield RowView(row, tuple(cells))
        else:
            words.append(piece)


_ALIKE = attrgetter("change", "style", "style_before")


class _Stretch(NamedTuple):
    change: Change
    marks: Marks
    marks_before: Marks | None


def _segments(pieces: Iterable[Piece]) -> tuple[Segment, ...]:
    stretches = [
        part
        for (change, style, before), group in groupby(pieces, key=_ALIKE)
        for part in _stretches(change, style, before, [piece.token for piece in group])
    ]
    return tuple(
        Segment(stretch.change, "".join([text for _, text in group]), stretch.marks, stretch.marks_before)
        for stretch, group in groupby(stretches, key=lambda part: part[0])
    )


def _stretches(
    change: Change, style: Style, style_before: Style, tokens: list[str]
) -> Iterator[tuple[_Stretch, str]]:
    """Tokens of one style by the marks of their parts, now and before; mostly all of them are marked evenly."""
    texts = ["¶" if token == BREAK else token for token in tokens]
    if len(style) == 1 and len(style_before) == 1:
        marks, before = style[0][1], style_before[0][1]
        yield _Stretch(change, marks, None if marks == before else before), "".join(texts)
        return
    for text in texts:
        ends = {len(text)}
        for one in (style, style_before):
            reached = 0
            for width, _ in one[:-1]:
                reached += width
                ends.add(reached)
        start = 0
        for end in sorted(ends):
            marks, before = _marks_at(style, start), _marks_at(style_before, start)
            yield _Stretch(change, marks, None if marks == before else before), text[start:end]
            start = end


def _marks_at(style: Style, position: int) -> Marks:
    for width, marks in style[:-1]:
        if position < width:
            return marks
        position -= width
    return style[-1][1]
