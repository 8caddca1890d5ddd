# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes a story as DOCX, its changes as tracked changes (ISO 29500-1: 17.13.5)."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count, groupby
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from augenhoehe.kit.documents.office import describe, new_office_document, page_numbers, to_bytes, xml_text
from augenhoehe.kit.documents.office_text import add_picture
from augenhoehe.kit.documents.structure import is_rtl
from augenhoehe.kit.manuscripts.pictures import Picture, Pictures, caption_of, shown_by
from augenhoehe.kit.richtext.recorder import link as safe_link
from augenhoehe.kit.richtext.story import LINK, Cell, Form, Paragraph, Piece, Row, Story, Table

_MARGINS = (28.0, 24.0, 26.0, 28.0)
_STYLES = {"title": "Title", "quote": "Quote", "note": "AH Note", "caption": "Caption"}
_HEAD_STYLE, _CELL_STYLE = "Table Heading", "AH Cell"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_LEVELS = 9
# Far from the numbers of the patterns that python-docx brings along.
_BULLET_LIST, _NUMBER_LIST = 9001, 9002
_BULLETS = "•–▪"
_INDENT = 360  # twentieths of a point a level
_SIGNS = re.compile("([\n\t])")
_TEXT_WIDTH = 8960  # twentieths of a point between the margins


def write(
    story: Story,
    *,
    title: str,
    author: str,
    day: datetime.date,
    language: str = "de-DE",
    pictures: Pictures | None = None,
) -> bytes:
    """The story as a DOCX file; the same story and day give the same bytes."""
    writer = _Writer(story, title=title, author=author, day=day, language=language)
    return writer.write(pictures or {})


@cache
def _empty(language: str) -> bytes:
    """An empty file with styles and patterns of lists; making it takes longer than writing most texts into it."""
    office: Any = new_office_document(language=language, margins_mm=_MARGINS)
    head = office.styles.add_style(_HEAD_STYLE, WD_STYLE_TYPE.PARAGRAPH, builtin=False)
    head.base_style = office.styles[_CELL_STYLE]
    head.font.bold, head.font.size = True, Pt(9.5)
    numbering = office.part.numbering_part.element
    for identity, ordered in ((_BULLET_LIST, False), (_NUMBER_LIST, True)):
        numbering.find(qn("w:num")).addprevious(_list_pattern(identity, ordered))
    return to_bytes(office)


def _list_pattern(identity: int, ordered: bool) -> Any:
    pattern = etree.Element(qn("w:abstractNum"), {qn("w:abstractNumId"): str(identity)})
    _child(pattern, "multiLevelType", "hybridMultilevel")
    for level in range(_LEVELS):
        one = etree.SubElement(pattern, qn("w:lvl"), {qn("w:ilvl"): str(level)})
        _child(one, "start", "1")
        _child(one, "numFmt", ("decimal", "lowerLetter", "lowerRoman")[level % 3] if ordered else "bullet")
        _child(one, "lvlText", f"%{level + 1}." if ordered else _BULLETS[level % 3])
        _child(one, "lvlJc", "left")
        indent = {qn("w:left"): str(_INDENT * (level + 1)), qn("w:hanging"): str(_INDENT)}
        etree.SubElement(etree.SubElement(one, qn("w:pPr")), qn("w:ind"), indent)
    return pattern


