# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads DOCX files: forms, lists, tables, marks, notes, tracked changes and comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.richtext.limits import Limits, Refusal, RefusalError
from augenhoehe.kit.richtext.recorder import Recorder, clean, form_of_style, link
from augenhoehe.kit.richtext.story import Cell, Form, Paragraph, Piece, Row, Story, Table, flattened
from augenhoehe.kit.richtext.word_parts import (
    RELATIONS,
    Parts,
    R,
    Style,
    W,
    in_words_of_2006,
    marks,
    number,
    numbering,
    outline,
    text_of,
    value,
)
from augenhoehe.kit.richtext.word_tables import cells_of, guess_head, rows_of

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_IMAGE_DATA = "{urn:schemas-microsoft-com:vml}imagedata"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_INTO = {f"{W}{tag}" for tag in ("smartTag", "sdtContent", "fldSimple", "customXml", "dir", "bdo")}
_INSERTING, _DELETING = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")


@dataclass(frozen=True, slots=True)
class _Fate:
    """What holds for the runs inside the elements one has gone into."""

    inserted: int | None = None
    deleted: int | None = None
    link: str | None = None


def read(data: bytes, limits: Limits) -> Story:
    """The story of a DOCX file."""
    archive = Archive(data, limits)
    main = _main_part(archive)
    root = archive.part(main)
    if root is None:
        raise RefusalError(Refusal.BROKEN)
    body = in_words_of_2006(root).find(f"{W}body")
    if body is None:
        raise RefusalError(Refusal.BROKEN)
    return _Reader(Parts(archive, main), limits).read(body)


def _main_part(archive: Archive) -> str:
    relations = archive.part("_rels/.rels")
    for entry in relations.iter(f"{RELATIONS}Relationship") if relations is not None else ():
        if entry.get("Type", "").endswith("/officeDocument"):
            return entry.get("Target", "").lstrip("/")
    return "word/document.xml"


