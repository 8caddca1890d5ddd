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
from augenhoehe.measures.enums import Course, MeasureStatus, Timeliness
from augenhoehe.measures.labels import course_in_words
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules import measures as rules
from augenhoehe.measures.rules import schedule

NO_DELAY = frozenset({Course.RUNS, Course.RUNS_ON_PLAN, Course.BEGAN_EARLIER})
NOTHING_HAPPENS = rules.CLOSED | rules.RESTING
"""States of a measure that tell more than its days, unless it really ended."""


@dataclass(frozen=True, slots=True)
class FieldTimeline:
    """One field of action: its measures with their addresses, drawn."""

    term: Term
    lines: tuple[tuple[Measure, str], ...]
    drawing: SafeString


def by_field(
    measures: Iterable[Measure], today: datetime.date, address: Callable[[Measure], str]
) -> list[FieldTimeline]:
    """Measures with their milestones at hand, in the order given, grouped by field of action, on one scale."""
    grouped: dict[int, list[tuple[Measure, str]]] = {}
    for measure in measures:
        grouped.setdefault(measure.field_of_action_id, []).append((measure, address(measure)))
    drawn = {field: [_row(measure, url, today) for measure, url in found] for field, found in grouped.items()}
    everything = [row for rows in drawn.values() for row in rows]
    years = Timeline("all", everything, today).years if everything else None
    return [_field(found, drawn[field], years, today) for field, found in grouped.items()]


def _field(
    found: list[tuple[Measure, str]], rows: list[TimelineRow], years: range | None, today: datetime.date
) -> FieldTimeline:
    term = found[0][0].field_of_action
    title = _("Timeline of the field of action %(field)s") % {"field": term.label}
    drawing = web_timeline(Timeline(title, rows, today, covers=years), ident=f"zeit-{term.pk}")
    return FieldTimeline(
        term=term,
        lines=tuple(found),
        drawing=mark_safe(drawing),  # noqa: S308 - the chart escapes every word itself
    )


def _row(measure: Measure, address: str, today: datetime.date) -> TimelineRow:
    milestones = measure.milestones.all()
    status = MeasureStatus(measure.status)
    planned = rules.Period(measure.starts_on, measure.ends_on)
    late = rules.is_late(
        status,
        Timeliness(measure.timeliness) if measure.timeliness else None,
        planned,
        [rules.MilestoneFacts(item.due_on, item.reached_on) for item in milestones],
        today,
    )
    return TimelineRow(
        name=f"{measure.code} {measure.title}",
        planned=_span(measure.starts_on, measure.ends_on),
        actual=_span(measure.started_on, measure.ended_on),
        points=tuple(
            Point(item.reached_on or item.due_on, item.reached_on is not None) for item in milestones
        ),
        remark=_remark(measure, status, planned, late, today),
        late=late,
        address=address,
    )


def _remark(
    measure: Measure, status: MeasureStatus, planned: rules.Period, late: bool, today: datetime.date
) -> str:
    found = schedule.standing(planned, rules.Period(measure.started_on, measure.ended_on), today)
    if found is None or (status in NOTHING_HAPPENS and measure.ended_on is None):
        words = measure.standing
    else:
        words = course_in_words(found.course, found.months)
    behind = late and (found is None or found.course in NO_DELAY)
    return _("%(words)s, behind its plan") % {"words": words} if behind else words


def _span(begin: datetime.date | None, end: datetime.date | None) -> Span | None:
    return Span(begin, end) if begin or end else None
