# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks, or what happened between two versions of them, as a story that can be written to a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, repeat

from augenhoehe.kit.richtext.story import LINK, Cell, Form, Paragraph, Piece, Revision, Row, Story, Table
from augenhoehe.kit.text import Block, BlockView, Comparison, Link, RowView, Run, Segment, State, inline
from augenhoehe.kit.text import Cell as TextCell
from augenhoehe.kit.text import Form as TextForm
from augenhoehe.kit.text.blocks import HEADINGS, Marks
from augenhoehe.kit.text.story import Piece as ToldPiece
from augenhoehe.kit.text.story import Unit, tell
from augenhoehe.kit.text.tokens import BREAK, Style
from augenhoehe.kit.text.views import Change


def story_of_blocks(blocks: Iterable[Block], title: str = "") -> Story:
    """A text without any changes."""
    return Story([*_title(title), *(_unchanged(block) for block in blocks)])


@dataclass(frozen=True, slots=True)
class Ability:
    """What a format can track beside inserted and deleted text: formats of words and paragraphs, moves, table rows.

    What it cannot is told as deleted and inserted anew.
    """

    formats: bool
    moves: bool
    rows: bool


def story_of_changes(
    comparison: Comparison, *, author: str, date: str, able: Ability, title: str = ""
) -> Story:
    """A text with all that happened between two versions of it as tracked changes of one author."""
    story = Story(_title(title))
    teller = _Teller(comparison, story, author, date, able)
    for unit in tell(comparison):
        if unit.new is not None and not unit.states:
            story.flow.append(_unchanged(comparison.new[unit.new]))
        else:
            story.flow += teller.table(unit) if unit.form.kind == "table" else teller.text(unit)
    return story


def _title(title: str) -> list[Paragraph | Table]:
    return [Paragraph(Form("title"), [Piece(title)])] if title.strip() else []


def _unchanged(block: Block) -> Paragraph | Table:
    if block.kind == "table":
        return Table([_row(row) for row in block.rows])
    return Paragraph(form(block.form), [Piece(run.text, names(run.marks)) for run in block.runs])


def _row(cells: Sequence[TextCell], inserted: int | None = None, deleted: int | None = None) -> Row:
    return Row(
        [Cell([_line(cell.runs, inserted, deleted)], cell.header) for cell in cells], inserted, deleted
    )


def _line(runs: Iterable[Run], inserted: int | None, deleted: int | None) -> Paragraph:
    return Paragraph(Form(), [Piece(run.text, names(run.marks), inserted, deleted) for run in runs])


def form(of: TextForm) -> Form:
    """The story's form of a block; h2 is the highest heading."""
    if of.kind in HEADINGS:
        return Form("h", HEADINGS.index(of.kind) + 1)
    return Form(of.kind, of.level, of.ordered)


def names(marks: Marks) -> tuple[str, ...]:
    """The story's marks."""
    return tuple(LINK + mark.href if isinstance(mark, Link) else mark for mark in marks)


