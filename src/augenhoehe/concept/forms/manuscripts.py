# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text from a file: the file itself, and what each of its passages is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept import labels
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.forms.blocks import BLOCK_KINDS, NUMBERED, kind_choice
from augenhoehe.concept.read_pictures import address_of
from augenhoehe.kit.forms import FileOrTextForm
from augenhoehe.kit.text import Block, Run

LONGEST_VERSION = 1_000_000
"""Characters of a pasted text."""
READABLE = ".docx,.odt,.pdf,.html,.htm,.md,.markdown,.txt"
JOINED, LEFT_OUT = "join", "skip"
PREFIX = "stelle-"
"""Before the number of a passage in the name of its field."""
DIVIDED_WORD = re.compile(r"\w-\n(?!(?:und|oder|bzw|sowie|bis)\b)[a-zäöüß]")
"""A word cut at the end of a line, unlike "Schul- und"."""

_OTHERS: list[tuple[str, labels.Words]] = [
    (JOINED, _("belongs to the passage before")),
    (LEFT_OUT, pgettext_lazy("passage", "do not take over")),
]
WORDED_CHOICES = [*(choice for choice in BLOCK_KINDS if choice[0] != BlockKind.TABLE), *_OTHERS]
"""What a passage of words can be."""
TABLE_CHOICES = [choice for choice in (*BLOCK_KINDS, *_OTHERS) if choice[0] in (BlockKind.TABLE, LEFT_OUT)]
"""A table is one, or nothing: its cells would not fit elsewhere."""
PICTURE_CHOICES: list[tuple[str, labels.Words]] = [
    (BlockKind.PARAGRAPH.value, _("Picture")),
    (LEFT_OUT, pgettext_lazy("passage", "do not take over")),
]


class ManuscriptForm(FileOrTextForm):
    """The text of a concept, as a file or pasted."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        widget=forms.FileInput(attrs={"accept": READABLE}),
        help_text=_("Word (DOCX), OpenDocument (ODT), PDF, HTML, Markdown or plain text. At most 20 MB."),
    )
    text = forms.CharField(
        label=_("Or paste the text here"),
        required=False,
        max_length=LONGEST_VERSION,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("# before a line makes it a chapter heading, ## a section, - a list item."),
    )


def choices_for(block: Block) -> list[tuple[str, labels.Words]]:
    """What this passage can be."""
    if address_of(block):
        return PICTURE_CHOICES
    return TABLE_CHOICES if block.kind == "table" else WORDED_CHOICES


def chosen_kinds(sent: Mapping[str, str], blocks: Sequence[Block]) -> dict[int, str]:
    """What was chosen, by place, as far as it can be and differs from what was read; nothing else is taken."""
    found = {}
    for name, value in sent.items():
        number = name.removeprefix(PREFIX)
        if number == name or not number.isascii() or not number.isdecimal() or len(number) > 9:
            continue
        place = int(number)
        if place < len(blocks) and value in dict(choices_for(blocks[place])):
            found[place] = value
    return found


def arranged(blocks: Sequence[Block], kinds: Mapping[int, str]) -> list[tuple[int, Block]]:
    """The passages that are taken over, each with the place at which it was read (the first one, where joined)."""
    taken: list[tuple[int, Block]] = []
    for place, block in enumerate(blocks):
        kind = kinds.get(place) or kind_choice(block)
        if kind == LEFT_OUT:
            continue
        if kind == JOINED and taken and taken[-1][1].kind != "table":
            first, before = taken[-1]
            taken[-1] = first, replace(before, runs=tuple(_joined(before, block)))
        else:
            taken.append((place, _as(block, BlockKind.PARAGRAPH if kind == JOINED else kind)))
    return taken


def _as(block: Block, kind: str) -> Block:
    if kind == kind_choice(block):
        return block
    form = BlockKind.LIST_ITEM if kind == NUMBERED else BlockKind(kind)
    level = block.level if block.kind == form else 0
    return replace(block, kind=form.value, level=level, ordered=kind == NUMBERED)


def _joined(before: Block, block: Block) -> Iterator[Run]:
    """Both texts with a blank between them; a word that was divided at the end of a page is one again."""
    if DIVIDED_WORD.search(f"{before.text}\n{block.text[:20]}"):
        *runs, last = before.runs
        yield from (*runs, last._replace(text=last.text[:-1]))
    else:
        yield from (*before.runs, Run(" "))
    yield from block.runs
