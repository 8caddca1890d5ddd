# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads HTML, also what Word puts on the clipboard: element by element, so that no nesting can hurt."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from augenhoehe.kit.richtext.limits import Limits
from augenhoehe.kit.richtext.recorder import Recorder, clean, form_of_style, link
from augenhoehe.kit.richtext.story import Cell, Form, Paragraph, Piece, Row, Story, Table

_SPACES = re.compile("[ \t\n\r\f]+")
_MARKS = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "sub": "sub", "sup": "sup"}
_HIDDEN = {
    "svg",
    "title",
    "script",
    "style",
    "head",
    "template",
    "noscript",
    "textarea",
    "select",
    "nav",
    "button",
    "del",
}
_REPORTED = {"iframe": "object", "object": "object", "embed": "object", "video": "object", "audio": "object"}
_PICTURES = {"svg", "canvas"}
_BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "footer", "figure", "figcaption", "address"),
    *("dl", "dt", "dd", "pre", "fieldset", "form", "center", "details", "summary", "hr", "body", "caption"),
    *("blockquote", "aside", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"),
}
_VOID = {"br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "source", "embed", "track"}
_WORD_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)")
_WORD_SIGN = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_COUNTED = re.compile(r"\s*\(?(\d+|[a-zA-Z]|[ivxlcIVXLC]+)[.)]")
_DATA = re.compile(r"data:image/[\w.+-]+(?:;[\w=.+-]+)*;base64", re.IGNORECASE)
_DEEPEST = 500