class _Reader:
    def __init__(self, parts: Parts, limits: Limits) -> None:
        self.parts = parts
        self.recorder = Recorder(limits)
        self.notes: list[Paragraph] = []
        self.note_count = 0
        self.in_note = False
        self.open_comments: dict[str, int] = {}
        self.fields: list[list[str]] = []
        self._comments = self._read_comments()
        self._notes = {
            kind: {
                one.get(f"{W}id", ""): one for one in (root.findall(f"{W}{kind}") if root is not None else ())
            }
            for kind, root in (("footnote", parts.footnotes), ("endnote", parts.endnotes))
        }

    def read(self, body: Element) -> Story:
        flow = self.recorder.story.flow
        for item in self.items(body):
            flow.append(item)
            flow += self.notes
            self.notes.clear()
        return self.recorder.story

    def items(self, parent: Element) -> Iterator[Paragraph | Table]:
        for element in parent:
            if element.tag == f"{W}p":
                yield self.paragraph(element)
            elif element.tag == f"{W}tbl":
                yield self.table(element)
            elif element.tag == f"{W}sdt":
                yield from self._control(element)
            elif element.tag in _INTO or element.tag in (*_INSERTING, *_DELETING):
                yield from self.items(element)
            else:
                self._mark_comments(element)

    def _control(self, element: Element) -> Iterator[Paragraph | Table]:
        gallery = next((one.get(f"{W}val", "") for one in element.iter(f"{W}docPartGallery")), "")
        if gallery == "Table of Contents":
            self.recorder.leave_out("contents")
        else:
            for content in element.findall(f"{W}sdtContent"):
                yield from self.items(content)

    # Paragraphs

    def paragraph(self, element: Element) -> Paragraph:
        properties = element.find(f"{W}pPr")
        paragraph = Paragraph(self._form(properties))
        if properties is not None:
            self._ends(paragraph, properties)
        fields = len(self.fields)
        self._inline(element, paragraph, _Fate())
        del self.fields[fields:]
        if paragraph.form.kind == "left-out" and paragraph.text.strip():
            self.recorder.leave_out("contents")
            paragraph.pieces.clear()
        return paragraph

    def _form(self, properties: Element | None) -> Form:
        style = self._style(properties)
        own_outline = None if properties is None else outline(properties)
        form = own_outline if own_outline and own_outline.kind == "h" else style.form
        if form is not None and form.kind not in ("li", "p"):
            return form
        listed = numbering(properties) if properties is not None else None
        found = listed or style.numbering
        if found is None:
            return form or Form()
        ordered = self.parts.ordered(found)
        if ordered is None:
            return Form()
        deeper = 0 if listed else (form.level if form is not None and form.kind == "li" else 0)
        return Form("li", max(found[1], deeper), ordered)

    def _style(self, properties: Element | None) -> Style:
        identity = "" if properties is None else value(properties, "pStyle")
        found = self.parts.styles.get(identity or self.parts.default)
        return found or Style(form=form_of_style(identity))

    def _ends(self, paragraph: Paragraph, properties: Element) -> None:
        end = properties.find(f"{W}rPr")
        for child in end if end is not None else ():
            if child.tag in _INSERTING:
                paragraph.inserted = self._revision(child)
            elif child.tag in _DELETING:
                paragraph.deleted = self._revision(child)
        change = properties.find(f"{W}pPrChange")
        if change is not None:
            before = self._form(change.find(f"{W}pPr"))
            if before != paragraph.form:
                paragraph.before, paragraph.reformed = before, self._revision(change, "format")

    def _inline(self, parent: Element, paragraph: Paragraph, fate: _Fate) -> None:
        for element in parent:
            tag = element.tag
            if tag == f"{W}r":
                self._run(element, paragraph, fate)
            elif tag in _INSERTING:
                self._inline(element, paragraph, replace(fate, inserted=self._revision(element)))
            elif tag in _DELETING:
                self._inline(element, paragraph, replace(fate, deleted=self._revision(element)))
            elif tag == f"{W}hyperlink":
                self._inline(element, paragraph, replace(fate, link=self._target(element)))
            elif tag in _INTO or tag == f"{W}sdt":
                self._inline(element, paragraph, fate)
            elif tag.startswith(_MATHS):
                self._formula(element, paragraph, fate)
            else:
                self._mark_comments(element)

    def _target(self, hyperlink: Element) -> str | None:
        kind, target = self.parts.relations.get(hyperlink.get(f"{R}id", ""), ("", ""))
        address = link(target) if kind == "hyperlink" else None
        if target and address is None:
            self.recorder.leave_out("link", target)
        return address

    def _formula(self, element: Element, paragraph: Paragraph, fate: _Fate) -> None:
        text = "".join(one.text or "" for one in element.iter(f"{_MATHS}t"))
        self.recorder.leave_out("formula", text)
        self._add(paragraph, text, Piece(""), fate)

    def _run(self, run: Element, paragraph: Paragraph, fate: _Fate) -> None:
        properties = run.find(f"{W}rPr")
        pattern = self._pattern(properties, fate)
        for element in run:
            tag = element.tag
            if (text := text_of(element)) is not None:
                self._add(paragraph, text, pattern, fate)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._note(element, paragraph, pattern, fate)
            elif tag == f"{W}fldChar":
                self._field(element.get(f"{W}fldCharType", ""))
            elif tag in (f"{W}instrText", f"{W}delInstrText"):
                if self.fields:
                    self.fields[-1][1] += element.text or ""
            elif tag == f"{W}commentReference":
                self._comment_here(element, paragraph)
            else:
                self._picture(element, fate)

    def _pattern(self, properties: Element | None, fate: _Fate) -> Piece:
        """A piece without text that carries the marks of a run."""
        now = self._marks(properties, fate)
        change = properties.find(f"{W}rPrChange") if properties is not None else None
        if change is None:
            return Piece("", now)
        before = self._marks(change.find(f"{W}rPr"), fate)
        if before == now:
            return Piece("", now)
        return Piece("", now, before=before, restyled=self._revision(change, "format"))

    def _marks(self, properties: Element | None, fate: _Fate) -> tuple[str, ...]:
        found: dict[str, bool] = {}
        if properties is not None:
            style = self.parts.styles.get(value(properties, "rStyle"))
            found = {**(style.marks if style else {}), **marks(properties)}
        names = [mark for mark in ("em", "strong", "sub", "sup") if found.get(mark)]
        return (*names, fate.link) if fate.link else tuple(names)

    def _add(self, paragraph: Paragraph, text: str, pattern: Piece, fate: _Fate) -> None:
        if any(state == "begin" for state, _ in self.fields):
            return  # the instruction of a field, not what it shows
        marked = pattern
        address = next((found for field in self.fields if (found := _address(field[1]))), None)
        if address and not fate.link:
            marked = marked._replace(marks=(*marked.marks, address))
        self.recorder.add(
            paragraph,
            marked._replace(
                text=clean(text),
                inserted=fate.inserted,
                deleted=fate.deleted,
                comments=tuple(sorted(self.open_comments.values())),
            ),
        )

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(["begin", ""])
        elif kind == "separate" and self.fields:
            self.fields[-1][0] = "separate"
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _picture(self, element: Element, fate: _Fate) -> None:
        if element.tag == f"{_COMPATIBLE}AlternateContent":
            for choice in element[:1]:
                for inner in choice:
                    self._picture(inner, fate)
            return
        if element.tag not in (f"{W}drawing", f"{W}pict", f"{W}object"):
            return
        text = " ".join(one.text or "" for one in element.iter(f"{W}t")).strip()
        if text:
            self.recorder.leave_out("text box", text)
            return
        drawn = next(element.iter(_DRAWN), None)
        alt = "" if drawn is None else drawn.get("descr") or drawn.get("title") or ""
        images = [one.get(f"{R}embed", "") for one in element.iter(_BLIP)]
        images += [one.get(f"{R}id", "") for one in element.iter(_IMAGE_DATA)]
        if element.tag == f"{W}object":
            self.recorder.leave_out("object", alt)
        elif not images or self.in_note:
            self.recorder.leave_out("picture", alt)  # shapes; and notes have relations of their own
        elif fate.deleted is None:
            self.recorder.show(alt, lambda: self.parts.picture(images[0]))

    # Notes and comments

    def _note(self, element: Element, paragraph: Paragraph, pattern: Piece, fate: _Fate) -> None:
        kind = "footnote" if element.tag == f"{W}footnoteReference" else "endnote"
        found = self._notes[kind].get(element.get(f"{W}id", ""))
        if found is None:
            return
        self.note_count += 1
        sign = str(self.note_count)
        marked = pattern._replace(marks=tuple(sorted({*pattern.marks, "sup"})))
        self._add(paragraph, sign, marked, fate)
        note = Paragraph(Form("note"))
        note.inserted, note.deleted = fate.inserted, fate.deleted
        self._add(note, sign, Piece("", ("sup",)), fate)
        self._add(note, " ", Piece(""), fate)
        self.in_note = True
        for number_, item in enumerate(found.findall(f"{W}p")):
            if number_:
                self._add(note, "\n", Piece(""), fate)
            self._inline(item, note, fate)
        self.in_note = False
        self.notes.append(_without_double_space(note))

    def _read_comments(self) -> dict[str, int]:
        root = self.parts.comments
        found: dict[str, int] = {}
        for one in root.findall(f"{W}comment") if root is not None else ():
            text = "\n".join(
                "".join(part.text or "" for part in paragraph.iter(f"{W}t"))
                for paragraph in one.iter(f"{W}p")
            )
            found[one.get(f"{W}id", "")] = self.recorder.comment(
                one.get(f"{W}author", ""), one.get(f"{W}date", ""), text
            )
        return found

    def _mark_comments(self, element: Element) -> None:
        identity = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart" and identity in self._comments:
            self.open_comments[identity] = self._comments[identity]
        elif element.tag == f"{W}commentRangeEnd":
            self.open_comments.pop(identity, None)

    def _comment_here(self, element: Element, paragraph: Paragraph) -> None:
        """The sign of a comment; it is all there is where nothing was marked."""
        found = self._comments.get(element.get(f"{W}id", ""))
        if found is not None:
            self.recorder.add(paragraph, Piece("", comments=(found,)))

    # Tables

    def table(self, element: Element) -> Table:
        rows = [self._row(row) for row in rows_of(element)]
        guess_head(rows, self._by_style)
        return Table([row for row, _ in rows])

    @property
    def _by_style(self) -> bool:
        """Whether the file's tables tell their heads by a style of their own, as ours do."""
        return any(style.table_heading for style in self.parts.styles.values())

    def _row(self, element: Element) -> tuple[Row, bool]:
        properties = element.find(f"{W}trPr")
        row = Row([])
        head = False
        for child in properties if properties is not None else ():
            if child.tag == f"{W}tblHeader":
                head = child.get(f"{W}val", "1") in ("1", "true", "on")
            elif child.tag == f"{W}ins":
                row.inserted = self._revision(child)
            elif child.tag == f"{W}del":
                row.deleted = self._revision(child)
        for cell in cells_of(element):
            row.cells += self._cell(cell)
        return row, head

    def _cell(self, element: Element) -> Iterator[Cell]:
        properties = element.find(f"{W}tcPr")
        span, merged = 1, False
        if properties is not None:
            span = min(max(number(value(properties, "gridSpan")), 1), 60)
            down = properties.find(f"{W}vMerge")
            merged = down is not None and down.get(f"{W}val", "continue") == "continue"
        if span > 1 or merged:
            self.recorder.leave_out("merged cells")
        paragraphs: list[Paragraph] = []
        heading = False
        for item in self.items(element):
            if isinstance(item, Table):
                self.recorder.leave_out("table in table")
                paragraphs += flattened(item)
            else:
                paragraphs.append(item)
        for one in element.iter(f"{W}pStyle"):
            style = self.parts.styles.get(one.get(f"{W}val", ""))
            heading = heading or (style is not None and style.table_heading)
        yield Cell([] if merged else paragraphs, heading)
        for _ in range(span - 1):
            yield Cell([], heading)

    def _revision(self, element: Element, kind: str = "") -> int:
        found = kind or {"ins": "insert", "del": "delete"}.get(element.tag.removeprefix(W), "move")
        return self.recorder.revision(element.get(f"{W}author", ""), element.get(f"{W}date", ""), found)


def _address(instruction: str) -> str | None:
    words = instruction.split('"')
    return link(words[1]) if words[0].strip().upper() == "HYPERLINK" and len(words) > 1 else None


def _without_double_space(note: Paragraph) -> Paragraph:
    """A note's own text mostly begins with a space behind its sign."""
    if len(note.pieces) > 2:
        note.pieces[2] = note.pieces[2]._replace(text=note.pieces[2].text.lstrip(" "))
    return note
