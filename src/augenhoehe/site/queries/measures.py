# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public measures, by field of action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from augenhoehe.core.models import Municipality, Term
from augenhoehe.kit import clock
from augenhoehe.kit.prepared import prepared
from augenhoehe.measures.models import Grant, Measure
from augenhoehe.measures.queries import catalogue, overview
from augenhoehe.measures.queries.budget import Budget, lines_of, summed
from augenhoehe.measures.queries.overview import Row
from augenhoehe.site.public import READER, seen


@dataclass(frozen=True, slots=True)
class Field:
    """A field of action with its measures."""

    term: Term
    rows: tuple[Row, ...]


def measures_of(town: Municipality) -> QuerySet[Measure]:
    """The public measures of a town with what pages show of them, in order of field and code."""
    found = catalogue.with_milestones(catalogue.measures_of(READER, town))
    return found.order_by("field_of_action__position", "field_of_action__label", "code")


def counted(town: Municipality) -> list[Row]:
    """The public measures of a town with no more than counts and the chart of progress need; one query."""
    return rows_of(_counted(town.pk))


@prepared
def _counted(town: int) -> QuerySet[Measure]:
    found = catalogue.with_days(seen(Measure.objects.filter(municipality=town)))
    return (
        found.select_related("field_of_action")
        .only(
            "status",
            "timeliness",
            "starts_on",
            "ends_on",
            "field_of_action__label",
            "field_of_action__position",
        )
        .order_by("field_of_action__position", "field_of_action__label", "code")
    )


def money_of(measure: Measure) -> Budget | None:
    """What a public measure costs, where the town shows it; None where it does not, or nothing is entered."""
    if not measure.money_public:
        return None
    lines = list(lines_of(READER, measure.municipality).filter(measure=measure))
    return summed(lines) if lines else None


def grants_of(measure: Measure) -> QuerySet[Grant]:
    """The public grants from which a measure is paid, with their programmes."""
    paid = Grant.objects.filter(municipality=measure.municipality_id, measures=measure)
    return seen(paid).select_related("programme").order_by("starts_on", "pk")


def rows_of(measures: Iterable[Measure]) -> list[Row]:
    """Measures with what follows from their plan."""
    return [overview.row(measure, clock.today()) for measure in measures]


def by_field(rows: Iterable[Row]) -> list[Field]:
    """Rows in the order given, grouped by their field of action."""
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.measure.field_of_action_id, []).append(row)
    return [Field(rows[0].measure.field_of_action, tuple(rows)) for rows in grouped.values()]
