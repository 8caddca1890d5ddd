# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version's text for reading: chapters with anchors, list items gathered into lists, everything escaped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from augenhoehe.concept import markup
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.outline import Outline, Passage


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its anchor, its number and title, and what stands in it."""

    anchor: str
    label: str
    html: SafeString


Picture = Callable[[Passage], SafeString]


def caption_alone(passage: Passage) -> SafeString:
    """A figure without its picture."""
    return format_html("<p>{}</p>", markup.runs(passage.read.runs))


def chapters(made: Outline, picture: Picture = caption_alone) -> list[Chapter]:
    """A version's outline as chapters. The text before the first heading is a chapter without number.

    `picture` sets a passage that shows a figure.
    """
    return [
        Chapter(
            anchor=f"b-{chapter.key}" if chapter.key else "anfang",
            label=chapter.label,
            html=format_html(
                "{}{}",
                _passages(
                    [item for item in chapter.passages if item.row.kind != BlockKind.HEADING_2], picture
                ),
                markup.footnotes(chapter.footnotes),
            ),
        )
        for chapter in made.chapters
    ]


def _passages(passages: Sequence[Passage], picture: Picture) -> SafeString:
    parts = []
    for is_list, group in groupby(passages, key=lambda item: item.row.kind == BlockKind.LIST_ITEM):
        if is_list:
            parts.append(_lists(list(group)))
        else:
            parts.extend(_passage(item, picture) for item in group)
    return format_html_join("\n", "{}", ((part,) for part in parts))


ELEMENTS = {
    BlockKind.QUOTE: '<blockquote id="{}" class="ah-before"><p>{}</p></blockquote>',
    BlockKind.NOTE: '<div id="{}" class="ah-note" role="note"><p>{}</p></div>',
    BlockKind.TABLE: '<div id="{}">{}</div>',
}


def _passage(passage: Passage, picture: Picture) -> SafeString:
    anchor = f"b-{passage.row.key}"
    if passage.figure:
        return format_html('<div id="{}">{}</div>', anchor, picture(passage))
    inside, kind = markup.block(passage.read), BlockKind(passage.row.kind)
    if kind is BlockKind.HEADING_3:
        return format_html('<h3 id="{}" class="ah-gap">{} {}</h3>', anchor, passage.number, inside)
    if kind is BlockKind.HEADING_4:
        return format_html('<h4 id="{}" class="ah-gap">{} {}</h4>', anchor, passage.number, inside)
    return format_html(ELEMENTS.get(kind, '<p id="{}">{}</p>'), anchor, inside)


def _lists(items: Sequence[Passage]) -> SafeString:
    """Neighbouring items as lists; deeper ones stand inside the item before them."""
    parts, start = [], 0
    while start < len(items):
        first, end = items[start].block, start + 1
        while end < len(items) and _belongs(items[end], first.level, ordered=first.ordered):
            end += 1
        tag = "ol" if first.ordered else "ul"
        parts.append(format_html(f"<{tag}>{{}}</{tag}>", _entries(items[start:end])))
        start = end
    return format_html_join("", "{}", ((part,) for part in parts))


def _belongs(item: Passage, level: int, *, ordered: bool) -> bool:
    return item.block.level > level or (item.block.level == level and item.block.ordered == ordered)


def _entries(items: Sequence[Passage]) -> SafeString:
    level, entries, position = items[0].block.level, [], 0
    while position < len(items):
        end = position + 1
        while end < len(items) and items[end].block.level > level:
            end += 1
        item, below = items[position], items[position + 1 : end]
        inside = _lists(below) if below else SafeString()
        entries.append((f"b-{item.row.key}", markup.block(item.read), inside))
        position = end
    return format_html_join("", '<li id="{}">{}{}</li>', entries)
