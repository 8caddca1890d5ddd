# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rule of the hearing needs to know of a town."""

from __future__ import annotations

import datetime

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


def hearing_duties(municipality: Municipality) -> list[HearingDuty]:
    """Which body had or has to be heard from when to when; one query."""
    rules = HearingRule.objects.filter(municipality=municipality).select_related("organization")
    return [
        HearingDuty(rule.organization_id, rule.organization.name, rule.valid_from, rule.valid_to)
        for rule in rules
    ]


def hearing_of(paper: Paper, today: datetime.date) -> HearingFinding:
    """How it stands with the hearing of a paper whose steps are loaded; two queries while it is open, else one."""
    steps = steps_of(paper)
    duty = duty_on(hearing_duties(paper.municipality), reference_day(steps, paper.date, today))
    meetings: list[datetime.date] = []
    if duty is not None and paper.state in {PaperState.DRAFT, PaperState.SUBMITTED}:
        held = Meeting.objects.filter(
            municipality=paper.municipality, organization=duty.body, cancelled=False
        )
        meetings = list(held.filter(date__gte=today).values_list("date", flat=True))
    return check_hearing(duty, steps, today=today, meetings=meetings)
