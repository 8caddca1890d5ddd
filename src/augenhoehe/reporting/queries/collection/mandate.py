# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The resolution a report answers, and all duties from resolutions."""

from __future__ import annotations

from django.db.models import F, QuerySet

from augenhoehe.council.labels import FOLLOW_UP_STATE, RECURRENCE
from augenhoehe.council.models import FollowUp, FollowUpReport, Resolution
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
    """Every duty from a resolution up to the day, with the days on which it was answered. Two queries."""
    answered: dict[int, list[FollowUpReport]] = {}
    found = list(_seen_duties(report).filter(resolution__adopted_on__lte=report.as_of))
    for answer in FollowUpReport.objects.filter(follow_up__in=found, answered_on__lte=report.as_of):
        answered.setdefault(answer.follow_up_id, []).append(answer)
    return [
        {
            "text": duty.text,
            "recurrence": str(RECURRENCE[duty.recurrence]),
            "state": str(FOLLOW_UP_STATE[duty.state]),
            "due_on": iso(duty.due_on),
            "delay_reason": duty.delay_reason,
            "responsible": duty.responsible.name if duty.responsible else "",
            "paper": duty.resolution.consultation.paper.reference,
            "adopted_on": duty.resolution.adopted_on.isoformat(),
            "answered_on": [answer.answered_on.isoformat() for answer in answered.get(duty.pk, [])],
            **place(duty.resolution, report),
        }
        for duty in found
    ]


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
