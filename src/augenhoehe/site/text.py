# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version's text for reading: chapters with anchors, list items gathered into lists, everything escaped."""

from __future__ import annotations

from collections.abc import Sequence
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


def chapters(made: Outline) -> list[Chapter]:
    """A version's outline as chapters. The text before the first heading is a chapter without number."""
    return [
        Chapter(
            anchor=f"b-{chapter.key}" if chapter.key else "anfang",
            label=chapter.label,
            html=format_html(
                "{}{}",
                _passages([item for item in chapter.passages if item.row.kind != BlockKind.HEADING_2]),
                markup.footnotes(chapter.footnotes),
            ),
        )
        for chapter in made.chapters
    ]


def _passages(passages: Sequence[Passage]) -> SafeString:
    parts = []
    for is_list, group in groupby(passages, key=lambda item: item.row.kind == BlockKind.LIST_ITEM):
        if is_list:
            parts.append(_lists(list(group)))
        else:
            parts.extend(_passage(item) for item in group)
    return format_html_join("\n", "{}", ((part,) for part in parts))


def _passage(passage: Passage) -> SafeString:
    inside, anchor = markup.block(passage.read), f"b-{passage.row.key}"
    match passage.row.kind:
        case BlockKind.HEADING_3:
            return format_html('<h3 id="{}" class="ah-gap">{} {}</h3>', anchor, passage.number, inside)
        case BlockKind.HEADING_4:
            return format_html('<h4 id="{}" class="ah-gap">{} {}</h4>', anchor, passage.number, inside)
        case BlockKind.QUOTE:
            return format_html('<blockquote id="{}" class="ah-before"><p>{}</p></blockquote>', anchor, inside)
        case BlockKind.NOTE:
            return format_html('<div id="{}" class="ah-note" role="note"><p>{}</p></div>', anchor, inside)
        case BlockKind.TABLE:
            return format_html('<div id="{}">{}</div>', anchor, inside)
        case _:
            return format_html('<p id="{}">{}</p>', anchor, inside)


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
