# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way a report proposes to take through the council: the bodies of its resolution, on their next sittings."""

from __future__ import annotations

import datetime

from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.models import Consultation, FollowUp, Meeting
from augenhoehe.council.queries.hearing import hearing_duties
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.hearing import duty_on


def proposed_steps(
    municipality: Municipality, follow_up: FollowUp | None, today: datetime.date
) -> list[Step]:
    """A Beratungsfolge for a paper for information: the body that must be heard, then those of the resolution.

    Each body gets its next sitting that is not before the one before it; without a known sitting the date
    stays open. Without a duty only the body that must be heard is proposed. Four queries.
    """
    sittings: dict[int, list[datetime.date]] = {}
    ahead = Meeting.objects.filter(municipality=municipality, cancelled=False, date__gt=today)
    for meeting in ahead.order_by("date"):
        sittings.setdefault(meeting.organization_id, []).append(meeting.date)
    steps: list[Step] = []
    earliest = today
    for body, name, role in _bodies(municipality, follow_up, today):
        date = next((day for day in sittings.get(body or 0, ()) if day >= earliest), None)
        earliest = date or earliest
        steps.append(Step(body_name=name, body=body, role=role, date=date))
    return steps


def _bodies(
    municipality: Municipality, follow_up: FollowUp | None, today: datetime.date
) -> list[tuple[int | None, str, ConsultationRole]]:
    bodies: list[tuple[int | None, str, ConsultationRole]] = []
    heard = duty_on(hearing_duties(municipality), today)
    if heard is not None:
        bodies.append((heard.body, heard.body_name, ConsultationRole.HEARING))
    if follow_up is not None:
        steps = Consultation.objects.filter(paper=follow_up.resolution.consultation.paper_id).order_by(
            "position"
        )
        for body, name in steps.values_list("organization", "body_name"):
            if all(known != (body, name) for known in ((item[0], item[1]) for item in bodies)):
                bodies.append((body, name, ConsultationRole.INFORMATION))
    return bodies