class _Writer:
    def __init__(self, story: Story, *, title: str, author: str, day: datetime.date, language: str) -> None:
        self.story = story
        self.office: Any = docx.Document(io.BytesIO(_empty(language)))
        describe(self.office, title=title, author=author, subject="", keywords=(), language=language, day=day)
        page_numbers(self.office, "Seite", "von")
        self.office.sections[0].header.paragraphs[0].add_run(xml_text(title))
        self.style_ids = {style.name: style.style_id for style in self.office.styles}
        self.body = self.office.element.body
        self.end = self.body.find(qn("w:sectPr"))
        self.ids = count(1)
        self.targets: dict[str, str] = {}
        self.numbering = self.office.part.numbering_part.element
        self.bullet_list = int(self.numbering.add_num(_BULLET_LIST).numId)
        self.number_list: dict[int, int] = {}

    def write(self, pictures: Pictures) -> bytes:
        for move, group in groupby(self.story.flow, key=self._move_of):
            items = list(group)
            marks = self._range(move, items) if move is not None else None
            if marks:
                self.end.addprevious(marks[0])
            for item in items:
                if isinstance(item, Paragraph) and (picture := shown_by(item.targets, pictures)):
                    self._picture(picture)
                    item.form = caption_of(item.form)
                self.end.addprevious(
                    self.table(item)
                    if isinstance(item, Table)
                    else self.paragraph(item, self._style(item.form))
                )
                self._follow(item)
            if marks:
                self.end.addprevious(marks[1])
        if self.story.revisions:
            # The end of the last paragraph can be neither inserted nor deleted, so it is one of its own.
            self.end.addprevious(etree.Element(qn("w:p")))
        return to_bytes(self.office)

    def _picture(self, picture: Picture) -> None:
        """A paragraph that holds a picture alone, with what it says."""
        paragraph = self.office.add_paragraph()
        add_picture(paragraph, picture.content, picture.alternative_text, picture.millimetres[0])

    # Lists

    def _number(self, form: Form) -> int:
        """The list that an item belongs to; numbered ones begin anew after anything that is no list."""
        if not form.ordered:
            return self.bullet_list
        if form.level not in self.number_list:
            number = self.numbering.add_num(_NUMBER_LIST)
            number.add_lvlOverride(ilvl=form.level).add_startOverride(1)
            self.number_list[form.level] = int(number.numId)
        return self.number_list[form.level]

    def _follow(self, item: Paragraph | Table) -> None:
        forms = [item.form, item.before or item.form] if isinstance(item, Paragraph) else []
        listed = [form for form in forms if form.kind == "li"]
        if not listed:
            self.number_list.clear()
        for form in listed:
            for level in [level for level in self.number_list if level > form.level]:
                del self.number_list[level]

    # Paragraphs

    def _style(self, form: Form) -> str:
        if form.kind == "h":
            return f"Heading {min(form.level, 6)}"
        if form.kind == "li":
            return "List Number" if form.ordered else "List Bullet"
        return _STYLES.get(form.kind, "")

    def paragraph(self, paragraph: Paragraph, style: str) -> Any:
        element = etree.Element(qn("w:p"))
        properties = self._properties(paragraph.form, style)
        if is_rtl(paragraph.text):
            etree.SubElement(properties, qn("w:bidi"))
        if paragraph.inserted is not None or paragraph.deleted is not None:
            end = etree.SubElement(properties, qn("w:rPr"))
            for tag, revision in self._fates(paragraph.inserted, paragraph.deleted):
                end.append(self._change(tag, revision))
        if paragraph.before is not None and paragraph.reformed is not None:
            change = self._change("pPrChange", paragraph.reformed)
            change.append(self._properties(paragraph.before, self._style(paragraph.before)))
            properties.append(change)
        if len(properties):
            element.append(properties)
        self._pieces(element, paragraph.pieces)
        return element

    def _properties(self, form: Form, style: str) -> Any:
        properties = etree.Element(qn("w:pPr"))
        if style:
            _child(properties, "pStyle", self.style_ids[style])
        if form.kind == "li":
            numbered = etree.SubElement(properties, qn("w:numPr"))
            _child(numbered, "ilvl", str(form.level))
            _child(numbered, "numId", str(self._number(form)))
        return properties

    def _pieces(self, parent: Any, pieces: Iterable[Piece]) -> None:
        for target, linked in groupby(pieces, key=_link):
            holder = parent
            if target:
                holder = etree.SubElement(parent, qn("w:hyperlink"), {qn("r:id"): self._relation(target)})
            for piece in linked:
                self._piece(holder, piece, bool(target))

    def _relation(self, target: str) -> str:
        if target not in self.targets:
            self.targets[target] = self.office.part.relate_to(target, _RELATION, is_external=True)
        return self.targets[target]

    def _piece(self, parent: Any, piece: Piece, linked: bool) -> None:
        for tag, revision in self._fates(piece.inserted, piece.deleted):
            change = self._change(tag, revision)
            parent.append(change)
            parent = change
        run = etree.SubElement(parent, qn("w:r"))
        properties = _run_properties(piece.marks, linked)
        if piece.before is not None and piece.restyled is not None:
            change = self._change("rPrChange", piece.restyled)
            change.append(_run_properties(piece.before, linked))
            properties.append(change)
        if len(properties):
            run.append(properties)
        text_tag = qn("w:t") if piece.deleted is None or self._moves(piece.deleted) else qn("w:delText")
        for part in _SIGNS.split(xml_text(piece.text)):
            if part == "\n":
                etree.SubElement(run, qn("w:br"))
            elif part == "\t":
                etree.SubElement(run, qn("w:tab"))
            elif part:
                text = etree.SubElement(
                    run, text_tag, {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
                )
                text.text = part

    # Changes

    def _moves(self, revision: int) -> bool:
        return self.story.revisions[revision].kind == "move"

    def _fates(self, inserted: int | None, deleted: int | None) -> Iterator[tuple[str, int]]:
        if inserted is not None:
            yield "moveTo" if self._moves(inserted) else "ins", inserted
        if deleted is not None:
            yield "moveFrom" if self._moves(deleted) else "del", deleted

    def _change(self, tag: str, revision: int, **more: str) -> Any:
        author, date, _ = self.story.revisions[revision]
        values = {"id": str(next(self.ids)), "author": xml_text(author)[:255] or "?", "date": date} | more
        return etree.Element(
            qn(f"w:{tag}"), {qn(f"w:{name}"): value for name, value in values.items() if value}
        )

    def _move_of(self, item: Paragraph | Table) -> tuple[bool, int] | None:
        """Whether an item came or went, and by which move; None where it was not moved."""
        if isinstance(item, Table):
            return None
        for arrived, revision in ((True, item.inserted), (False, item.deleted)):
            if revision is not None and self._moves(revision):
                return arrived, revision
        return None

    def _range(self, move: tuple[bool, int], items: list[Paragraph | Table]) -> tuple[Any, Any]:
        """The marks that hold what was moved together."""
        tag = "moveTo" if move[0] else "moveFrom"
        start = self._change(f"{tag}RangeStart", move[1], name=f"move{move[1]}")
        end = etree.Element(qn(f"w:{tag}RangeEnd"), {qn("w:id"): start.get(qn("w:id"))})
        return start, end

    # Tables

    def table(self, table: Table) -> Any:
        element = etree.Element(qn("w:tbl"))
        properties = etree.SubElement(element, qn("w:tblPr"))
        etree.SubElement(properties, qn("w:tblW"), {qn("w:w"): "5000", qn("w:type"): "pct"})
        borders = etree.SubElement(properties, qn("w:tblBorders"))
        for side in ("top", "bottom", "insideH"):
            _edge(borders, side)
        columns = max((len(row.cells) for row in table.rows), default=1)
        grid = etree.SubElement(element, qn("w:tblGrid"))
        for _ in range(columns):
            etree.SubElement(grid, qn("w:gridCol"), {qn("w:w"): str(_TEXT_WIDTH // columns)})
        heads = True
        for row in table.rows:
            heads = heads and all(cell.header for cell in row.cells)
            element.append(self._row(row, heads, columns))
        return element

    def _row(self, row: Row, head: bool, columns: int) -> Any:
        element = etree.Element(qn("w:tr"))
        properties = etree.SubElement(element, qn("w:trPr"))
        etree.SubElement(properties, qn("w:cantSplit"))
        if head:
            etree.SubElement(properties, qn("w:tblHeader"))
        for tag, revision in self._fates(row.inserted, row.deleted):
            properties.append(self._change(tag, revision))
        for cell in row.cells:
            element.append(self._cell(cell, columns))
        return element

    def _cell(self, cell: Cell, columns: int) -> Any:
        element = etree.Element(qn("w:tc"))
        width = {qn("w:w"): str(_TEXT_WIDTH // columns), qn("w:type"): "dxa"}
        etree.SubElement(etree.SubElement(element, qn("w:tcPr")), qn("w:tcW"), width)
        style = _HEAD_STYLE if cell.header else _CELL_STYLE
        for paragraph in cell.paragraphs or [Paragraph(Form())]:
            element.append(self.paragraph(paragraph, style))
        return element


def _run_properties(marks: Iterable[str], linked: bool) -> Any:
    properties = etree.Element(qn("w:rPr"))
    if "strong" in marks:
        etree.SubElement(properties, qn("w:b"))
    if "em" in marks:
        etree.SubElement(properties, qn("w:i"))
    if linked:
        _child(properties, "u", "single")
    if "sub" in marks or "sup" in marks:
        _child(properties, "vertAlign", "subscript" if "sub" in marks else "superscript")
    return properties


def _child(parent: Any, tag: str, value: str) -> Any:
    return etree.SubElement(parent, qn(f"w:{tag}"), {qn("w:val"): value})


def _edge(borders: Any, side: str) -> None:
    values = {"val": "single", "sz": "4", "space": "0", "color": "D5D7E0"}
    etree.SubElement(borders, qn(f"w:{side}"), {qn(f"w:{name}"): value for name, value in values.items()})


def _link(piece: Piece) -> str:
    """The address that a piece leads to, if it is one that people may be sent to."""
    for mark in piece.marks:
        if mark.startswith(LINK) and safe_link(mark.removeprefix(LINK)):
            return mark.removeprefix(LINK)
    return ""
