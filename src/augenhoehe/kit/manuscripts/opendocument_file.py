# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes a story as ODT, its changes as tracked changes (ODF 1.2 part 1: 5.5).

A deletion keeps the deleted paragraphs apart from the text and leaves a mark where they stood; an insertion is what
stands between two marks. Only text and whole tables can be tracked, neither formats nor rows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import count, groupby
from typing import Any, NamedTuple

from lxml import etree

from augenhoehe.kit.documents.office import xml_text
from augenhoehe.kit.documents.opendocument import (
    DC,
    DRAW,
    OFFICE,
    SVG,
    TABLE,
    TABLE_HEADING,
    TEXT,
    XLINK,
    add_text,
    element,
    empty_text,
    list_style,
    mark_style,
    package,
)
from augenhoehe.kit.manuscripts.pictures import Picture, Pictures, caption_of, shown_by
from augenhoehe.kit.richtext.recorder import link as safe_link
from augenhoehe.kit.richtext.story import LINK, Cell, Form, Paragraph, Piece, Row, Story, Table

_NAMES = {
    "title": "Title",
    "quote": "Quotations",
    "note": "AH_20_Note",
    "li": "List_20_Item",
    "caption": "Caption",
}
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_CELL = "Table_20_Contents"


class _End(NamedTuple):
    """The end of a paragraph, and the form of that paragraph and of the one that follows."""

    inserted: int | None
    deleted: int | None
    form: Form
    following: Form


def write(
    story: Story,
    *,
    title: str,
    author: str,
    day: datetime.date,
    language: str = "de-DE",
    pictures: Pictures | None = None,
) -> bytes:
    """The story as an ODT file; the same story and day give the same bytes."""
    writer = _Writer(story, pictures or {})
    text = writer.text()
    return package(text, title=title, author=author, day=day, language=language, pictures=writer.files)


class _Writer:
    def __init__(self, story: Story, pictures: Pictures) -> None:
        self.story = story
        self.pictures = pictures
        self.files: dict[str, bytes] = {}
        self.tracked: Any = etree.Element(f"{TEXT}tracked-changes")
        self.ids = count(1)

    def text(self) -> Any:
        """The element with all paragraphs and tables."""
        body = empty_text()
        _Flow(self, body, "").write(self.story.flow)
        if len(self.tracked):
            body.insert(0, self.tracked)
        return body

    def region(self, kind: str, revision: int) -> tuple[str, Any]:
        """A new change: the id that its marks in the text carry, and the element that holds what was deleted."""
        identity = f"ct{next(self.ids)}"
        region = element(self.tracked, f"{TEXT}changed-region", {_ID: identity, f"{TEXT}id": identity})
        change = element(region, f"{TEXT}{kind}")
        info = element(change, f"{OFFICE}change-info")
        author, date, _ = self.story.revisions[revision]
        element(info, f"{DC}creator").text = xml_text(author)
        # LibreOffice wants a date without a zone.
        element(info, f"{DC}date").text = date.removesuffix("Z")
        return identity, change


