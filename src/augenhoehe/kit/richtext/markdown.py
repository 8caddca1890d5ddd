# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads Markdown: CommonMark with tables and footnotes; emphasis and raised words may also be written as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from augenhoehe.kit.richtext.hypertext import HypertextReader
from augenhoehe.kit.richtext.limits import Limits
from augenhoehe.kit.richtext.markdown_footnotes import SIGN, taken_out
from augenhoehe.kit.richtext.recorder import Recorder, clean, link
from augenhoehe.kit.richtext.story import Cell, Form, Paragraph, Piece, Row, Story, Table

_TAG = re.compile(r"<(/?)(strong|b|em|i|sub|sup)>", re.IGNORECASE)
_NAMES = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "sub": "sub", "sup": "sup"}
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
#: A quotation that begins with this is a note, as on several code platforms.
NOTE_SIGN = "[!NOTE]"


def read(data: bytes, limits: Limits) -> Story:
    """The story of a Markdown text in UTF-8."""
    text, notes, uncalled = taken_out(clean(data.decode("utf-8", "replace")))
    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
    reader = _Reader(Recorder(limits), {number: _parsed(parser, note) for number, note in notes.items()})
    reader.blocks(parser.parse(text))
    reader.uncalled(_parsed(parser, note) for note in uncalled)
    return reader.recorder.story


def _parsed(parser: MarkdownIt, words: str) -> list[Token]:
    return [child for token in parser.parseInline(words) for child in token.children or ()]


