# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due in this room: open milestones, ends of measures, and reports that are half a year old."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.db.models import F, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure, ProgressUpdate
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.rules import measures as rules

OPEN = tuple(status for status in MeasureStatus if status not in rules.CLOSED)
AHEAD = datetime.timedelta(days=120)
"""What is further away than four months is planning, not a deadline."""

REMIND = datetime.timedelta(days=30)
"""A report that is wanted later than in a month is no line for today's page."""


def deadlines(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """The lines of the start page for those who may report on the measures concerned. One query."""
    if not policies.can(actor, MeasuresPermission.REPORT, municipality):
        return
    today = clock.today()
    running = _running(actor, municipality.pk, today + AHEAD)
    for _pk, rows in groupby(running, key=lambda measure: measure.pk):
        measure, *others = rows
        if policies.can(actor, MeasuresPermission.REPORT, measure):
            measure.municipality = municipality
            yield from _of_measure(measure, [measure, *others], today)


@prepared_for_reader
def _running(actor: Any, town: int, until: datetime.date) -> QuerySet[Measure]:
    """Running measures, each once for every milestone that waits, or once; milestones in order of their day.

    Who sees a measure sees its milestones.
    """
    newest = ProgressUpdate.objects.filter(measure=OuterRef("pk")).order_by("-reported_on", "-pk")
    running = policies.visible_in(actor, Measure.objects.filter(status__in=OPEN), town)
    waiting = Q(milestones__reached_on__isnull=True, milestones__due_on__lte=until)
    return (
        running.select_related("responsible")
        .annotate(
            last_report=Subquery(newest.values("reported_on")[:1]),
            waiting=FilteredRelation("milestones", condition=waiting),
        )
        .annotate(milestone=F("waiting__title"), milestone_on=F("waiting__due_on"))
        .defer("description", "delay_reason", "modified_at")
        .order_by("pk", "waiting__due_on", "waiting__pk")
    )


def _of_measure(measure: Measure, rows: Iterable[Measure], today: datetime.date) -> Iterator[Deadline]:
    report_url = reverse("measures:update-add", args=[measure.municipality.slug, measure.pk])
    for told in map(vars, rows):
        if told["milestone_on"] is None:
            continue
        yield Deadline(
            date=told["milestone_on"],
            title=told["milestone"],
            why=_("Milestone of the measure %(measure)s (%(department)s).")
            % {"measure": measure, "department": measure.responsible},
            action=_("Open the measure"),
            url=measure.get_absolute_url(),
        )
    status = MeasureStatus(measure.status)
    ends_on = measure.ends_on
    if ends_on is not None and ends_on <= today + AHEAD and status is not MeasureStatus.DEFERRED:
        yield Deadline(
            date=ends_on,
            title=_("End of the measure: %(measure)s") % {"measure": measure.title},
            why=_("Report whether it is carried out, or plan a new end."),
            action=_("Report progress"),
            url=report_url,
        )
    if status not in rules.RESTING:
        last_report: datetime.date | None = vars(measure)["last_report"]
        wanted = rules.report_wanted_by(
            measure.starts_on,
            last_report,
            timezone.localdate(measure.created_at),
            agreed_on=measure.next_report_on,
        )
        if wanted > today + REMIND:
            return
        yield Deadline(
            date=wanted,
            title=_("Report progress: %(measure)s") % {"measure": measure.title},
            why=_("This day is agreed for the next report.")
            if wanted == measure.next_report_on
            else _("The last report is half a year old then; the yearly report lives on it."),
            action=_("Report progress"),
            url=report_url,
        )
