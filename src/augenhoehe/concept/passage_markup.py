# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A passage of the reading view in its element. A long concept has hundreds, so no template is asked for each.

Everything that is not of our own making is escaped here.
"""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.outline import Chapter, Passage

NOTHING = SafeString("")
FRAMES = {
    BlockKind.TABLE: ('<div class="ah-lines">', "</div>"),
    BlockKind.QUOTE: ('<blockquote class="ah-lines">', "</blockquote>"),
}
PARAGRAPH = ('<p class="ah-lines">', "</p>")
SECTIONS = (BlockKind.HEADING_3, BlockKind.HEADING_4)


class Margin:
    """What stands beside the passages of a version on which proposals are asked for.

    `address` is that of the form for proposals, with `KEY` in the place of the passage's key.
    """

    KEY = "0"

    def __init__(self, address: str, asked: Collection[str]) -> None:
        self.before, _key, self.behind = address.rpartition(self.KEY)
        self.asked = asked
        self.words = escape(_("Propose a change"))

    def ask(self, passage: Passage) -> SafeString:
        """The way to a proposal on it; empty where nobody is asked."""
        key = passage.row.key
        if key not in self.asked:
            return NOTHING
        place = f'<span class="ah-sr">: {escape(passage.place)}</span>'
        return SafeString(f'<p><a href="{self.before}{escape(key)}{self.behind}">{self.words}{place}</a></p>')


def element(passage: Passage, html: SafeString) -> SafeString:
    """The text, or the figure it is the caption of, in the element of its kind; sections carry their anchor."""
    kind = passage.row.kind
    if kind in SECTIONS:
        heading = f'<{kind} id="b-{escape(passage.row.key)}">{escape(passage.number)} {html}</{kind}>'
        return SafeString(heading)
    if kind == BlockKind.NOTE:
        word = escape(_("Note"))
        return SafeString(f'<div class="ah-lines" role="note"><strong>{word}:</strong> {html}</div>')
    before, behind = FRAMES[BlockKind.TABLE] if passage.figure else FRAMES.get(BlockKind(kind), PARAGRAPH)
    return SafeString(f"{before}{html}{behind}")


def chapter_heading(chapter: Chapter) -> SafeString:
    """The heading of a chapter with its anchor."""
    return SafeString(f'<h2 id="b-{escape(chapter.key)}">{escape(chapter.label)}</h2>')


def row(passage: Passage, inside: SafeString, ask: SafeString) -> SafeString:
    """A passage without proposals, and beside it the way to one."""
    tag = "li" if passage.row.kind == BlockKind.LIST_ITEM else "div"
    anchor = "" if passage.is_heading else f' id="b-{escape(passage.row.key)}"'
    margin = f'<div class="ah-margin">{ask}</div>' if ask else ""
    return SafeString(f'<{tag} class="ah-para"{anchor}>{inside}{margin}</{tag}>')