class _Reader:
    def __init__(self, recorder: Recorder, notes: Mapping[int, list[Token]]) -> None:
        self.recorder = recorder
        self.notes = notes
        self.called: list[int] = []
        self.flow = recorder.story.flow
        self.lists: list[bool] = []
        self.quotes: list[str] = []
        self.heading = 0
        self.table: Table | None = None
        self.header = False
        self.marks: list[str] = []

    def blocks(self, tokens: Sequence[Token]) -> None:
        """Put what the tokens say into the story."""
        for token in tokens:
            handle: Callable[[Token], None] | None = getattr(self, f"_{token.type}", None)
            if handle is not None:
                handle(token)
            if self.table is None and self.called:
                self._place_notes()

    def uncalled(self, notes: Iterable[list[Token]]) -> None:
        """Put notes that no place calls at the end, so that nothing is lost."""
        for note in notes:
            self._note(note, "")

    def _place_notes(self) -> None:
        """The notes called in the passage that has just been read, below it."""
        called, self.called = self.called, []
        for number in called:
            self._note(self.notes[number], str(number))

    def _note(self, words: Iterable[Token], number: str) -> None:
        self.marks = []
        note = Paragraph(Form("note"))
        if number:
            self.recorder.add(note, Piece(number, ("sup",)))
            self.recorder.add(note, Piece(" "))
        for child in words:
            self._child(child, note)
        self.flow.append(note)

    def _heading_open(self, token: Token) -> None:
        self.heading = int(token.tag[1:])

    def _heading_close(self, _token: Token) -> None:
        self.heading = 0

    def _bullet_list_open(self, _token: Token) -> None:
        self.lists.append(False)

    def _ordered_list_open(self, _token: Token) -> None:
        self.lists.append(True)

    def _bullet_list_close(self, _token: Token) -> None:
        self.lists.pop()

    _ordered_list_close = _bullet_list_close

    def _blockquote_open(self, _token: Token) -> None:
        self.quotes.append("quote")

    def _blockquote_close(self, _token: Token) -> None:
        self.quotes.pop()

    def _table_open(self, _token: Token) -> None:
        self.table = Table([])
        self.flow.append(self.table)

    def _table_close(self, _token: Token) -> None:
        table, self.table = self.table, None
        if table is None:
            return
        head = table.rows[0].cells if table.rows else []
        if not any(one.text.strip() for cell in head for one in cell.paragraphs):
            # The format wants a head even for tables that have none.
            del table.rows[:1]

    def _tr_open(self, _token: Token) -> None:
        if self.table is not None:
            self.table.rows.append(Row([]))

    def _th_open(self, token: Token) -> None:
        if self.table is not None:
            self.table.rows[-1].cells.append(Cell([], token.type == "th_open"))

    _td_open = _th_open

    def _code_block(self, token: Token) -> None:
        self._paragraph([Piece(token.content.rstrip("\n"))])

    _fence = _code_block

    def _html_block(self, token: Token) -> None:
        reader = HypertextReader(Recorder(Limits(characters=len(token.content))))
        reader.feed(token.content)
        reader.finish()
        self.flow += reader.recorder.story.flow
        for one in reader.recorder.story.left_out:
            self.recorder.leave_out(one.what, one.detail)

    def _inline(self, token: Token) -> None:
        self.marks = []
        paragraph = Paragraph(Form())
        children = list(token.children or ())
        if self.quotes and token.content.startswith(NOTE_SIGN):
            self.quotes[-1] = "note"
            children = _without_sign(children)
        for child in children:
            self._child(child, paragraph)
        self._paragraph(paragraph.pieces)

    def _paragraph(self, pieces: list[Piece]) -> None:
        paragraph = Paragraph(self._form(), pieces)
        if self.table is not None:
            self.table.rows[-1].cells[-1].paragraphs.append(paragraph)
        else:
            self.flow.append(paragraph)

    def _form(self) -> Form:
        if self.heading:
            return Form("h", self.heading)
        if self.lists:
            return Form("li", len(self.lists) - 1, self.lists[-1])
        return Form(self.quotes[-1]) if self.quotes else Form()

    def _child(self, token: Token, paragraph: Paragraph) -> None:
        match token.type:
            case "text" | "code_inline" | "text_special":
                self._text(token.content, paragraph)
            case "softbreak":
                self._add(paragraph, " ")
            case "hardbreak":
                self._add(paragraph, "\n")
            case "strong_open" | "em_open":
                self.marks.append(token.tag)
            case "strong_close" | "em_close" | "link_close":
                self.marks.pop()
            case "link_open":
                target = str(token.attrGet("href") or "")
                found = link(target)
                if found is None and not target.startswith("#"):
                    self.recorder.leave_out("link", target)
                self.marks.append(found or "")
            case "image":
                said = "".join(child.content for child in token.children or ())
                self.recorder.leave_out("picture", said)
            case "html_inline":
                self._tag(token.content, paragraph)
            case _:
                self._add(paragraph, token.content)

    def _text(self, text: str, paragraph: Paragraph) -> None:
        # Every second part is the number of a footnote.
        for place, part in enumerate(SIGN.split(text)):
            if not place % 2:
                self._add(paragraph, part)
            elif int(part) in self.notes:
                self.recorder.add(paragraph, Piece(part, ("sup",)))
                self.called.append(int(part))

    def _tag(self, tag: str, paragraph: Paragraph) -> None:
        if _BREAK.fullmatch(tag):
            self._add(paragraph, "\n")
        elif found := _TAG.fullmatch(tag):
            mark = _NAMES[found[2].lower()]
            if not found[1]:
                self.marks.append(mark)
            elif mark in self.marks:
                self.marks.reverse()
                self.marks.remove(mark)
                self.marks.reverse()

    def _add(self, paragraph: Paragraph, text: str) -> None:
        names = sorted({mark for mark in self.marks if mark and not mark.startswith("link:")})
        links = [mark for mark in self.marks if mark.startswith("link:")]
        self.recorder.add(paragraph, Piece(clean(text), (*names, *links[-1:])))


def _without_sign(children: list[Token]) -> list[Token]:
    """What follows the sign of a note and the end of its line."""
    rest = "".join(token.content for token in children[:1])
    if rest.startswith(NOTE_SIGN):
        children[0].content = rest[len(NOTE_SIGN) :].lstrip()
        return children[2:] if not children[0].content and len(children) > 1 else children
    # The parser may have cut the sign at its brackets.
    while children and children[0].type == "text":
        children = children[1:]
    return children[1:]
