# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db.models import F

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import AgendaItem, Consultation, Meeting, Paper
from augenhoehe.council.queries.meetings import facts_of
from augenhoehe.council.rules.meetings import check_cancellation
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def cancel_meeting(*, meeting: Meeting, reason: str, revision: int | None, by: Any) -> Meeting:
    """Cancel a meeting. Its papers are free for another day; their consultations wait without one.

    Raises RuleViolation with reasons, Conflict where somebody else saved first.
    """
    waiting = Consultation.objects.filter(meeting=meeting, outcome="")
    papers = list(
        Paper.objects.select_for_update()
        .filter(pk__in=Paper.objects.filter(consultations__in=waiting).values("pk"))
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_cancellation(facts_of(current), reason))
    current.cancelled = True
    current.change_reason = reason.strip()
    current.save()
    AgendaItem.objects.filter(meeting=current, consultation__outcome="").update(consultation=None)
    waiting.update(meeting=None, date=None, agenda_number="", revision=F("revision") + 1)
    Paper.objects.filter(pk__in=papers).update(revision=F("revision") + 1)
    audit.record(
        audit_verbs.MEETING_CANCELLED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"date": current.date, "papers": papers},
        reason=current.change_reason,
    )
    return current