@dataclass(slots=True)
class _OpenTable:
    rows: list[Row] = field(default_factory=list)
    cell: Cell | None = None
    span: int = 1
    down: int = 1
    below: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet, and what it switched on."""

    tag: str
    mark: str = ""
    hidden: bool = False
    sign: bool = False


def read(data: bytes, limits: Limits) -> Story:
    """The story of an HTML file in UTF-8."""
    reader = HypertextReader(Recorder(limits))
    reader.feed(data.decode("utf-8", "replace"))
    reader.finish()
    return reader.recorder.story


class HypertextReader(HTMLParser):
    """Makes a story of HTML."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(convert_charrefs=True)
        self.recorder = recorder
        self.open: list[_Open] = []
        self.lists: list[bool] = []
        self.tables: list[_OpenTable] = []
        self.paragraph: Paragraph | None = None
        self.form = Form()
        self._in_space = True
        self._word_sign = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            self._void(tag, attributes)
            return
        if self._is_hidden:
            self._push(_Open(tag, hidden=tag in _HIDDEN))
            return
        if tag in _PICTURES:
            self.recorder.leave_out("picture", _said(attributes))
        if tag in _REPORTED:
            self.recorder.leave_out(_REPORTED[tag], attributes.get("title", ""))
        if tag in ("table", "tr", "td", "th"):
            self._table_starts(tag, attributes)
        elif tag in _BLOCKS:
            self._block_starts(tag, attributes)
        hidden = tag in _HIDDEN or tag in _REPORTED
        if tag == "del":
            self.recorder.leave_out("deleted text")
        sign = tag == "span" and bool(_WORD_SIGN.search(attributes.get("style", "")))
        self._push(_Open(tag, self._mark(tag, attributes), hidden, sign))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        place = next((at for at in range(len(self.open) - 1, -1, -1) if self.open[at].tag == tag), None)
        if place is None:
            if tag in _BLOCKS and not self._is_hidden:
                self.end()
            return
        was_hidden = any(one.hidden for one in self.open[:place])
        for one in reversed(self.open[place:]):
            if not was_hidden:
                self._closes(one.tag)
        del self.open[place:]

    def handle_data(self, data: str) -> None:
        if self._is_hidden:
            return
        if any(one.sign for one in self.open[-6:]):
            self._word_sign += data
            return
        if any(one.tag == "pre" for one in self.open[-20:]):
            text = clean(data)
        else:
            text = _SPACES.sub(" ", clean(data))
            if self._in_space and text.startswith(" "):
                text = text[1:]
        if text:
            self._add(text)
            self._in_space = text.endswith(" ")

    def finish(self) -> None:
        """The text ends here, and with it everything that was not closed."""
        self.close()
        while self.tables:
            self._table_ends()
        self.end()

    def end(self) -> None:
        """The paragraph that is open ends here."""
        paragraph, self.paragraph = self.paragraph, None
        self._in_space = True
        if paragraph is None:
            return
        _strip_end(paragraph)
        self._number_word_list(paragraph)
        if paragraph.form.kind == "left-out":
            if paragraph.text.strip():
                self.recorder.leave_out("contents")
        elif not paragraph.text.strip():
            return
        elif self.tables and (cell := self.tables[-1].cell) is not None:
            cell.paragraphs.append(paragraph)
        else:
            self.recorder.story.flow.append(paragraph)

    @property
    def _is_hidden(self) -> bool:
        return any(one.hidden for one in self.open)

    def _push(self, one: _Open) -> None:
        # Nobody nests so deep; what is deeper is read as if it stood one floor higher.
        if len(self.open) < _DEEPEST:
            self.open.append(one)

    def _void(self, tag: str, attributes: dict[str, str]) -> None:
        if self._is_hidden:
            return
        if tag == "br":
            if self.paragraph is not None:
                _strip_end(self.paragraph)
                self._add("\n")
            self._in_space = True
        elif tag == "hr":
            self.end()
        elif tag == "img":
            self._picture(attributes)

    def _picture(self, attributes: dict[str, str]) -> None:
        said = _said(attributes)
        # A paragraph that holds nothing else is no item yet.
        if self.recorder.show(said, lambda: _within(attributes.get("src", ""))) and not self.paragraph:
            self.recorder.story.flow.append(Paragraph(Form()))

    def _mark(self, tag: str, attributes: dict[str, str]) -> str:
        if tag in _MARKS:
            return _MARKS[tag]
        if tag == "a" and (target := attributes.get("href", "")):
            found = link(target)
            if found is None and not target.startswith("#"):
                self.recorder.leave_out("link", target)
            return found or ""
        style = attributes.get("style", "").replace(" ", "").lower()
        if tag == "span" and re.search(r"font-weight:(bold|[6-9]00)", style):
            return "strong"
        return "em" if tag == "span" and "font-style:italic" in style else ""

    def _add(self, text: str) -> None:
        if self.paragraph is None:
            self.paragraph = Paragraph(self.form)
        marks = {one.mark for one in self.open if one.mark}
        links = [one.mark for one in self.open if one.mark.startswith("link:")]
        names = sorted(mark for mark in marks if not mark.startswith("link:"))
        self.recorder.add(self.paragraph, Piece(text, (*names, *links[-1:])))

    # Blocks

    def _block_starts(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "p":
            self._close_open_paragraph()
        self.end()
        self._word_sign = ""
        if tag in ("ul", "ol"):
            self.lists.append(tag == "ol")
            # Lists directly in lists, as some programs write them, are read as lists in items.
        elif tag == "li":
            self._end_item()
            self.form = Form("li", max(len(self.lists) - 1, 0), bool(self.lists and self.lists[-1]))
        elif tag[0] == "h" and tag[1:].isdecimal():
            self.form = Form("h", int(tag[1:]))
        elif tag in ("blockquote", "aside"):
            self.form = Form("quote" if tag == "blockquote" else "note")
        elif tag == "figcaption":
            self.form = Form("caption")
        elif tag in ("p", "div"):
            self.form = self._form_of_class(attributes) or self._inherited()

    def _close_open_paragraph(self) -> None:
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].tag == "p":
                del self.open[at]
                return
            if self.open[at].tag in _BLOCKS or self.open[at].tag in ("td", "th"):
                return

    def _end_item(self) -> None:
        """An item that nobody closed ends where the next begins."""
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].tag == "li":
                del self.open[at:]
                return
            if self.open[at].tag in ("ul", "ol"):
                return

    def _form_of_class(self, attributes: dict[str, str]) -> Form | None:
        style = attributes.get("style", "")
        if level := _WORD_LEVEL.search(style):
            return Form("li", max(int(level[1]), 1) - 1)
        for name in attributes.get("class", "").split():
            if name.startswith("Mso"):
                if "Footnote" in name or "Endnote" in name:
                    return Form("note")
                if found := form_of_style(name[3:]):
                    return found
        return None

    def _number_word_list(self, paragraph: Paragraph) -> None:
        if self._word_sign and paragraph.form.kind == "li" and not self.lists:
            paragraph.form = paragraph.form._replace(ordered=bool(_COUNTED.match(self._word_sign)))
        self._word_sign = ""

    def _inherited(self) -> Form:
        """What a paragraph is by the elements around it."""
        for one in reversed(self.open):
            if one.tag == "blockquote":
                return Form("quote")
            if one.tag == "aside":
                return Form("note")
            if one.tag == "figcaption":
                return Form("caption")
            if one.tag == "li":
                return Form("li", max(len(self.lists) - 1, 0), bool(self.lists and self.lists[-1]))
            if one.tag in ("td", "th"):
                break
        return Form()

    def _closes(self, tag: str) -> None:
        if tag in ("td", "th") or tag == "tr":
            self._cell_ends()
        elif tag == "table":
            self._table_ends()
        elif tag in _BLOCKS:
            self.end()
            if tag in ("ul", "ol") and self.lists:
                self.lists.pop()
            self.form = Form() if tag != "p" and not self.lists else self._after(tag)

    def _after(self, tag: str) -> Form:
        """What loose text behind a closed element is."""
        return self.form if tag == "p" and self.form.kind in ("li", "quote", "note") else Form()

    # Tables

    def _table_starts(self, tag: str, attributes: dict[str, str]) -> None:
        self.end()
        if tag == "table":
            if self.tables and self.tables[-1].cell is not None:
                self.recorder.leave_out("table in table")
            self.tables.append(_OpenTable())
        elif self.tables:
            table = self.tables[-1]
            self._cell_ends()
            if tag == "tr":
                table.rows.append(Row([]))
                return
            if not table.rows:
                table.rows.append(Row([]))
            table.span, table.down = _span(attributes, "colspan"), _span(attributes, "rowspan")
            self._covered(table)
            table.cell = Cell([], tag == "th")
            self.form = Form()

    def _covered(self, table: _OpenTable) -> None:
        """Empty cells where cells of rows above reach down."""
        cells = table.rows[-1].cells
        while table.below.get(len(cells), 0) > 0:
            table.below[len(cells)] -= 1
            cells.append(Cell([]))

    def _cell_ends(self) -> None:
        self.end()
        if not self.tables or self.tables[-1].cell is None:
            return
        table = self.tables[-1]
        cells, cell = table.rows[-1].cells, table.cell
        table.cell = None
        if table.span > 1 or table.down > 1:
            self.recorder.leave_out("merged cells")
        for number in range(table.span):
            table.below[len(cells)] = table.down - 1
            cells.append((cell if number == 0 else None) or Cell([], cell.header if cell else False))

    def _table_ends(self) -> None:
        self._cell_ends()
        if not self.tables:
            return
        rows = [row for row in self.tables.pop().rows if row.cells]
        if self.tables and (outer := self.tables[-1].cell) is not None:
            for row in rows:
                texts = (" ".join(one.text for one in cell.paragraphs) for cell in row.cells)
                outer.paragraphs.append(Paragraph(Form(), [Piece(" | ".join(texts))]))
        elif rows:
            self.recorder.story.flow.append(Table(rows))


def _said(attributes: dict[str, str]) -> str:
    """What a picture says to those who do not see it."""
    return attributes.get("alt") or attributes.get("aria-label") or attributes.get("title") or ""


def _within(address: str) -> bytes | None:
    """The picture that an address holds itself (`data:image/png;base64,…`); nothing is fetched from elsewhere."""
    head, _, content = address.strip().partition(",")
    if not _DATA.fullmatch(head):
        return None
    try:
        return base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _strip_end(paragraph: Paragraph) -> None:
    """Take white space off the end of what was written so far."""
    while paragraph.pieces:
        last = paragraph.pieces[-1]
        bare = last.text.rstrip(" \t\n")
        if bare:
            paragraph.pieces[-1] = last._replace(text=bare)
            return
        paragraph.pieces.pop()


def _span(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1").strip()
    return min(max(int(text[:4]), 1), 60) if text.isdecimal() and text.isascii() else 1
