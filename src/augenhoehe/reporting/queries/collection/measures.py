# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The measures of a town as of a report's day, by field of action, with their sums, delays and milestones ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from augenhoehe.kit.german_order import counted_on
from augenhoehe.measures.enums import MeasureStatus, SuccessionKind, Timeliness
from augenhoehe.measures.labels import ASSESSMENT, standing
from augenhoehe.measures.models import Measure, Milestone, ProgressUpdate, Succession
from augenhoehe.measures.queries.milestones_then import Planned, milestones_then
from augenhoehe.measures.queries.standings import Standing, standings
from augenhoehe.measures.rules.suppression import USUAL_THRESHOLD, is_small
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection.figures import of_measures
from augenhoehe.reporting.queries.collection.readers import Data, iso, place, told

DONE = frozenset({MeasureStatus.DONE})
ENDED = DONE | {MeasureStatus.DROPPED, MeasureStatus.REPLACED}
RUNNING = frozenset({MeasureStatus.IN_PROGRESS, MeasureStatus.CONTINUING})


def measures_by_field(report: Report, *, with_figures: bool) -> Data:
    """Sums, measures by field of action, the delayed ones and the milestones ahead.

    Eight queries however many measures there are, three more with their figures.
    """
    figures = of_measures(report) if with_figures else {}
    measures = _measures(report)
    places = _places(report, measures)
    then = milestones_then(report.municipality, report.as_of)
    found = [
        {
            **_measure(measure, report, places[measure.pk], figures.get(measure.pk, [])),
            "milestones": [_milestone(item, report, then) for item in measure.milestones.all()],
        }
        for measure in measures
    ]
    return {
        "figures": _figures(found),
        "fields": _by_field(found),
        "delays": [item for item in found if item["timeliness"] == Timeliness.DELAYED],
        "milestones": _milestones(found, report.as_of),
    }


def tally(report: Report) -> Data:
    """How many measures the report tells of and where they stand: all, done, delayed. Five queries."""
    found = _places(report, known_measures(report)).values()
    return {
        "all": sum(one.status != MeasureStatus.REPLACED for one in found),
        "done": sum(one.status in DONE for one in found),
        "delayed": sum(one.timeliness == Timeliness.DELAYED for one in found),
    }


def known_measures(report: Report) -> QuerySet[Measure]:
    """The measures there were on the report's day.

    What came out of merging, splitting or carrying on later belongs to the next report, and so does what was entered
    later, begins later and was not spoken of by the day.
    """
    later = Succession.objects.filter(happened_on__gt=report.as_of)
    made_later = later.filter(successor=OuterRef("pk")).exclude(kind=SuccessionKind.SUPERSEDED)
    seen = told(Measure.objects.filter(municipality=report.municipality), report)
    spoken_of = ProgressUpdate.objects.filter(measure=OuterRef("pk"), reported_on__lte=report.as_of)
    new = Q(starts_on__gt=report.as_of, created_at__date__gt=report.as_of) & ~Exists(spoken_of)
    return seen.exclude(Exists(made_later)).exclude(new)


def _places(report: Report, measures: Iterable[Measure]) -> dict[int, Standing]:
    """Where each measure stood on the day: by its newest word up to then, reported or set by hand."""
    return standings(measures, town=report.municipality, as_of=report.as_of)


def _measures(report: Report) -> list[Measure]:
    found = (
        known_measures(report)
        .select_related("goal", "field_of_action", "responsible")
        .prefetch_related("partners", Prefetch("milestones", Milestone.objects.order_by("due_on", "pk")))
        .order_by("field_of_action__position", "pk")
    )
    return sorted(found, key=lambda one: (one.field_of_action.position, counted_on(one.code)))


def _measure(measure: Measure, report: Report, stood: Standing, figures: list[Data]) -> Data:
    update = stood.update
    measure.municipality = report.municipality
    return {
        "code": measure.code,
        "title": measure.title,
        "description": measure.description,
        "goal": str(measure.goal),
        "field": measure.field_of_action.label,
        "responsible": measure.responsible.name,
        "partners": [partner.name for partner in measure.partners.all()],
        "starts_on": iso(measure.starts_on),
        "ends_on": iso(measure.ends_on),
        "status": stood.status,
        "timeliness": stood.timeliness,
        "status_label": standing(stood.status, stood.timeliness) if stood.status else "",
        "delay_reason": stood.delay_reason,
        "by_hand_on": iso(stood.by_hand_on),
        "reported_on": iso(update.reported_on) if update else None,
        "text": update.text if update else "",
        "next_steps": update.next_steps if update else "",
        "participants": _participants(update, report),
        "assessment": str(ASSESSMENT.get(update.assessment, "")) if update else "",
        "figures": figures,
        **place(measure, report),
    }


def _milestone(item: Milestone, report: Report, then: Mapping[int, Planned]) -> Data:
    """As it was called and planned for on the day; what was reached later was not reached by then."""
    planned = then.get(item.pk, Planned())
    reached = item.reached_on is not None and item.reached_on <= report.as_of
    return {
        "title": planned.title or item.title,
        "due_on": planned.due_on or item.due_on.isoformat(),
        "reached_on": iso(item.reached_on) if reached else None,
    }


def _participants(update: ProgressUpdate | None, report: Report) -> int | None:
    """How many took part; a few people are not told to everybody."""
    if update is None or update.participants is None:
        return None
    few = report.public and is_small(Decimal(update.participants), USUAL_THRESHOLD)
    return None if few else update.participants


def _by_field(measures: list[Data]) -> list[Data]:
    fields: dict[str, list[Data]] = {}
    for measure in measures:
        fields.setdefault(measure["field"], []).append(measure)
    return [{"field": field, **_figures(found), "measures": found} for field, found in fields.items()]


def _figures(measures: list[Data]) -> Data:
    """Counts; a replaced measure is told of but counted in what it went into."""
    measures = [measure for measure in measures if measure["status"] != MeasureStatus.REPLACED]
    statuses = [measure["status"] for measure in measures]
    return {
        "all": len(statuses),
        "done": sum(status in DONE for status in statuses),
        "running": sum(status in RUNNING for status in statuses),
        "delayed": sum(measure["timeliness"] == Timeliness.DELAYED for measure in measures),
        "rest": sum(bool(status) and status not in DONE | RUNNING for status in statuses),
        "unknown": sum(not status for status in statuses),
        "departments": len({measure["responsible"] for measure in measures}),
        "partners": len({partner for measure in measures for partner in measure["partners"]}),
    }


def _milestones(measures: list[Data], as_of: datetime.date) -> list[Data]:
    """Open milestones after the day, in order of date, with the measure each belongs to, unless that has ended."""
    day = as_of.isoformat()
    found = [
        {
            "due_on": item["due_on"],
            "title": item["title"],
            "measure": f"{measure['code']} {measure['title']}",
            "address": measure["address"],
            "public_address": measure["public_address"],
        }
        for measure in measures
        if measure["status"] not in ENDED
        for item in measure["milestones"]
        if item["due_on"] > day and item["reached_on"] is None
    ]
    return sorted(found, key=lambda item: (item["due_on"], item["measure"]))
