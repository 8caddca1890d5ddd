# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rule of the hearing needs to know of a town."""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from augenhoehe.core.models import HearingRule, Municipality
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Meeting, Paper
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.council.rules.hearing import (
    HearingDuty,
    HearingFinding,
    check_hearing,
    duty_on,
    reference_day,
)
from augenhoehe.kit.prepared import prepared


def hearing_duties(municipality: Municipality) -> list[HearingDuty]:
    """Which body had or has to be heard from when to when; one query."""
    return [HearingDuty(*rule) for rule in _rules(municipality.pk)]


@prepared
def _rules(town: int) -> QuerySet[HearingRule, tuple[int, str, datetime.date, datetime.date | None]]:
    rules = HearingRule.objects.filter(municipality=town)
    return rules.values_list("organization_id", "organization__name", "valid_from", "valid_to")


def hearing_of(paper: Paper, today: datetime.date) -> HearingFinding:
    """How it stands with the hearing of a paper whose steps are loaded; two queries while it is open, else one."""
    steps = steps_of(paper)
    duty = duty_on(hearing_duties(paper.municipality), reference_day(steps, paper.date, today))
    meetings: list[datetime.date] = []
    if duty is not None and paper.state in {PaperState.DRAFT, PaperState.SUBMITTED}:
        meetings = _sittings(paper.municipality_id, duty.body, today)
    return check_hearing(duty, steps, today=today, meetings=meetings)


@prepared
def _sittings(town: int, body: int, since: datetime.date) -> QuerySet[Meeting, datetime.date]:
    held = Meeting.objects.filter(municipality=town, organization=body, cancelled=False)
    return held.filter(date__gte=since).values_list("date", flat=True)
