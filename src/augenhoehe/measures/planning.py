# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room adds to the plan of a year: ends of measures, milestones, update rounds, days of grants."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import CalendarDate, Mark
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.measures.deadlines.grants import address, title_of
from augenhoehe.measures.models import Measure, Milestone, UpdateRound
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grant_days import grant_days


def plan(actor: Any, municipality: Municipality, year: int) -> Iterator[CalendarDate]:
    """The dates of a year, each where the reader may see what it is about. At most four queries."""
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    slug, town = municipality.slug, municipality.pk
    if policies.can(actor, MeasuresPermission.READ, municipality):
        for measure in _ending(actor, town, first, last):
            label = _("End of the measure: %(measure)s") % {"measure": measure.title}
            yield CalendarDate(
                measure.ends_on or last,
                Mark.MEASURE,
                label,
                reverse("measures:measure", args=[slug, measure.pk]),
            )
        for one in _milestones(actor, town, first, last):
            url = reverse("measures:measure", args=[slug, one.measure_id])
            yield CalendarDate(one.due_on, Mark.MILESTONE, f"{one.title} ({one.measure.title})", url)
    if policies.can(actor, MeasuresPermission.RUN_ROUNDS, municipality):
        for asked in _rounds(actor, town, first, last):
            label = _("%(round)s: answers wanted") % {"round": asked.title}
            url = reverse("measures:round", args=[slug, asked.pk])
            yield CalendarDate(asked.answer_by, Mark.ROUND, label, url)
    if policies.can(actor, MeasuresPermission.READ_MONEY, municipality):
        for day in grant_days(actor, municipality):
            yield CalendarDate(day.day, Mark.GRANT, title_of(day), address(day, municipality))


@prepared_for_reader
def _ending(actor: Any, town: int, first: datetime.date, last: datetime.date) -> QuerySet[Measure]:
    found = policies.visible_in(actor, Measure.objects.filter(ends_on__range=(first, last)), town)
    return found.only("title", "ends_on")


@prepared_for_reader
def _milestones(actor: Any, town: int, first: datetime.date, last: datetime.date) -> QuerySet[Milestone]:
    rows = Milestone.objects.filter(due_on__range=(first, last)).select_related("measure")
    found = policies.visible_in(actor, rows, town, town="measure__municipality")
    return found.only("title", "due_on", "measure__title")


@prepared_for_reader
def _rounds(actor: Any, town: int, first: datetime.date, last: datetime.date) -> QuerySet[UpdateRound]:
    found = policies.visible_in(actor, UpdateRound.objects.filter(answer_by__range=(first, last)), town)
    return found.only("title", "answer_by")
