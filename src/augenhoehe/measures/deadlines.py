# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due in this room: open milestones, ends of measures, and reports that are half a year old."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, policies
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.measures import rules
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue

AHEAD = datetime.timedelta(days=120)
"""What is further away than four months is planning, not a deadline."""

REMIND = datetime.timedelta(days=30)
"""A report that is wanted later than in a month is no line for today's page."""


def deadlines(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """The lines of the start page for those who may report on the measures concerned. Two queries."""
    if not policies.can(actor, MeasuresPermission.REPORT, municipality):
        return
    today = clock.today()
    open_states = [status for status in MeasureStatus if status not in rules.CLOSED]
    running = catalogue.measures_of(actor, municipality).filter(status__in=open_states)
    for measure in catalogue.with_milestones(running):
        if policies.can(actor, MeasuresPermission.REPORT, measure):
            yield from _of_measure(measure, today)


def _of_measure(measure: Measure, today: datetime.date) -> Iterator[Deadline]:
    report_url = reverse("measures:update-add", args=[measure.municipality.slug, measure.pk])
    for milestone in measure.milestones.all():
        if milestone.reached_on is None and milestone.due_on <= today + AHEAD:
            yield Deadline(
                date=milestone.due_on,
                title=milestone.title,
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
        wanted = rules.report_wanted_by(measure.starts_on, last_report, measure.created_at.date())
        if wanted > today + REMIND:
            return
        yield Deadline(
            date=wanted,
            title=_("Report progress: %(measure)s") % {"measure": measure.title},
            why=_("The last report is half a year old then; the yearly report lives on it."),
            action=_("Report progress"),
            url=report_url,
        )
