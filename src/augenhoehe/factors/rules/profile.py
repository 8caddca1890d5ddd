# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a check says: strengths, gaps and differences by factor. Answers are counted, never summed up to a mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from augenhoehe.factors.enums import Development, Rating

RANK = {Rating.NO: 0, Rating.PARTLY: 1, Rating.YES: 2}
"""Only tells better from worse for one and the same question."""
GAPS = frozenset({Rating.NO, Rating.PARTLY})


@dataclass(frozen=True, slots=True)
class Line:
    """A question with the answer that holds. `key` stays the same from version to version of a set."""

    number: int
    key: str
    text: str
    rating: Rating | None = None
    reason: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class FactorLines:
    """A factor with its questions."""

    key: str
    title: str
    explanation: str
    when_missing: str
    lines: tuple[Line, ...]

    def count(self, rating: Rating) -> int:
        """How many of its questions have this answer."""
        return sum(line.rating is rating for line in self.lines)

    @property
    def strengths(self) -> tuple[Line, ...]:
        """What succeeds."""
        return tuple(line for line in self.lines if line.rating is Rating.YES)

    @property
    def gaps(self) -> tuple[Line, ...]:
        """What succeeds partly or not, the latter first."""
        found = [line for line in self.lines if line.rating in GAPS]
        return tuple(sorted(found, key=lambda line: (line.rating is not Rating.NO, line.number)))

    @property
    def open(self) -> tuple[Line, ...]:
        """What could not be assessed."""
        return tuple(line for line in self.lines if line.rating is Rating.NOT_ASSESSABLE)


def differ(ratings: Sequence[Rating]) -> bool:
    """Whether people answered one question differently."""
    return len(set(ratings)) > 1


def shared(ratings: Sequence[Rating]) -> Rating | None:
    """The answer that all gave; None where they differ or nobody answered."""
    return ratings[0] if ratings and not differ(ratings) else None


@dataclass(frozen=True, slots=True)
class Change:
    """One question now and in the check before; `before` None where the question is new."""

    now: Line
    before: Line | None
    development: Development


def compared(now: Sequence[Line], before: Mapping[str, Line]) -> list[Change]:
    """Question by question, what became of it since the check before; `before` by the questions' keys."""
    return [Change(line, before.get(line.key), development(line, before.get(line.key))) for line in now]


def development(now: Line, before: Line | None) -> Development:
    """Whether an answer became better or worse; nothing is said where one of the two could not be assessed."""
    if before is None:
        return Development.NEW
    if now.rating is before.rating:
        return Development.SAME
    one, other = (
        RANK.get(now.rating or Rating.NOT_ASSESSABLE),
        RANK.get(before.rating or Rating.NOT_ASSESSABLE),
    )
    if one is None or other is None:
        return Development.CANNOT_SAY
    return Development.BETTER if one > other else Development.WORSE