class _Flow:
    """Paragraphs and tables behind each other, in the text or in a cell."""

    def __init__(self, writer: _Writer, parent: Any, style: str) -> None:
        self.writer = writer
        self.parent = parent
        self.style = style
        self.host: Any = None
        self.inserting: tuple[str, int] | None = None

    def write(self, flow: Iterable[Paragraph | Table]) -> None:
        for group in _groups(flow):
            if isinstance(group, Table):
                self._stop_inserting()
                self._table(group)
            else:
                self._visible(group)
        self._stop_inserting()

    # Paragraphs

    def _visible(self, group: list[Paragraph]) -> None:
        """Paragraphs whose ends are deleted are one visible paragraph with the one that ends."""
        if picture := shown_by(group[0].targets, self.writer.pictures):
            self._picture(picture)
        form = next((one.form for one in reversed(group) if _shows(one)), group[-1].form)
        form = caption_of(form) if picture else form
        self.host = self._paragraph(form)
        self._place(form)
        stretches = groupby(_tokens(group), key=lambda token: token.deleted)
        for deleted, tokens in stretches:
            if deleted is not None:
                self._deleted(deleted, list(tokens), group)
                continue
            for token in tokens:
                self._follow(token.inserted)
                if isinstance(token, Piece):
                    add_piece(self.host, token)

    def _picture(self, picture: Picture) -> None:
        """A paragraph that holds a picture alone, with what it says."""
        number = len(self.writer.files) + 1
        path = f"Pictures/{number}.{picture.ending}"
        self.writer.files[path] = picture.content
        width, height = picture.millimetres
        holder = element(self.parent, f"{TEXT}p", {f"{TEXT}style-name": "Text_20_body"})
        place = {
            f"{DRAW}name": f"Bild {number}",
            f"{TEXT}anchor-type": "as-char",
            f"{SVG}width": f"{width:.1f}mm",
            f"{SVG}height": f"{height:.1f}mm",
        }
        frame = element(holder, f"{DRAW}frame", place)
        element(frame, f"{DRAW}image", {f"{XLINK}href": path, f"{XLINK}type": "simple"})
        if picture.alternative_text:
            element(frame, f"{SVG}desc").text = xml_text(picture.alternative_text)

    def _follow(self, inserted: int | None) -> None:
        """Begin or end an insertion, as what comes next wants it."""
        if inserted is None:
            self._stop_inserting()
        elif self.inserting is None or self.inserting[1] != inserted:
            self._stop_inserting()
            identity, _ = self.writer.region("insertion", inserted)
            self.inserting = (identity, inserted)
            element(self.host, f"{TEXT}change-start", {f"{TEXT}change-id": identity})

    def _stop_inserting(self) -> None:
        """End an insertion where one is, in the paragraph written last; tables come after it."""
        if self.inserting is None:
            return
        element(self.host, f"{TEXT}change-end", {f"{TEXT}change-id": self.inserting[0]})
        self.inserting = None

    def _deleted(self, revision: int, tokens: list[Piece | _End], group: list[Paragraph]) -> None:
        """Put what was deleted apart, and a mark into the text."""
        self._stop_inserting()
        identity, region = self.writer.region("deletion", revision)
        element(self.host, f"{TEXT}change", {f"{TEXT}change-id": identity})
        ends = [token for token in tokens if isinstance(token, _End)]
        form = ends[0].form if ends else group[-1].form
        apart = self._apart(region, form, alone=not ends)
        for token in tokens:
            if isinstance(token, _End):
                apart = self._apart(region, token.following, alone=False)
            elif token.inserted is None:
                add_piece(apart, token)

    def _apart(self, region: Any, form: Form, *, alone: bool) -> Any:
        """A deleted paragraph, or part of one where it stands alone; only whole ones need their list."""
        paragraph = self._paragraph(form)
        holder = region
        if form.kind == "li" and not alone:
            for level in range(form.level + 1):
                named = {f"{TEXT}style-name": list_style(form.ordered)} if level == 0 else {}
                holder = element(element(holder, f"{TEXT}list", named), f"{TEXT}list-item")
        holder.append(paragraph)
        return paragraph

    def _paragraph(self, form: Form) -> Any:
        if form.kind == "h":
            attributes = {
                f"{TEXT}style-name": f"Heading_20_{min(form.level, 6)}",
                f"{TEXT}outline-level": str(form.level),
            }
            return etree.Element(f"{TEXT}h", attributes)
        name = self.style or _NAMES.get(form.kind, "Text_20_body")
        return etree.Element(f"{TEXT}p", {f"{TEXT}style-name": name})

    def _place(self, form: Form) -> None:
        """Put the paragraph at the end of the text, items into their list."""
        if form.kind != "li":
            self.parent.append(self.host)
            return
        name = list_style(form.ordered)
        holder = self.parent[-1] if len(self.parent) else None
        if holder is None or holder.tag != f"{TEXT}list" or holder.get(f"{TEXT}style-name") != name:
            holder = element(self.parent, f"{TEXT}list", {f"{TEXT}style-name": name})
        for _ in range(form.level):
            item = holder[-1] if len(holder) else element(holder, f"{TEXT}list-item")
            below = item[-1] if len(item) and item[-1].tag == f"{TEXT}list" else None
            holder = element(item, f"{TEXT}list") if below is None else below
        element(holder, f"{TEXT}list-item").append(self.host)

    # Tables

    def _table(self, table: Table) -> None:
        inserted = next((row.inserted for row in table.rows if row.inserted is not None), None)
        deleted = next((row.deleted for row in table.rows if row.deleted is not None), None)
        if deleted is not None:
            identity, region = self.writer.region("deletion", deleted)
            region.append(self._rows(_untracked(table)))
            element(self.parent, f"{TEXT}change", {f"{TEXT}change-id": identity})
            return
        identity = ""
        if inserted is not None:
            identity, _ = self.writer.region("insertion", inserted)
            element(self.parent, f"{TEXT}change-start", {f"{TEXT}change-id": identity})
        self.parent.append(self._rows(table if inserted is None else _untracked(table)))
        if identity:
            element(self.parent, f"{TEXT}change-end", {f"{TEXT}change-id": identity})

    def _rows(self, table: Table) -> Any:
        whole = etree.Element(f"{TABLE}table")
        columns = max((len(row.cells) for row in table.rows), default=1)
        element(whole, f"{TABLE}table-column", {f"{TABLE}number-columns-repeated": str(columns)})
        holder = whole
        heads = 0
        while heads < len(table.rows) and _is_head(table.rows[heads]):
            heads += 1
        if heads:
            holder = element(whole, f"{TABLE}table-header-rows")
        for number, row in enumerate(table.rows):
            if number == heads:
                holder = whole
            line = element(holder, f"{TABLE}table-row")
            for cell in row.cells:
                self._cell(element(line, f"{TABLE}table-cell"), cell)
        return whole

    def _cell(self, holder: Any, cell: Cell) -> None:
        paragraphs = cell.paragraphs or [Paragraph(Form())]
        _Flow(self.writer, holder, TABLE_HEADING if cell.header else _CELL).write(paragraphs)


