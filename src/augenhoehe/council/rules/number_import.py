# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that exist elsewhere, one a line, become the state of the counters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from augenhoehe.council.rules.number_patterns import LONGEST_NUMBER, Counted, Pattern
from augenhoehe.kit.reasons import Reason, Verdict, _

MOST_LINES = 50_000
MOST_REASONS = 50
SHOWN = 80
_CELL = re.compile(r"[;\t]")


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that fits no pattern: its number from 1, and what it says."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The highest number and how many there are, by scope, and the lines that cannot be counted.

    `examples` are the highest numbers as written; `cut`: there were more lines than are read at once.
    """

    highest: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    examples: Mapping[str, str] = field(default_factory=dict)
    bad: tuple[BadLine, ...] = ()
    cut: bool = False


def numbers_in(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The first cell of every line with its line from 1; empty lines and a heading without digits are left out."""
    begun = False
    for place, line in enumerate(lines, 1):
        cell = " ".join(_CELL.split(line, maxsplit=1)[0].replace("\ufeff", "").strip().strip('"').split())
        begun = begun or any(letter.isdigit() for letter in cell)
        if cell and begun:
            yield place, cell


def plan(lines: Iterable[str], patterns: Sequence[Pattern], *, most: int | None = MOST_LINES) -> ImportPlan:
    """What the counters become. Every line must fit one of the town's patterns, the first that it fits counts."""
    highest: dict[str, int] = {}
    numbers: dict[str, set[int]] = {}
    examples: dict[str, str] = {}
    bad = []
    for place, cell in numbers_in(lines):
        if most is not None and place > most:
            return ImportPlan(cut=True)
        counted = read_by(patterns, cell)
        if counted is None:
            bad.append(BadLine(place, cell[:SHOWN]))
            continue
        numbers.setdefault(counted.scope, set()).add(counted.number)
        if counted.number > highest.get(counted.scope, 0):
            highest[counted.scope], examples[counted.scope] = counted.number, cell
    counts = {scope: len(found) for scope, found in numbers.items()}
    return ImportPlan(highest, counts, examples, tuple(bad))


def read_by(patterns: Iterable[Pattern], reference: str) -> Counted | None:
    """A number that exists, read by the first pattern that it fits."""
    if len(reference) > LONGEST_NUMBER:
        return None
    return next((counted for pattern in patterns if (counted := pattern.read(reference))), None)


def check_plan(plan: ImportPlan) -> Verdict:
    """Nothing is taken over while a line cannot be counted, and nothing cannot be taken over."""
    if plan.cut:
        return Verdict((Reason(_("Only %(most)d lines are read at once."), {"most": MOST_LINES}),))
    if plan.bad:
        named = [
            Reason(
                _("Line %(line)d, “%(text)s”, fits none of the number schemes of your town."),
                {"line": one.line, "text": one.text},
            )
            for one in plan.bad[:MOST_REASONS]
        ]
        if len(plan.bad) > MOST_REASONS:
            named.append(
                Reason(_("And %(count)d more lines fit none."), {"count": len(plan.bad) - MOST_REASONS})
            )
        return Verdict(tuple(named))
    if not plan.highest:
        return Verdict((Reason(_("There is no number in it.")),))
    return Verdict()
