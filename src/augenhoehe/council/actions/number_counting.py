# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counting within a scope: the counter is locked first, so that two who draw at once get two numbers in a row.

Everything happens in the transaction of the action that calls: rolled back, it gives its number back.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import PaperState, PaperType, RelationKind
from augenhoehe.council.models import DrawnNumber, NumberCounter, Paper
from augenhoehe.council.queries.numbers import pattern_of, patterns_of, scheme_on, values_on
from augenhoehe.council.queries.papers import known_numbers
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.kinds import KINDS
from augenhoehe.council.rules.number_import import read_by
from augenhoehe.council.rules.number_patterns import Pattern, check_length, check_number
from augenhoehe.council.rules.number_schemes import check_draw
from augenhoehe.kit.reasons import Verdict
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class Counting:
    """The counters of one town."""

    municipality: Municipality

    def draw_for(self, paper: Paper, day: datetime.date) -> str:
        """Give a paper that the caller has locked its number, unsaved; returns the number.

        Raises RuleViolation where the town has no scheme, or the pattern asks for something the paper lacks.
        """
        scheme = scheme_on(self.municipality, day)
        require(check_draw(PaperState(paper.state), paper.reference, has_scheme=scheme is not None))
        if scheme is None:
            raise ValueError("Without a scheme nothing is drawn; the rule has said so.")
        pattern = pattern_of(scheme)
        base = self._base(paper, pattern)
        if base:
            scope = pattern.suffix_scope(base)
            paper.reference = self._take(
                scope, lambda number: pattern.format_suffix(base, number), check_length
            )
        else:
            values = values_on(paper, day)
            require(pattern.check_values(values))
            first = pattern.read(pattern.format(values, 1))
            paper.reference = self._take(
                first.scope if first else "",
                lambda number: pattern.format(values, number),
                lambda reference, number: check_number(pattern, reference, number),
            )
        DrawnNumber.objects.create(
            municipality=self.municipality, reference=paper.reference, paper=paper, drawn_on=day
        )
        return paper.reference

    def push(self, highest: Mapping[str, int]) -> dict[str, tuple[int, int]]:
        """Set counters to at least these numbers; returns what changed, by scope, from and to.

        Scopes are locked in one order, so that two who push at once do not wait for each other in a circle.
        """
        changed = {}
        for scope in sorted(highest):
            counter = self._locked(scope)
            if counter.last < highest[scope]:
                changed[scope] = (counter.last, highest[scope])
                counter.last = highest[scope]
                counter.save(update_fields=["last"])
        return changed

    def push_by(self, reference: str) -> None:
        """A number that came from elsewhere: the counter it belongs to goes on behind it."""
        counted = read_by(patterns_of(self.municipality), reference) if reference.strip() else None
        if counted is not None:
            self.push({counted.scope: counted.number})

    def _base(self, paper: Paper, pattern: Pattern) -> str:
        """The number that a supplement's own is made of; empty for papers that count like all others."""
        if not pattern.suffix or KINDS[PaperType(paper.paper_type)].relation is not RelationKind.SUPPLEMENTS:
            return ""
        relation = paper.relations.filter(kind=RelationKind.SUPPLEMENTS).first()
        if relation is None:
            return ""
        counted = pattern.read(relation.reference)
        return counted.base if counted and counted.base else relation.reference

    def _take(self, scope: str, write: Callable[[int], str], fits: Callable[[str, int], Verdict]) -> str:
        """The next number of a scope; those that stand on a paper already were given away by hand."""
        counter = self._locked(scope)
        number = counter.last + 1
        require(fits(write(number), number))
        while self._is_taken(write(number)):
            number += 1
        require(fits(write(number), number))
        counter.last = number
        counter.save(update_fields=["last"])
        return write(number)

    def _is_taken(self, reference: str) -> bool:
        drawn = DrawnNumber.objects.filter(
            municipality=self.municipality, reference_key=numbering.key(reference)
        )
        return known_numbers(self.municipality, reference).exists() or drawn.exists()

    def _locked(self, scope: str) -> NumberCounter:
        NumberCounter.objects.get_or_create(municipality=self.municipality, scope=scope)
        return NumberCounter.objects.select_for_update().get(municipality=self.municipality, scope=scope)
