# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import Consultation, Meeting, Paper
from augenhoehe.council.queries.meetings import facts_of
from augenhoehe.council.rules.meetings import check_move
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require


@action
def move_meeting(
    *,
    meeting: Meeting,
    date: datetime.date,
    reason: str,
    revision: int | None,
    by: Any,
    start: datetime.time | None = None,
) -> Meeting:
    """Move a meeting to another day; the consultations that wait for it move along.

    `start` replaces the time where it is given. Raises RuleViolation with reasons, Conflict where somebody else
    saved first.
    """
    papers = _lock_papers(meeting)
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_move(facts_of(current), date, reason, clock.today()))
    others = Meeting.objects.filter(
        municipality=current.municipality, organization=current.organization, date=date
    )
    if others.exclude(pk=current.pk).exists():
        raise RuleViolation(_("This body meets on that day already."))
    before = {"date": current.date, "start": current.start}
    current.moved_from, current.date = current.date, date
    current.start = start or current.start
    current.change_reason = reason.strip()
    current.save()
    waiting = Consultation.objects.filter(meeting=current, outcome="")
    waiting.update(date=date, revision=F("revision") + 1)
    Paper.objects.filter(pk__in=papers).update(revision=F("revision") + 1)
    audit.record(
        audit_verbs.MEETING_MOVED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after={"date": current.date, "start": current.start},
        reason=current.change_reason,
    )
    return current


def _lock_papers(meeting: Meeting) -> list[int]:
    """Papers come before consultations in every transaction, so that two of them never wait for each other."""
    waiting = Paper.objects.filter(
        consultations__in=Consultation.objects.filter(meeting=meeting, outcome="")
    ).values("pk")
    return list(
        Paper.objects.select_for_update().filter(pk__in=waiting).order_by("pk").values_list("pk", flat=True)
    )
