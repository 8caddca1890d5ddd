# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every reader does alike: number revisions and comments, note what is left out, put pieces together."""

from __future__ import annotations

import re
from collections.abc import Callable

from augenhoehe.kit.richtext.limits import Limits, Refusal, RefusalError
from augenhoehe.kit.richtext.story import (
    LINK,
    Comment,
    Form,
    LeftOut,
    Paragraph,
    Piece,
    Revision,
    Shown,
    Story,
)

# What XML cannot hold and no text needs; tab and line feed stay.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ADDRESSES = ("https://", "http://", "mailto:", "tel:")
_LONGEST_ADDRESS = 2000
PHOTOGRAPHS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How PNG and JPEG begin."""
#: Names of paragraph styles, in English and German, as Word and LibreOffice write them.
_HEADING = re.compile(r"(?:heading|überschrift|berschrift|contents? heading)\s*_?(\d)")
_LIST = re.compile(
    r"(list bullet|list number|aufzählungszeichen|listennummer|list(?:en)?absatz nummer)\s*(\d?)"
)
_QUOTES = {"quote", "intense quote", "zitat", "intensives zitat", "quotations", "block text"}
_NOTES = {"ah note", "note", "hinweis", "merksatz"}
_TITLES = {"title", "titel"}
_CAPTIONS = {
    "caption",
    "beschriftung",
    "bildunterschrift",
    "bildbeschriftung",
    "illustration",
    "abbildung",
    "figure",
}
_CONTENTS = re.compile(
    r"(toc|verzeichnis|contents|inhaltsverzeichnis|table of figures|abbildungsverzeichnis)\s*(heading|\d|$)"
)
TABLE_HEADINGS = {"table heading", "tabellenüberschrift", "tabellen überschrift"}


class Recorder:
    """The story a reader makes, and the look-ups that all formats share."""

    def __init__(self, limits: Limits) -> None:
        self.story = Story()
        self._limits = limits
        self._left = limits.characters
        self._picture_bytes_left = limits.all_picture_bytes
        self._revisions: dict[Revision, int] = {}

    def revision(self, author: str, date: str, kind: str) -> int:
        """The number of a revision; the same author, date and kind have the same."""
        revision = Revision(clean(author).strip(), date.strip()[:40], kind)
        if revision not in self._revisions:
            self._revisions[revision] = len(self.story.revisions)
            self.story.revisions.append(revision)
        return self._revisions[revision]

    def comment(self, author: str, date: str, text: str) -> int:
        """The number of a new comment."""
        self.story.comments.append(Comment(clean(author).strip(), date.strip()[:40], clean(text).strip()))
        return len(self.story.comments) - 1

    def leave_out(self, what: str, detail: str = "") -> None:
        """Note that something is not taken over."""
        self.story.left_out.append(LeftOut(what, clean(detail).strip()[:300]))

    def show(self, alt: str, bring: Callable[[], bytes | None]) -> bool:
        """Take over a picture of the item that is being read, or note why not. `bring` gives None for one elsewhere."""
        if not self._limits.pictures:
            self.leave_out("picture", alt)
        elif len(self.story.pictures) >= self._limits.pictures:
            self.leave_out("picture too many", alt)
        elif (content := bring()) is None:
            self.leave_out("picture elsewhere", alt)
        elif len(content) > min(self._limits.picture_bytes, self._picture_bytes_left):
            self.leave_out("picture too large", alt)
        else:
            self._picture_bytes_left -= len(content)
            self.story.pictures.append(Shown(len(self.story.flow), clean(alt).strip()[:2000], content))
            return True
        return False

    def add(self, paragraph: Paragraph, piece: Piece) -> None:
        """Put a piece at the end of a paragraph; an empty one only where it carries comments."""
        self._left -= len(piece.text)
        if self._left < 0:
            raise RefusalError(Refusal.TOO_MUCH_TEXT)
        if piece.text or piece.comments:
            paragraph.pieces.append(piece)


def clean(text: str) -> str:
    """Text without control characters; every line end is a line feed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", text)


def link(address: str) -> str | None:
    """The mark of a link to `address`; None for addresses that nobody should be sent to, and for places inside."""
    bare = clean(address).strip()
    if (
        not bare.lower().startswith(_ADDRESSES)
        or len(bare) > _LONGEST_ADDRESS
        or re.search(r"[\s<>\"]", bare)
        or not bare.isprintable()
    ):
        return None
    return LINK + bare


def form_of_style(name: str) -> Form | None:
    """What a paragraph is by the name of its style, None where the name says nothing."""
    low = name.replace("_20_", " ").strip().lower()
    if heading := _HEADING.match(low):
        return Form("h", max(1, int(heading[1])))
    for kind, names in (("title", _TITLES), ("quote", _QUOTES), ("note", _NOTES), ("caption", _CAPTIONS)):
        if low in names:
            return Form(kind)
    if _CONTENTS.match(low):
        return Form("left-out")
    if item := _LIST.match(low):
        level = max(1, int(item[2] or 1)) - 1
        return Form("li", min(level, 8), "numb" in item[1] or "numm" in item[1])
    return None
