# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a town counts its papers: scheme, term and what a paper puts into its number."""

from __future__ import annotations

import datetime

from django.db.models import Max, Q, QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import PaperState, PaperType
from augenhoehe.council.models import DrawnNumber, LegislativeTerm, NumberCounter, NumberScheme, Paper
from augenhoehe.council.rules.kinds import KINDS
from augenhoehe.council.rules.number_patterns import Pattern, Values
from augenhoehe.council.rules.number_schemes import BEFORE_SUBMISSION


def scheme_on(municipality: Municipality, day: datetime.date) -> NumberScheme | None:
    """The scheme that holds on a day: the one that began last."""
    begun = NumberScheme.objects.filter(municipality=municipality, valid_from__lte=day)
    return begun.order_by("-valid_from").first()


def draws_numbers(paper: Paper, day: datetime.date) -> bool:
    """Whether the number of a paper comes of the town's scheme: one of the house, not read in, not submitted yet."""
    before = PaperState(paper.state) in BEFORE_SUBMISSION
    return before and not paper.source_text and scheme_on(paper.municipality, day) is not None


def has_drawn(paper: Paper) -> bool:
    """Whether the number on a paper was drawn for it."""
    return (
        DrawnNumber.objects.filter(paper=paper, reference_key=paper.reference_key)
        .exclude(reference_key="")
        .exists()
    )


def pattern_of(scheme: NumberScheme) -> Pattern:
    """A stored scheme as the rules know it."""
    return Pattern(scheme.pattern, scheme.suffix_pattern)


def patterns_of(municipality: Municipality) -> list[Pattern]:
    """All patterns a town has, had or will have, the latest first."""
    return [pattern_of(scheme) for scheme in NumberScheme.objects.filter(municipality=municipality)]


def term_on(municipality: Municipality, day: datetime.date) -> LegislativeTerm | None:
    """The legislative term of a day."""
    running = LegislativeTerm.objects.filter(municipality=municipality, start_date__lte=day)
    return running.filter(Q(end_date=None) | Q(end_date__gte=day)).first()


def values_on(paper: Paper, day: datetime.date) -> Values:
    """What the parts of a pattern stand for when a paper draws its number on a day."""
    term = term_on(paper.municipality, day)
    lead = paper.under_direction_of
    return Values(
        year=day.year,
        term=term.name if term else "",
        office=lead.code.strip() if lead else "",
        kind=KINDS[PaperType(paper.paper_type)].code,
    )


def last_drawn_on(municipality: Municipality) -> datetime.date | None:
    """The day on which the town drew its last number."""
    found: datetime.date | None = DrawnNumber.objects.filter(municipality=municipality).aggregate(
        last=Max("drawn_on")
    )["last"]
    return found


def last_number(municipality: Municipality, scope: str) -> int:
    """The last number of a scope; zero before the first."""
    counters = NumberCounter.objects.filter(municipality=municipality, scope=scope)
    return counters.values_list("last", flat=True).first() or 0


def next_numbers(
    municipality: Municipality, pattern: Pattern, day: datetime.date, many: int = 3
) -> list[str]:
    """The next numbers as they would be drawn on a day, as far as the pattern says; office and kind are examples."""
    term = term_on(municipality, day)
    values = Values(day.year, term.name if term else "", "51", KINDS[PaperType.RESOLUTION].code)
    counted = pattern.read(pattern.format(values, 1))
    if not pattern.check_values(values) or counted is None:
        return []
    last = last_number(municipality, counted.scope)
    return [pattern.format(values, last + step) for step in range(1, many + 1)]


def counters_of(municipality: Municipality) -> QuerySet[NumberCounter]:
    """The counters of a town, those used last first."""
    return NumberCounter.objects.filter(municipality=municipality, last__gt=0).order_by("-pk")
