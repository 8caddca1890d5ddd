# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A story: text with its forms, marks, tracked changes and comments, whatever file it stands in or shall stand in.

Readers make stories, writers take them. This module needs the standard library alone, for it is also loaded where
hostile files are read.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

LINK = "link:"  # a mark that begins like this is a link; the address follows


class Form(NamedTuple):
    """What a paragraph is: p, h (level 1 is the highest), li (level from 0), quote, note, caption, title, left-out."""

    kind: str = "p"
    level: int = 0
    ordered: bool = False


class Piece(NamedTuple):
    """Text of the same marks and the same fate. Revisions and comments are positions in the story's lists.

    `before` are the marks it had before revision `restyled`. An empty piece only carries comments.
    """

    text: str
    marks: tuple[str, ...] = ()
    inserted: int | None = None
    deleted: int | None = None
    before: tuple[str, ...] | None = None
    restyled: int | None = None
    comments: tuple[int, ...] = ()


@dataclass(slots=True)
class Paragraph:
    """`inserted` and `deleted` say what happened to its end; a deleted end joins it to the paragraph that follows.

    `before` is the form it had before revision `reformed`.
    """

    form: Form
    pieces: list[Piece] = field(default_factory=list)
    inserted: int | None = None
    deleted: int | None = None
    before: Form | None = None
    reformed: int | None = None

    @property
    def text(self) -> str:
        """All its words, deleted ones too."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def targets(self) -> list[str]:
        """The addresses to which its words lead."""
        marks = (mark for piece in self.pieces for mark in piece.marks)
        return [mark.removeprefix(LINK) for mark in marks if mark.startswith(LINK)]


@dataclass(slots=True)
class Cell:
    """A cell of a table."""

    paragraphs: list[Paragraph]
    header: bool = False


@dataclass(slots=True)
class Row:
    """A row of a table, perhaps inserted or deleted by a revision."""

    cells: list[Cell]
    inserted: int | None = None
    deleted: int | None = None


@dataclass(slots=True)
class Table:
    """A table."""

    rows: list[Row]


class Revision(NamedTuple):
    """Who changed something, and when; `kind`: insert, delete, move or format. `date` is as the file has it."""

    author: str
    date: str
    kind: str


class Comment(NamedTuple):
    """A remark that somebody put at a passage."""

    author: str
    date: str
    text: str


class LeftOut(NamedTuple):
    """Something a reader met and did not take over; `detail` is what can be said of it, such as a picture's text."""

    what: str
    detail: str = ""


class Shown(NamedTuple):
    """A picture as the file holds it, whatever it is: in or before item `at` of the flow, with what is said of it."""

    at: int
    alt: str
    content: bytes


@dataclass(slots=True)
class Story:
    """A whole text. Paragraphs of the form "title" are its title, those of the form "caption" name a picture."""

    flow: list[Paragraph | Table] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, those in tables too, in order."""
        for item in self.flow:
            if isinstance(item, Paragraph):
                yield item
            else:
                for row in item.rows:
                    for cell in row.cells:
                        yield from cell.paragraphs


def flattened(table: Table) -> list[Paragraph]:
    """A table inside a cell, one paragraph a row."""
    lines = []
    for row in table.rows:
        line = Paragraph(Form(), inserted=row.inserted, deleted=row.deleted)
        for number, cell in enumerate(row.cells):
            if number:
                line.pieces.append(Piece(" | ", inserted=row.inserted, deleted=row.deleted))
            for paragraph in cell.paragraphs:
                line.pieces += paragraph.pieces
        lines.append(line)
    return lines


def story_to_json(story: Story) -> dict[str, Any]:
    """The story as plain values."""
    return {
        "flow": [_item_to_json(item) for item in story.flow],
        "revisions": story.revisions,
        "comments": story.comments,
        "left_out": story.left_out,
        "pictures": [(one.at, one.alt, base64.b64encode(one.content).decode()) for one in story.pictures],
    }


def story_from_json(value: dict[str, Any]) -> Story:
    """The inverse of `story_to_json`. Raises KeyError, TypeError or ValueError for anything else."""
    return Story(
        [_table(item) if "rows" in item else _paragraph(item) for item in value["flow"]],
        [Revision(*entry) for entry in value["revisions"]],
        [Comment(*entry) for entry in value["comments"]],
        [LeftOut(*entry) for entry in value["left_out"]],
        [Shown(at, alt, base64.b64decode(content)) for at, alt, content in value["pictures"]],
    )


def _item_to_json(item: Paragraph | Table) -> dict[str, Any]:
    if isinstance(item, Paragraph):
        return {
            "form": item.form,
            "pieces": item.pieces,
            "ends": [item.inserted, item.deleted],
            "was": [item.before, item.reformed],
        }
    return {
        "rows": [
            {
                "ends": [row.inserted, row.deleted],
                "cells": [
                    {"header": cell.header, "flow": [_item_to_json(one) for one in cell.paragraphs]}
                    for cell in row.cells
                ],
            }
            for row in item.rows
        ]
    }


def _table(value: dict[str, Any]) -> Table:
    return Table(
        [
            Row(
                [
                    Cell([_paragraph(one) for one in cell["flow"]], bool(cell["header"]))
                    for cell in row["cells"]
                ],
                *row["ends"],
            )
            for row in value["rows"]
        ]
    )


def _paragraph(value: dict[str, Any]) -> Paragraph:
    inserted, deleted = value["ends"]
    before, reformed = value["was"]
    return Paragraph(
        Form(*value["form"]),
        [_piece(piece) for piece in value["pieces"]],
        inserted,
        deleted,
        None if before is None else Form(*before),
        reformed,
    )


def _piece(value: Sequence[Any]) -> Piece:
    text, marks, inserted, deleted, before, restyled, comments = value
    if not isinstance(text, str):
        raise TypeError("text must be text")
    return Piece(
        text,
        tuple(marks),
        inserted,
        deleted,
        None if before is None else tuple(before),
        restyled,
        tuple(comments),
    )
