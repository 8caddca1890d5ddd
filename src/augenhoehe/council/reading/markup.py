# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a saved page of a council information system, each piece with the line it stands on.

No parser of the library is used: they tell the place of text only roughly, and evidence needs its line.
"""

import html
import re
from collections.abc import Iterator

_LOOKED_AT = 200_000
_MARKUP = re.compile(r"(?i)</(?:td|tr|table|div|p|html|strong|dd|dt|h\d)>|<br ?/?>|<!doctype html")
_FEWEST = 3
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,20})(?P<rest>[^<>]{0,4000})>")
_LINES = frozenset(
    "p div br tr table li ul ol h1 h2 h3 h4 h5 h6 dt dd dl section article header footer form fieldset nav".split()
)
_CELLS = frozenset({"td", "th", "option", "label"})
_HIDDEN = ("script", "style", "head", "noscript", "template")
# A page is a few hundred lines; what follows the first of these many pieces is not read.
MOST_PIECES = 50_000


def is_markup(text: str) -> bool:
    """Whether a text is a saved page and not the text of one."""
    found = _MARKUP.finditer(text, 0, _LOOKED_AT)
    return sum(1 for _, _tag in zip(range(_FEWEST), found, strict=False)) == _FEWEST


def without_markup(text: str) -> Iterator[tuple[int, str]]:
    """The pieces of text with their line numbers; cells of one row are parted by tabs."""
    page = _Page()
    count = 0
    for number, raw in enumerate(text.splitlines(), 1):
        for piece in page.take(raw):
            yield number, piece
            count += 1
            if count >= MOST_PIECES:
                return


class _Page:
    """Where one is while going through a page: between tags, inside a tag or in a part that is not shown."""

    def __init__(self) -> None:
        self.hidden = ""
        self.in_tag = False
        self.in_comment = False
        self.at = 0
        self.parts: list[str] = []

    def take(self, raw: str) -> Iterator[str]:
        """The pieces of one line; an empty one for a line without any, as empty lines have their meaning too."""
        pieces = 0
        for found in _TAG.finditer(text := self._shown(raw)):
            self._text(text[self.at : found.start()])
            self.at = found.end()
            if self._tag(found["name"].lower(), closes=bool(found["close"])):
                yield self._piece()
                pieces += 1
        rest = text[self.at :]
        opened = rest.rfind("<")
        if opened >= 0 and ">" not in rest[opened:] and rest[opened + 1 : opened + 2].isalpha():
            self.in_tag = True
            rest = rest[:opened]
        self._text(rest)
        if self.parts or not pieces:
            yield self._piece()

    def _shown(self, raw: str) -> str:
        """A line without comments and without the rest of a tag that began on an earlier line."""
        self.at = 0
        if self.in_tag:
            _, closed, raw = raw.partition(">")
            self.in_tag = not closed
        if self.in_comment:
            _, closed, raw = raw.partition("-->")
            self.in_comment = not closed
        shown: list[str] = []
        start = 0
        while not self.in_comment:
            opened = raw.find("<!--", start)
            shown.append(raw[start:] if opened < 0 else raw[start:opened])
            if opened < 0:
                break
            end = raw.find("-->", opened)
            self.in_comment = end < 0
            start = end + len("-->")
        return " ".join(shown)

    def _piece(self) -> str:
        piece = "".join(self.parts)
        self.parts.clear()
        return piece

    def _text(self, text: str) -> None:
        if text and not self.hidden:
            self.parts.append(html.unescape(text))

    def _tag(self, name: str, *, closes: bool) -> bool:
        """Take a tag; whether it ends the piece."""
        if self.hidden:
            self.hidden = "" if closes and name == self.hidden else self.hidden
            return False
        if name in _HIDDEN and not closes:
            self.hidden = name
        if name in _CELLS:
            self.parts.append("\t")
        if name not in _LINES:
            return False
        if all(part.isspace() for part in self.parts):
            self.parts.clear()
        return bool(self.parts)
