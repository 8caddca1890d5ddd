# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks as DOCX and ODT, and the changes between two versions as tracked changes in them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from augenhoehe.kit.manuscripts import opendocument_file, word_file
from augenhoehe.kit.manuscripts.pictures import Pictures
from augenhoehe.kit.manuscripts.telling import Ability, story_of_blocks, story_of_changes
from augenhoehe.kit.text import Block, compare

_WORD = Ability(formats=True, moves=True, rows=True)
_OPENDOCUMENT = Ability(formats=False, moves=False, rows=False)


def write_docx(
    blocks: Iterable[Block],
    *,
    title: str,
    author: str,
    day: datetime.date,
    pictures: Pictures | None = None,
) -> bytes:
    """The blocks as a DOCX file to go on writing in; for a set document see `kit.documents.docx`."""
    story = story_of_blocks(blocks, title)
    return word_file.write(story, title=title, author=author, day=day, pictures=pictures)


def write_odt(
    blocks: Iterable[Block],
    *,
    title: str,
    author: str,
    day: datetime.date,
    pictures: Pictures | None = None,
) -> bytes:
    """The blocks as an ODT file to go on writing in."""
    story = story_of_blocks(blocks, title)
    return opendocument_file.write(story, title=title, author=author, day=day, pictures=pictures)


def write_docx_changes(
    old: Iterable[Block],
    new: Iterable[Block],
    *,
    title: str,
    author: str,
    moment: datetime.datetime,
    ids: bool = True,
) -> bytes:
    """A DOCX whose tracked changes lead from `old` to `new`: text, moves, kinds, marks and rows of tables.

    Accepting all gives the new text, rejecting all the old one. `ids` as in `kit.text.compare`. The changes bear
    `author` and `moment`, which must know its zone; equal input gives equal bytes.
    """
    story = story_of_changes(
        compare(old, new, ids), author=author, date=_written(moment), able=_WORD, title=title
    )
    return word_file.write(story, title=title, author=author, day=moment.date())


def write_odt_changes(
    old: Iterable[Block],
    new: Iterable[Block],
    *,
    title: str,
    author: str,
    moment: datetime.datetime,
    ids: bool = True,
) -> bytes:
    """An ODT whose tracked changes lead from `old` to `new`, see `write_docx_changes`.

    ODT can only track text: moves, kinds, marks and rows are tracked as deleted and inserted anew.
    """
    story = story_of_changes(
        compare(old, new, ids), author=author, date=_written(moment), able=_OPENDOCUMENT, title=title
    )
    return opendocument_file.write(story, title=title, author=author, day=moment.date())


def _written(moment: datetime.datetime) -> str:
    """A moment as both formats want it: in UTC, whole seconds."""
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
