# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was understood of a file with tracked changes, as it waits to be confirmed beside the file's bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from augenhoehe.concept import points
from augenhoehe.concept.points import Point
from augenhoehe.concept.wished_points import points_of
from augenhoehe.kit.manuscripts import Mismatch, MismatchKind, Revised, read_revised, share_of, wishes
from augenhoehe.kit.text import Block
from augenhoehe.kit.violations import told

GERMAN = "de"
MOST_MISMATCHES = 200
"""More than anybody looks through; how many there are is told all the same."""
LONGEST_SHOWN = 600


@dataclass(frozen=True, slots=True)
class RevisedFile:
    """A file laid over a version. `share` (0 to 1) of its original stands there; below `wishes.FITS` it has no points.

    `points` carry their author. `differences` is how many mismatches there are, `mismatches` the first of them.
    """

    share: float
    fits: bool
    authors: tuple[str, ...]
    points: tuple[tuple[str, Point], ...]
    differences: int = 0
    mismatches: tuple[Mismatch, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def percent(self) -> int:
        """The share in percent; 100 only where it is the whole."""
        return int(self.share * 100)


def read_file(content: bytes, name: str) -> Revised:
    """Read a file. Raises ManuscriptRefused with the reason."""
    return read_revised(content, name=name)


def laid_over(base: Sequence[Block], revised: Revised) -> RevisedFile:
    """What a file says to a version, whose blocks carry their keys. What becomes text of a point is German."""
    answer = wishes(base, revised)
    with override(GERMAN):
        found = points_of(base, answer.wishes)
    return RevisedFile(
        answer.share,
        answer.fits,
        revised.authors,
        tuple(found),
        len(answer.mismatches),
        tuple(map(_short, answer.mismatches[:MOST_MISMATCHES])),
        tuple(told(one.reason) for one in revised.left_out),
    )


def better_fitting(bases: Mapping[int, Sequence[Block]], revised: Revised) -> tuple[int, float] | None:
    """Among versions by number: the one in which most of the file's original stands, with its share."""
    shares = {number: share_of(base, revised) for number, base in bases.items()}
    best = max(shares, key=lambda number: (shares[number], number), default=None)
    return None if best is None else (best, shares[best])


def to_notes(understood: RevisedFile) -> dict[str, Any]:
    """As plain JSON values."""
    return {
        "share": understood.share,
        "fits": understood.fits,
        "authors": list(understood.authors),
        "points": [[author, point.to_json()] for author, point in understood.points],
        "differences": understood.differences,
        "mismatches": [
            [one.kind, one.block, one.in_version, one.in_file, one.author] for one in understood.mismatches
        ],
        "left_out": list(understood.left_out),
    }


def from_notes(notes: Mapping[str, Any]) -> RevisedFile:
    """The inverse of `to_notes`."""
    return RevisedFile(
        notes["share"],
        notes["fits"],
        tuple(notes["authors"]),
        tuple((author, points.from_json(point)) for author, point in notes["points"]),
        notes["differences"],
        tuple(Mismatch(MismatchKind(kind), *others) for kind, *others in notes["mismatches"]),
        tuple(notes["left_out"]),
    )


def _short(mismatch: Mismatch) -> Mismatch:
    return Mismatch(
        mismatch.kind,
        mismatch.block,
        _cut(mismatch.in_version),
        _cut(mismatch.in_file),
        mismatch.author,
    )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN].rstrip()} …"
