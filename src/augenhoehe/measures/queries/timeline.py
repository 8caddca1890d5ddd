# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures on a line of time, a drawing and a table for each field of action."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from augenhoehe.core.models import Term
from augenhoehe.kit.charts.timeline import Point, Span, Timeline, TimelineRow, web_timeline
from augenhoehe.measures.models import Measure


@dataclass(frozen=True, slots=True)
class FieldTimeline:
    """One field of action: its measures with their addresses, and those of them that have any day, drawn."""

    term: Term
    lines: tuple[tuple[Measure, str], ...]
    undated: int
    drawing: SafeString


def by_field(
    measures: Iterable[Measure], today: datetime.date, address: Callable[[Measure], str]
) -> list[FieldTimeline]:
    """Measures with their milestones at hand, in the order given, grouped by field of action, on one scale."""
    grouped: dict[int, list[Measure]] = {}
    for measure in measures:
        grouped.setdefault(measure.field_of_action_id, []).append(measure)
    drawn = {field: _rows(found) for field, found in grouped.items()}
    everything = [row for rows in drawn.values() for row in rows]
    years = Timeline("all", everything, today).years if everything else None
    return [_field(found, drawn[field], years, today, address) for field, found in grouped.items()]


def _rows(found: Iterable[Measure]) -> list[TimelineRow]:
    return [row for row in map(_row, found) if row.planned or row.actual or row.points]


def _field(
    found: list[Measure],
    rows: list[TimelineRow],
    years: range | None,
    today: datetime.date,
    address: Callable[[Measure], str],
) -> FieldTimeline:
    term = found[0].field_of_action
    drawing = ""
    if rows:
        title = _("Timeline of the field of action %(field)s") % {"field": term.label}
        drawing = web_timeline(Timeline(title, rows, today, covers=years), ident=f"zeit-{term.pk}")
    return FieldTimeline(
        term=term,
        lines=tuple((measure, address(measure)) for measure in found),
        undated=len(found) - len(rows),
        drawing=mark_safe(drawing),  # noqa: S308 - the chart escapes every word itself
    )


def _row(measure: Measure) -> TimelineRow:
    points = [
        Point(item.reached_on or item.due_on, item.reached_on is not None)
        for item in measure.milestones.all()
    ]
    return TimelineRow(
        name=f"{measure.code} {measure.title}",
        planned=_span(measure.starts_on, measure.ends_on),
        actual=_span(measure.started_on, measure.ended_on),
        points=tuple(points),
    )


def _span(begin: datetime.date | None, end: datetime.date | None) -> Span | None:
    return Span(begin, end) if begin or end else None
