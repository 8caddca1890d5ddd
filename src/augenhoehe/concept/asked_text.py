# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a round as those read it who are asked: only its chapters, and at each passage the way to a proposal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import markup
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.labels import Words
from augenhoehe.concept.outline import HEADINGS, Chapter, Outline, Passage
from augenhoehe.concept.rules.rounds import RoundFacts, is_about

CHANGE: dict[BlockKind, Words] = {
    BlockKind.PARAGRAPH: _("Change this paragraph"),
    **dict.fromkeys(HEADINGS, _("Change this heading")),
    BlockKind.LIST_ITEM: _("Change this list item"),
    BlockKind.TABLE: _("Change this table"),
}


@dataclass(frozen=True, slots=True)
class AskedPassage:
    """A passage ready to print, with the address at which something is said about it; empty where nothing can be."""

    passage: Passage
    html: SafeString
    address: str

    @property
    def change_words(self) -> Words:
        """What the way to a proposal is called: it names what stands there."""
        return CHANGE.get(BlockKind(self.passage.row.kind), CHANGE[BlockKind.PARAGRAPH])


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """Neighbouring passages: the items of one list, or anything else."""

    is_list: bool
    passages: tuple[AskedPassage, ...]


@dataclass(frozen=True, slots=True)
class AskedChapter:
    """A chapter with what stands below its heading; the heading itself can be changed too."""

    chapter: Chapter
    heading: AskedPassage | None
    groups: tuple[AskedGroup, ...]
    footnotes: SafeString

    @property
    def anchor(self) -> str:
        """Where the page jumps to."""
        return f"b-{self.chapter.key}" if self.chapter.key else "anfang"


def asked_text(
    read: Outline, facts: RoundFacts, address_of: Callable[[str], str] | None
) -> list[AskedChapter]:
    """The chapters a round is about. `address_of` a passage's key; None: it is only read."""
    return [_chapter(one, address_of) for one in read.chapters if is_about(facts, one.key)]


def _chapter(chapter: Chapter, address_of: Callable[[str], str] | None) -> AskedChapter:
    shown = [_passage(one, address_of) for one in chapter.passages]
    headed = bool(chapter.key)
    groups = tuple(_groups(shown[1:] if headed else shown))
    return AskedChapter(chapter, shown[0] if headed else None, groups, markup.footnotes(chapter.footnotes))


def _passage(passage: Passage, address_of: Callable[[str], str] | None) -> AskedPassage:
    table = passage.row.kind == BlockKind.TABLE
    html = markup.block(passage.read) if table else markup.runs(passage.runs)
    return AskedPassage(passage, html, address_of(passage.row.key) if address_of else "")


def _groups(shown: list[AskedPassage]) -> Iterator[AskedGroup]:
    for is_list, found in groupby(shown, key=lambda one: one.passage.row.kind == BlockKind.LIST_ITEM):
        yield AskedGroup(is_list, tuple(found))
