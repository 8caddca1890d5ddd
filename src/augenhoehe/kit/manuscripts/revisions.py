# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading a file with tracked changes and comments: the text as it was, as it shall be, and who wants what."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from augenhoehe.kit.manuscripts.reading import story_of
from augenhoehe.kit.manuscripts.refusals import LeftOut, ManuscriptRefused, left_out
from augenhoehe.kit.manuscripts.resolving import Outline, Resolved, everything, nothing, outline, resolve
from augenhoehe.kit.richtext import Limits, Refusal
from augenhoehe.kit.richtext.extraction import Format
from augenhoehe.kit.richtext.story import Story
from augenhoehe.kit.text import Block


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """Who changed something and when (None where the file does not say); `kind`: insert, delete, move or format."""

    author: str
    date: datetime.datetime | None
    kind: str


@dataclass(frozen=True, slots=True)
class TrackedComment:
    """A comment: on which block of the original and of the changed text, and the words it marks (maybe none)."""

    author: str
    date: datetime.datetime | None
    text: str
    original_block: int | None
    changed_block: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Revised:
    """A file with tracked changes: `original` with all of them rejected, `changed` with all of them accepted.

    `rejected` is the original with what each of its blocks is made of.
    """

    title: str
    rejected: Resolved = field(repr=False)
    changed: tuple[Block, ...]
    changes: tuple[TrackedChange, ...]
    comments: tuple[TrackedComment, ...]
    left_out: tuple[LeftOut, ...]
    story: Story = field(repr=False, compare=False)
    shape: Outline = field(repr=False, compare=False)

    @property
    def original(self) -> tuple[Block, ...]:
        """The text as it was."""
        return self.rejected.blocks

    @property
    def authors(self) -> tuple[str, ...]:
        """Everybody who changed or commented something, in the order of the file."""
        told = [*(change.author for change in self.changes), *(comment.author for comment in self.comments)]
        return tuple(dict.fromkeys(told))

    def by(self, author: str) -> Resolved:
        """The text with this author's changes alone, and what each of its blocks is made of."""
        revisions = self.story.revisions
        return resolve(self.story, self.shape, lambda revision: revisions[revision].author == author)


def read_revised(data: bytes, *, name: str = "", limits: Limits | None = None) -> Revised:
    """Read a DOCX or ODT file with tracked changes and comments; it may have none. Raises `ManuscriptRefused`."""
    story, format_ = story_of(data, name=name, limits=limits)
    if format_ not in (Format.DOCX, Format.ODT):
        raise ManuscriptRefused(Refusal.UNKNOWN_TYPE)
    shape = outline(story, first_is_title=False)
    original, changed = resolve(story, shape, nothing), resolve(story, shape, everything)
    if not original.blocks and not changed.blocks:
        raise ManuscriptRefused(Refusal.EMPTY)
    return Revised(
        changed.title,
        original,
        changed.blocks,
        tuple(TrackedChange(one.author, _moment(one.date), one.kind) for one in story.revisions),
        tuple(_comments(story, original, changed)),
        left_out(story.left_out),
        story,
        shape,
    )


def _comments(story: Story, original: Resolved, changed: Resolved) -> list[TrackedComment]:
    found = []
    for number, comment in enumerate(story.comments):
        before, after = original.places.get(number), changed.places.get(number)
        found.append(
            TrackedComment(
                comment.author,
                _moment(comment.date),
                comment.text,
                before.block if before else None,
                after.block if after else None,
                (before.quote if before else "") or (after.quote if after else ""),
            )
        )
    return found


def _moment(text: str) -> datetime.datetime | None:
    """A time as Word and LibreOffice write it; without a zone it is taken as UTC."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
