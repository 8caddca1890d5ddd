# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a writer typed or pasted, as blocks: from the plain text area, or as the editor's HTML.

Both are read on the server alone, the HTML in a process of its own, where nothing but words and known marks comes
out. So it does not matter what a browser, a word processor or an ill-meaning hand sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.html import format_html
from django.utils.safestring import SafeString

from augenhoehe.concept import markup
from augenhoehe.kit.manuscripts import LeftOut, ManuscriptRefused, read
from augenhoehe.kit.richtext import Limits, Refusal
from augenhoehe.kit.text import Block, Run
from augenhoehe.kit.text.blocks import HEADINGS, Form
from augenhoehe.kit.text.dividing import divide, typed_borders

#: The reader must take it for HTML, and must keep every space as it is.
_FRAME = "<!doctype html><pre>{}</pre>"


@dataclass(frozen=True, slots=True)
class Typed:
    """The passages that were typed, without ids, and what could not be taken over."""

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...] = ()


def editor_html(block: Block) -> SafeString:
    """A block as the editor takes it; empty for tables, which are written as plain text."""
    return SafeString() if block.kind == "table" else format_html("<p>{}</p>", markup.runs(block.runs))


def from_html(html: str, *, most_characters: int) -> Typed:
    """The passages of the editor's HTML. Raises ManuscriptRefused where it cannot be read or is too much."""
    limits = Limits(bytes=20 * most_characters, characters=most_characters)
    try:
        found = read(_FRAME.format(html).encode("utf-8", "replace"), name="typed.html", limits=limits)
    except ManuscriptRefused as refused:
        if refused.code is Refusal.EMPTY:
            return Typed(())
        raise
    title = (Block(None, "h2", runs=(Run(found.title),)),) if found.title else ()
    return Typed((*title, *found.blocks), found.left_out)


def parted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, each divided where "¶" or a blank line was typed."""
    for block in blocks:
        yield from (block,) if block.kind == "table" else divide(block, typed_borders(block.text))


def as_chosen(blocks: Iterable[Block], form: Form) -> Iterator[Block]:
    """Plain paragraphs take the chosen form; behind a heading, what follows is a paragraph."""
    for place, block in enumerate(blocks):
        if block.kind == "p" and (place == 0 or form.kind not in HEADINGS):
            yield replace(block, kind=form.kind, level=form.level, ordered=form.ordered)
        else:
            yield block
