# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The resolution a report answers, and all duties from resolutions."""

from __future__ import annotations

from django.db.models import F, QuerySet

from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.labels import FOLLOW_UP_STATE, RECURRENCE
from augenhoehe.council.models import FollowUp, FollowUpReport, Resolution
from augenhoehe.council.rules.duties import DueClass, DutyStanding, GivenAnswer, due_class, stood
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection.readers import Data, iso, place, told


def mandate(report: Report) -> Data | None:
    """The resolution the report answers, as far as its readers may see it. One query."""
    if report.follow_up_id is None:
        return None
    duty = _seen_duties(report).filter(pk=report.follow_up_id).first()
    if duty is None:
        return None
    resolution = duty.resolution
    return {
        "duty": duty.text,
        "recurrence": str(RECURRENCE[duty.recurrence]),
        "resolution": resolution.text,
        "adopted_on": resolution.adopted_on.isoformat(),
        "body": resolution.consultation.body_name,
        "paper": resolution.consultation.paper.reference,
        "subject": resolution.consultation.paper.name,
    }


def duties(report: Report) -> list[Data]:
    """Every duty from a resolution up to the day, where it stood and when it was answered by then. Two queries."""
    answered: dict[int, list[FollowUpReport]] = {}
    found = list(_seen_duties(report).filter(resolution__adopted_on__lte=report.as_of))
    for answer in FollowUpReport.objects.filter(follow_up__in=found).order_by("answered_on", "pk"):
        answered.setdefault(answer.follow_up_id, []).append(answer)
    return [_duty(report, duty, answered.get(duty.pk, [])) for duty in found]


def _duty(report: Report, duty: FollowUp, answers: list[FollowUpReport]) -> Data:
    today = DutyStanding(
        FollowUpState(duty.state), Recurrence(duty.recurrence), duty.due_on, duty.delay_reason
    )
    given = [
        GivenAnswer(answer.answered_on, answer.due_on, FollowUpState(answer.state), answer.delay_reason)
        for answer in answers
    ]
    then = stood(today, given, report.as_of)
    return {
        "text": duty.text,
        "recurrence": str(RECURRENCE[duty.recurrence]),
        "state": str(FOLLOW_UP_STATE[then.state]),
        "due_on": iso(then.due_on),
        "overdue": due_class(then.facts, report.as_of) is DueClass.OVERDUE,
        "delay_reason": then.delay_reason,
        "responsible": duty.responsible.name if duty.responsible else "",
        "paper": duty.resolution.consultation.paper.reference,
        "adopted_on": duty.resolution.adopted_on.isoformat(),
        "answered_on": [
            answer.answered_on.isoformat() for answer in answers if answer.answered_on <= report.as_of
        ],
        **place(duty.resolution, report),
    }


def _seen_duties(report: Report) -> QuerySet[FollowUp]:
    """Duties are shown to the public by reports only: those whose resolution everybody may see."""
    seen = (
        FollowUp.objects.filter(municipality=report.municipality)
        .select_related(
            "responsible", "resolution__municipality", "resolution__consultation__paper__municipality"
        )
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )
    return seen.filter(
        resolution__in=told(Resolution.objects.filter(municipality=report.municipality), report)
    )
