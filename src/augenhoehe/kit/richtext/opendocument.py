# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads ODT files: forms, lists, tables, marks, notes, tracked changes and comments (ODF 1.2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.richtext.limits import Limits, Refusal, RefusalError
from augenhoehe.kit.richtext.opendocument_pictures import brought, said_of, words_in_boxes
from augenhoehe.kit.richtext.opendocument_styles import (
    DC,
    DRAW,
    OFFICE,
    TABLE,
    TEXT,
    XLINK,
    Styles,
    note_body,
    repeated,
    spaces_in,
    words_in,
)
from augenhoehe.kit.richtext.recorder import Recorder, clean, link
from augenhoehe.kit.richtext.story import Cell, Form, Paragraph, Piece, Row, Story, Table, flattened

_SPACES = re.compile("[ \t\n\r]+")
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_INTO = (
    f"{TEXT}section",
    f"{TEXT}numbered-paragraph",
    f"{TEXT}index-body",
    f"{OFFICE}text",
    f"{TEXT}deletion",
)
_INDEXES = tuple(
    f"{TEXT}{name}"
    for name in ("table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index")
)
_INLINE_INTO = (f"{TEXT}meta", f"{TEXT}ruby", f"{TEXT}ruby-base", f"{TEXT}bookmark-ref", f"{TEXT}note-ref")
_SKIPPED = (f"{TEXT}ruby-text", f"{OFFICE}annotation-end", f"{TEXT}soft-page-break", f"{TEXT}tracked-changes")
_KINDS = {"insertion": "insert", "deletion": "delete", "format-change": "format"}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one reads: in which list at which depth, under which marks."""

    list_style: str = ""
    depth: int = -1
    marks: tuple[str, ...] = ()
    deleted: int | None = None


def read(data: bytes, limits: Limits) -> Story:
    """The story of an ODT file."""
    archive = Archive(data, limits)
    manifest = archive.read("META-INF/manifest.xml")
    if manifest is not None and b"encryption-data" in manifest:
        raise RefusalError(Refusal.ENCRYPTED)
    root = archive.part("content.xml")
    if root is None:
        raise RefusalError(Refusal.BROKEN)
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise RefusalError(Refusal.BROKEN)
    return _Reader(archive, Styles(archive.part("styles.xml"), root), limits).read(body)


class _Reader:
    def __init__(self, archive: Archive, styles: Styles, limits: Limits) -> None:
        self.archive = archive
        self.styles = styles
        self.recorder = Recorder(limits)
        self.flow: list[Paragraph | Table] = []
        self.notes: list[Paragraph] = []
        self.note_count = 0
        self.inserting: dict[str, int] = {}
        self.open_comments: dict[str, int] = {}
        self.regions: dict[str, tuple[int, Element | None]] = {}
        self.by_style = styles.has_table_heading

    def read(self, body: Element) -> Story:
        for region in body.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
            self._region(region)
        self.flow = self.recorder.story.flow
        self.items(body, _Place())
        return self.recorder.story

    def _region(self, region: Element) -> None:
        for change in region:
            kind = _KINDS.get(change.tag.removeprefix(TEXT))
            if kind is None:
                continue
            info = change.find(f"{OFFICE}change-info")
            author = words_in(info, f"{DC}creator")
            number = self.recorder.revision(author, words_in(info, f"{DC}date"), kind)
            identity = str(
                region.get("{http://www.w3.org/XML/1998/namespace}id") or region.get(f"{TEXT}id", "")
            )
            self.regions[identity] = (number, change if kind == "delete" else None)

    def items(self, parent: Element, place: _Place) -> None:
        for element in parent:
            tag = element.tag
            if tag in _PARAGRAPHS:
                self.paragraph(element, place)
            elif tag == f"{TEXT}list":
                self._list(element, place)
            elif tag == f"{TABLE}table":
                self.flow.append(self._table(element, place))
                self._add_notes()
            elif tag in _INTO:
                self.items(element, place)
            elif tag in _INDEXES:
                self.recorder.leave_out("contents")
            elif tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
                self.change_mark(element)
            elif tag == f"{TEXT}change":
                self._deleted_blocks(element, place)
            elif tag.startswith(DRAW):
                self.drawn(element, place)

    def _list(self, element: Element, place: _Place) -> None:
        name = element.get(f"{TEXT}style-name") or place.list_style
        inside = replace(place, list_style=name, depth=place.depth + 1)
        for item in element:
            if item.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                self.items(item, inside)
            elif item.tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
                self.change_mark(item)

    # Paragraphs

    def paragraph(self, element: Element, place: _Place) -> None:
        paragraph = Paragraph(self._form(element, place))
        written = _Written(self, paragraph, place)
        written.inline(element, place.marks, link_mark=None)
        written.finish()
        self._add_notes()

    def _add_notes(self) -> None:
        self.flow += self.notes
        self.notes.clear()

    def _form(self, element: Element, place: _Place) -> Form:
        style = self.styles.of("paragraph", element.get(f"{TEXT}style-name"))
        level = element.get(f"{TEXT}outline-level", "1")
        if element.tag == f"{TEXT}h":
            named = style.form if style.form and style.form.kind == "title" else None
            return named or Form("h", min(int(level[:2]), 9) if level.isdecimal() else 1)
        if style.form is not None and style.form.kind not in ("li", "p"):
            return style.form
        if place.depth >= 0:
            return Form("li", place.depth, self.styles.ordered(place.list_style, place.depth))
        return Form()

    def deleted_content(self, element: Element, place: _Place) -> tuple[int, list[Paragraph | Table]] | None:
        """The revision and the content of a deletion whose place this is."""
        found = self.regions.get(element.get(f"{TEXT}change-id", ""))
        if found is None or found[1] is None:
            return None
        outer, self.flow = self.flow, []
        inserting, self.inserting = self.inserting, {}
        try:
            self.items(found[1], _Place(deleted=found[0], marks=place.marks))
            return found[0], self.flow
        finally:
            self.flow, self.inserting = outer, inserting

    def _deleted_blocks(self, element: Element, place: _Place) -> None:
        found = self.deleted_content(element, place)
        for item in found[1] if found else ():
            if isinstance(item, Paragraph):
                item.deleted = found[0] if found else None
            self.flow.append(item)

    def change_mark(self, element: Element) -> None:
        """The place where an insertion begins or ends."""
        identity = element.get(f"{TEXT}change-id", "")
        found = self.regions.get(identity)
        if element.tag == f"{TEXT}change-end":
            self.inserting.pop(identity, None)
        elif found is not None and self.recorder.story.revisions[found[0]].kind == "insert":
            self.inserting[identity] = found[0]

    def inserted(self) -> int | None:
        """The innermost insertion one is in."""
        return next(reversed(self.inserting.values()), None) if self.inserting else None

    def drawn(self, element: Element, place: _Place) -> None:
        """A picture, drawing or box, noted once with what is said of it."""
        alt, boxed = said_of(element), words_in_boxes(element)
        if boxed:
            self.recorder.leave_out("text box", boxed)
        elif next(element.iter(f"{DRAW}object"), None) is not None:
            self.recorder.leave_out("object", alt)
        elif (images := list(element.iter(f"{DRAW}image"))) and place.deleted is None:
            self.recorder.show(alt, lambda: brought(images, self.archive))
        elif not images:
            self.recorder.leave_out("picture", alt)

    # Tables

    def _table(self, element: Element, place: _Place) -> Table:
        table = Table([])
        self._rows(element, place, False, table)
        return table

    def _rows(self, parent: Element, place: _Place, head: bool, table: Table) -> None:
        for element in parent:
            if element.tag == f"{TABLE}table-header-rows":
                self._rows(element, place, True, table)
            elif element.tag in (f"{TABLE}table-rows", f"{TABLE}table-row-group"):
                self._rows(element, place, head, table)
            elif element.tag == f"{TABLE}table-row":
                table.rows.append(self._row(element, place, head))

    def _row(self, element: Element, place: _Place, head: bool) -> Row:
        row = Row([], inserted=self.inserted(), deleted=place.deleted)
        for cell in element:
            if cell.tag == f"{TABLE}covered-table-cell":
                self.recorder.leave_out("merged cells")
                row.cells += [Cell([]) for _ in range(repeated(cell))]
            elif cell.tag == f"{TABLE}table-cell":
                row.cells += self._cells(cell, place, head)
        return row

    def _cells(self, element: Element, place: _Place, head: bool) -> list[Cell]:
        outer, self.flow = self.flow, []
        notes, self.notes = self.notes, []
        self.items(element, _Place(deleted=place.deleted))
        found, self.flow = self.flow, outer
        # Notes have no place inside a cell; they follow the table.
        self.notes = notes
        paragraphs: list[Paragraph] = []
        for item in found:
            if isinstance(item, Table):
                self.recorder.leave_out("table in table")
                paragraphs += flattened(item)
            elif item.form.kind == "note":
                self.notes.append(item)
            else:
                paragraphs.append(item)
        headed = any(
            self.styles.of("paragraph", one.get(f"{TEXT}style-name")).table_heading
            for one in element.iter(f"{TEXT}p")
        )
        header = headed or (head and not self.by_style)
        return [Cell(paragraphs, header), *(Cell([], header) for _ in range(repeated(element) - 1))]


class _Written:
    """A paragraph that is being written; a deletion in it may break it into several."""

    def __init__(self, reader: _Reader, paragraph: Paragraph, place: _Place) -> None:
        self.reader = reader
        self.paragraph = paragraph
        self.place = place
        self.form = paragraph.form
        self._in_space = True

    def inline(self, element: Element, marks: tuple[str, ...], link_mark: str | None) -> None:
        """What stands in an element, then recursively in those below."""
        self._words(element.text, marks, link_mark)
        for child in element:
            self._child(child, marks, link_mark)
            self._words(child.tail, marks, link_mark)

    def finish(self) -> None:
        """Put the paragraph into the flow."""
        self.paragraph.form = self.form
        self.paragraph.inserted = self.reader.inserted()
        self._put()

    def _put(self) -> None:
        if self.paragraph.form.kind == "left-out":
            if self.paragraph.text.strip():
                self.reader.recorder.leave_out("contents")
            self.paragraph.pieces.clear()
        self.reader.flow.append(self.paragraph)

    def _child(self, child: Element, marks: tuple[str, ...], link_mark: str | None) -> None:
        tag = child.tag
        simple: dict[str, Callable[[], None]] = {
            f"{TEXT}s": lambda: self._add(" " * spaces_in(child), marks, link_mark),
            f"{TEXT}tab": lambda: self._add("\t", marks, link_mark),
            f"{TEXT}line-break": lambda: self._add("\n", marks, link_mark),
            f"{TEXT}note": lambda: self._note(child, marks, link_mark),
            f"{OFFICE}annotation": lambda: self._comment(child),
            f"{TEXT}change": lambda: self._deleted(child),
            f"{TEXT}span": lambda: self.inline(child, self._with_style(child, marks), link_mark),
            f"{TEXT}a": lambda: self._link(child, marks),
        }
        if tag in simple:
            simple[tag]()
        elif tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
            self.reader.change_mark(child)
        elif tag == f"{OFFICE}annotation-end":
            self.reader.open_comments.pop(child.get(f"{OFFICE}name", ""), None)
        elif tag.startswith(DRAW):
            self.reader.drawn(child, self.place)
        elif tag not in _SKIPPED:
            self.inline(child, marks, link_mark)

    def _with_style(self, element: Element, marks: tuple[str, ...]) -> tuple[str, ...]:
        style = self.reader.styles.of("text", element.get(f"{TEXT}style-name"))
        found = dict.fromkeys(marks, True) | style.marks
        return tuple(mark for mark in ("em", "strong", "sub", "sup") if found.get(mark))

    def _link(self, element: Element, marks: tuple[str, ...]) -> None:
        target = element.get(f"{XLINK}href", "")
        mark = link(target)
        if mark is None and target and not target.startswith("#"):
            self.reader.recorder.leave_out("link", target)
        self.inline(element, marks, mark)

    def _words(self, text: str | None, marks: tuple[str, ...], link_mark: str | None) -> None:
        """Text with its white space as ODF wants it: any of it is one space, at the beginning none."""
        if not text:
            return
        told = _SPACES.sub(" ", text)
        if self._in_space and told.startswith(" "):
            told = told[1:]
        if told:
            self._add(told, marks, link_mark)
            self._in_space = told.endswith(" ")

    def _add(self, text: str, marks: tuple[str, ...], link_mark: str | None) -> None:
        self._in_space = False
        piece = Piece(
            clean(text),
            (*marks, link_mark) if link_mark else marks,
            inserted=self.reader.inserted(),
            deleted=self.place.deleted,
            comments=tuple(sorted(self.reader.open_comments.values())),
        )
        self.reader.recorder.add(self.paragraph, piece)

    def _note(self, element: Element, marks: tuple[str, ...], link_mark: str | None) -> None:
        reader = self.reader
        reader.note_count += 1
        sign = str(reader.note_count)
        self._add(sign, tuple(sorted({*marks, "sup"})), link_mark)
        outer, reader.flow = reader.flow, []
        notes, reader.notes = reader.notes, []
        reader.items(note_body(element), replace(self.place, depth=-1))
        found, reader.flow = reader.flow, outer
        reader.notes = notes
        pieces = [Piece(sign, ("sup",)), Piece(" ")]
        for number, item in enumerate(one for one in found if isinstance(one, Paragraph)):
            pieces += [*([Piece("\n")] if number else []), *item.pieces]
        inserted, deleted = reader.inserted(), self.place.deleted
        reader.notes.append(
            Paragraph(
                Form("note"),
                [piece._replace(inserted=inserted, deleted=deleted) for piece in pieces],
                inserted,
                deleted,
            )
        )

    def _comment(self, element: Element) -> None:
        text = "\n".join("".join(one.itertext()) for one in element if one.tag in _PARAGRAPHS)
        found = self.reader.recorder.comment(
            words_in(element, f"{DC}creator"), words_in(element, f"{DC}date"), text
        )
        name = element.get(f"{OFFICE}name", "")
        if name:
            self.reader.open_comments[name] = found
        self.reader.recorder.add(self.paragraph, Piece("", comments=(found,)))

    def _deleted(self, element: Element) -> None:
        """Deleted text is put back in its place; every break in it ends a paragraph whose end was deleted."""
        found = self.reader.deleted_content(element, self.place)
        if found is None:
            return
        revision, items = found
        for number, item in enumerate(items):
            if isinstance(item, Table):
                self.reader.flow.append(item)
                continue
            if number:
                self._break(revision)
            if not any(piece.text for piece in self.paragraph.pieces):
                self.paragraph.form = item.form if len(items) > 1 else self.form
            self.paragraph.pieces += item.pieces
        self._in_space = False

    def _break(self, revision: int) -> None:
        self.paragraph.deleted = revision
        self._put()
        self.paragraph = Paragraph(self.form)