def _groups(flow: Iterable[Paragraph | Table]) -> Iterator[list[Paragraph] | Table]:
    """Tables, and paragraphs together with those that their deleted ends join them to."""
    group: list[Paragraph] = []
    for item in flow:
        if isinstance(item, Paragraph):
            group.append(item)
        if group and (isinstance(item, Table) or item.deleted is None):
            yield group
            group = []
        if isinstance(item, Table):
            yield item
    if group:
        yield group


def _tokens(group: list[Paragraph]) -> Iterator[Piece | _End]:
    for number, paragraph in enumerate(group):
        yield from (piece for piece in paragraph.pieces if piece.text)
        following = group[number + 1].form if number + 1 < len(group) else paragraph.form
        if paragraph.deleted is None or number + 1 < len(group):
            yield _End(paragraph.inserted, paragraph.deleted, paragraph.form, following)


def _shows(paragraph: Paragraph) -> bool:
    return any(piece.deleted is None and piece.text for piece in paragraph.pieces)


def _is_head(row: Row) -> bool:
    return bool(row.cells) and all(cell.header for cell in row.cells)


def _untracked(table: Table) -> Table:
    """A table that comes or goes as a whole: what is in it needs no marks of its own."""
    return Table(
        [
            Row(
                [
                    Cell(
                        [
                            Paragraph(
                                one.form,
                                [piece._replace(inserted=None, deleted=None) for piece in one.pieces],
                            )
                            for one in cell.paragraphs
                        ],
                        cell.header,
                    )
                    for cell in row.cells
                ]
            )
            for row in table.rows
        ]
    )


def add_piece(parent: Any, piece: Piece) -> None:
    """Put words with their marks behind what `parent` holds."""
    target = next((mark.removeprefix(LINK) for mark in piece.marks if mark.startswith(LINK)), "")
    marks = frozenset(mark for mark in piece.marks if not mark.startswith(LINK))
    if target and safe_link(target):
        parent = element(parent, f"{TEXT}a", {f"{XLINK}href": target, f"{XLINK}type": "simple"})
    if marks:
        parent = element(parent, f"{TEXT}span", {f"{TEXT}style-name": mark_style(marks)})
    add_text(parent, piece.text)
