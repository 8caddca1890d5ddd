# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed inside one text: hunks of wording, and, apart from them, restyled tokens.

Marks are a second layer: making a word bold never conflicts with rewording its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from augenhoehe.kit.text.lcs import Change
from augenhoehe.kit.text.tables import changes_in_tables
from augenhoehe.kit.text.tokens import PLAIN, ROW, STRUCTURE, Stream, Style
from augenhoehe.kit.text.word_changes import changes_by_words

_SENTENCE_ENDS = frozenset(".!?…:;")


class Hunk(NamedTuple):
    """At token `old_start` of the old text (`new_start` of the new) `deleted` gave way to `inserted`."""

    old_start: int
    new_start: int
    deleted: Stream
    inserted: Stream

    @property
    def old_end(self) -> int:
        """The first token after the hunk in the old text."""
        return self.old_start + len(self.deleted.tokens)

    def inverse(self) -> Hunk:
        """The hunk that leads back."""
        return Hunk(self.new_start, self.old_start, self.inserted, self.deleted)


class Restyle(NamedTuple):
    """Token `old_at` of the old text is token `new_at` of the new one, its marks went from `before` to `after`."""

    old_at: int
    new_at: int
    before: Style
    after: Style

    def inverse(self) -> Restyle:
        """The restyling that leads back."""
        return Restyle(self.new_at, self.old_at, self.after, self.before)


def edit(old: Stream, new: Stream) -> tuple[tuple[Hunk, ...], tuple[Restyle, ...]]:
    """The hunks and restyled tokens that turn `old` into `new`, both in order."""
    tables = (ROW,) in (old.tokens[:1], new.tokens[:1])
    found = changes_in_tables(old.tokens, new.tokens) if tables else changes_by_words(old.tokens, new.tokens)
    if len(found) > 1:
        found = _compact(old, new, found)
    found = _settle(old, new, found)
    hunks = tuple(Hunk(a, c, old.cut(a, b), new.cut(c, d)) for a, b, c, d in found)
    return hunks, tuple(_restyles(old, new, found))


def rebuild(old: Stream, hunks: Iterable[Hunk], restyles: Iterable[Restyle]) -> Stream:
    """`old` with the hunks (in any order, not overlapping) and restyled tokens applied."""
    styles = old.styles
    if changed := {restyle.old_at: restyle.after for restyle in restyles}:
        styles = tuple(changed.get(at, style) for at, style in enumerate(styles))
    tokens: list[str] = []
    restyled: list[Style] = []
    at = 0
    for hunk in sorted(hunks):
        tokens += old.tokens[at : hunk.old_start]
        tokens += hunk.inserted.tokens
        restyled += styles[at : hunk.old_start]
        restyled += hunk.inserted.styles
        at = hunk.old_end
    return Stream((*tokens, *old.tokens[at:]), (*restyled, *styles[at:]))


def _restyles(old: Stream, new: Stream, found: Sequence[Change]) -> Iterable[Restyle]:
    if old.styles.count(PLAIN) == len(old.styles) and new.styles.count(PLAIN) == len(new.styles):
        return
    old_at = new_at = 0
    for a, b, c, d in [*found, Change(len(old.tokens), 0, len(new.tokens), 0)]:
        if old.styles[old_at:a] != new.styles[new_at:c]:
            for i, j in zip(range(old_at, a), range(new_at, c), strict=True):
                if old.styles[i] != new.styles[j]:
                    yield Restyle(i, j, old.styles[i], new.styles[j])
        old_at, new_at = b, d


def _compact(old: Stream, new: Stream, found: Sequence[Change]) -> list[Change]:
    """Slide pure insertions and deletions to the left; those that meet the change before become one with it."""
    compact: list[Change] = []
    for change in found:
        room = change.old_start - (compact[-1].old_end if compact else 0)
        steps = _slack(old, new, change, room, left=True)
        if compact and steps == room:
            compact[-1] = Change(
                compact[-1].old_start, change.old_end - steps, compact[-1].new_start, change.new_end - steps
            )
            # What stood before the slide is equal text again; the joined change may not slide any more.
        else:
            compact.append(change)
    return compact


def _settle(old: Stream, new: Stream, found: Sequence[Change]) -> list[Change]:
    """Put every pure insertion and deletion where it reads best, the same place whoever made it."""
    settled: list[Change] = []
    for at, change in enumerate(found):
        before = change.old_start - (settled[-1].old_end + 1 if settled else 0)
        after = (found[at + 1].old_start - 1 if at + 1 < len(found) else len(old.tokens)) - change.old_end
        left = _slack(old, new, change, before, left=True)
        right = _slack(old, new, change, after, left=False)
        if left or right:
            side, start = (
                (old, change.old_start) if change.old_end > change.old_start else (new, change.new_start)
            )
            best = max(range(-left, right + 1), key=lambda step: _border(side.tokens, start + step))
            settled.append(Change(*(position + best for position in change)))
        else:
            settled.append(change)
    return settled


def _slack(old: Stream, new: Stream, change: Change, room: int, *, left: bool) -> int:
    """How many tokens, at most `room`, a pure insertion or deletion can slide without changing the result."""
    a, b, c, d = change
    if a < b and c < d:
        return 0
    side, start, end = (old, a, b) if a < b else (new, c, d)
    if not STRUCTURE.isdisjoint(side.tokens[start:end]):
        return 0
    steps = 0
    while steps < room:
        one, other = (start - steps - 1, end - steps - 1) if left else (start + steps, end + steps)
        if side.tokens[one] != side.tokens[other] or side.styles[one] != side.styles[other]:
            break
        steps += 1
    return steps


def _border(tokens: Sequence[str], start: int) -> int:
    """How well a change that starts here reads: a new sentence, a new word, or neither.

    The space before belongs to the change: so it does not start where a change of the word after it starts.
    """
    if not tokens[start].isspace():
        return 0
    return 2 if start and tokens[start - 1] in _SENTENCE_ENDS else 1