class _Teller:
    def __init__(self, comparison: Comparison, story: Story, author: str, date: str, able: Ability) -> None:
        self.comparison = comparison
        self.able = able
        self.story = story
        self.author, self.date = author, date
        self.inserting = self._revision("insert")
        self.deleting = self._revision("delete")
        self.formatting = self._revision("format")
        self.moves: dict[int, int] = {}

    @cached_property
    def tables(self) -> dict[tuple[int | None, int | None], BlockView]:
        """Every table by its places, as it is shown; only asked for where a table changed."""
        return {(view.old, view.new): view for view in inline(self.comparison) if view.form.kind == "table"}

    def _revision(self, kind: str) -> int:
        self.story.revisions.append(Revision(self.author, self.date, kind))
        return len(self.story.revisions) - 1

    def _move(self, unit: Unit, otherwise: int) -> int:
        """The revision of a move: one number for the place it left and the one it came to."""
        if not self.able.moves or unit.old is None:
            return otherwise
        if unit.old not in self.moves:
            self.moves[unit.old] = self._revision("move")
        return self.moves[unit.old]

    # Text

    def text(self, unit: Unit) -> list[Paragraph | Table]:
        if not unit.states.isdisjoint({State.INSERTED, State.MOVED}):
            revision = self._move(unit, self.inserting) if State.MOVED in unit.states else self.inserting
            return [*self._whole(_new(unit.pieces), form(unit.form), inserted=revision)]
        if not unit.states.isdisjoint({State.DELETED, State.MOVED_AWAY}):
            revision = self._move(unit, self.deleting) if State.MOVED_AWAY in unit.states else self.deleting
            return [*self._whole(unit.pieces, form(unit.form), deleted=revision)]
        if unit.form != unit.form_before and not self.able.formats:
            old = self._whole(_old(unit.pieces), form(unit.form_before), deleted=self.deleting)
            new = self._whole(_new(unit.pieces), form(unit.form), inserted=self.inserting)
            return [*old, *new]
        return [*self._within(unit)]

    @staticmethod
    def _whole(
        pieces: Iterable[ToldPiece], of: Form, inserted: int | None = None, deleted: int | None = None
    ) -> Iterator[Paragraph]:
        """Blocks that came or went as a whole."""
        for part in _cut(pieces):
            worded = [
                Piece(text, names(marks), inserted, deleted)
                for piece in part
                for text, marks, _ in torn(piece.token, piece.style, piece.style)
            ]
            yield Paragraph(of, joined(worded), inserted, deleted)

    def _within(self, unit: Unit) -> Iterator[Paragraph]:
        of = form(unit.form)
        before = form(unit.form_before) if unit.form != unit.form_before else None
        reformed = self.formatting if before else None
        paragraph = Paragraph(of, before=before, reformed=reformed)
        for piece in unit.pieces:
            if piece.token == BREAK:
                paragraph.inserted = self.inserting if piece.change is Change.INSERTED else None
                paragraph.deleted = self.deleting if piece.change is Change.DELETED else None
                paragraph.pieces = joined(paragraph.pieces)
                yield paragraph
                paragraph = Paragraph(of, before=before, reformed=reformed)
            else:
                paragraph.pieces += self._pieces(piece)
        paragraph.pieces = joined(paragraph.pieces)
        yield paragraph

    def _pieces(self, piece: ToldPiece) -> Iterator[Piece]:
        for text, marks, before in torn(piece.token, piece.style, piece.style_before):
            yield from self._worded(piece.change, text, names(marks), names(before))

    def _worded(
        self, change: Change, text: str, now: tuple[str, ...], before: tuple[str, ...]
    ) -> Iterator[Piece]:
        if change is Change.INSERTED:
            yield Piece(text, now, inserted=self.inserting)
        elif change is Change.DELETED:
            yield Piece(text, before, deleted=self.deleting)
        elif now == before:
            yield Piece(text, now)
        elif self.able.formats and _links(now) == _links(before):
            yield Piece(text, now, before=before, restyled=self.formatting)
        else:
            # No format can track the target of a link.
            yield Piece(text, before, deleted=self.deleting)
            yield Piece(text, now, inserted=self.inserting)

    # Tables

    def table(self, unit: Unit) -> list[Paragraph | Table]:
        old = None if unit.old is None else self.comparison.old[unit.old].rows
        new = None if unit.new is None else self.comparison.new[unit.new].rows
        if old is None or State.MOVED in unit.states:
            return [Table([_row(row, inserted=self.inserting) for row in new or ()])]
        if new is None:
            return [Table([_row(row, deleted=self.deleting) for row in old])]
        rows = list(self._rows(self.tables[unit.old, unit.new].rows, old, new))
        if not self.able.rows and any(row.inserted is not None or row.deleted is not None for row in rows):
            return [
                Table([_row(row, deleted=self.deleting) for row in old]),
                Table([_row(row, inserted=self.inserting) for row in new]),
            ]
        return [Table(rows)]

    def _rows(
        self,
        views: Iterable[RowView],
        old: Sequence[Sequence[TextCell]],
        new: Sequence[Sequence[TextCell]],
    ) -> Iterator[Row]:
        before, after = iter(old), iter(new)
        for view in views:
            if view.change is Change.INSERTED:
                yield _row(next(after), inserted=self.inserting)
            elif view.change is Change.DELETED:
                yield _row(next(before), deleted=self.deleting)
            else:
                yield from self._changed_row(view, next(before), next(after))

    def _changed_row(self, view: RowView, old: Sequence[TextCell], new: Sequence[TextCell]) -> Iterator[Row]:
        if [cell.header for cell in old] != [cell.header for cell in new] or any(
            cell.change is not Change.EQUAL for cell in view.cells
        ):
            # Cells that come and go cannot be tracked everywhere; rows can.
            yield _row(old, deleted=self.deleting)
            yield _row(new, inserted=self.inserting)
            return
        yield Row(
            [
                Cell([Paragraph(Form(), joined(self._segments(cell.segments)))], cell.header)
                for cell in view.cells
            ]
        )

    def _segments(self, segments: Iterable[Segment]) -> Iterator[Piece]:
        for one in segments:
            before = one.marks if one.marks_before is None else one.marks_before
            yield from self._worded(one.change, one.text, names(one.marks), names(before))


def _new(pieces: Iterable[ToldPiece]) -> Iterator[ToldPiece]:
    return (piece for piece in pieces if piece.change is not Change.DELETED)


def _old(pieces: Iterable[ToldPiece]) -> Iterator[ToldPiece]:
    return (
        piece._replace(style=piece.style_before) for piece in pieces if piece.change is not Change.INSERTED
    )


def _cut(pieces: Iterable[ToldPiece]) -> Iterator[list[ToldPiece]]:
    part: list[ToldPiece] = []
    for piece in pieces:
        if piece.token == BREAK:
            yield part
            part = []
        else:
            part.append(piece)
    yield part


def _links(marks: tuple[str, ...]) -> list[str]:
    return [mark for mark in marks if mark.startswith(LINK)]


def torn(token: str, style: Style, before: Style) -> Iterator[tuple[str, Marks, Marks]]:
    """A token by its marks now and before; mostly it is one piece."""
    if len(style) == 1 and len(before) == 1:
        yield token, style[0][1], before[0][1]
        return
    now, then = [*_letters(token, style)], [*_letters(token, before)]
    for (marks, marks_before), group in groupby(zip(now, then, token, strict=True), key=lambda one: one[:2]):
        yield "".join(letter for _, _, letter in group), marks, marks_before


def _letters(token: str, style: Style) -> Iterator[Marks]:
    left = len(token)
    for width, marks in style:
        # The last width is 0 and reaches to the end.
        covered = width or left
        left -= covered
        yield from repeat(marks, covered)


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours that differ in nothing but their words become one."""
    return [
        alike._replace(text="".join(one.text for one in group))
        for alike, group in groupby(pieces, key=lambda piece: piece._replace(text=""))
    ]
