# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.enums import Assessment, Heard, MeasureStatus, Timeliness
from augenhoehe.measures.models import Measure, ProgressUpdate
from augenhoehe.measures.queries.standings import words_of
from augenhoehe.measures.rules import measures as rules
from augenhoehe.measures.rules.standing import is_newest


@action
def report_progress(
    *,
    measure: Measure,
    reported_on: datetime.date,
    text: str,
    status: MeasureStatus,
    by: Any,
    timeliness: Timeliness | None = None,
    delay_reason: str = "",
    next_steps: str = "",
    assessment: Assessment | None = None,
    assessment_reason: str = "",
    participants: int | None = None,
    experiences: str = "",
    answered_by: str = "",
    heard: Heard | None = None,
    taken_down_by: Account | None = None,
    revision: int | None = None,
) -> ProgressUpdate:
    """Add what a department reports on a measure; the newest report also sets where the measure stands.

    A report that speaks of a day before the newest word is kept in its place and leaves the status alone, as does one
    on a measure that went into another. Raises RuleViolation for a delay without reason or a day to come, Conflict
    where the measure changed meanwhile.
    """
    verdicts = (
        rules.check_timeliness(timeliness, delay_reason),
        rules.check_report_day(reported_on, clock.today()),
    )
    reasons = [reason for verdict in verdicts for reason in verdict.reasons]
    if reasons:
        raise RuleViolation(reasons)
    current = claim(Measure.objects.select_related("municipality"), pk=measure.pk, revision=revision)
    words = words_of(current.municipality, current).get(current.pk, [])
    newest = is_newest(words, reported_on)
    update = ProgressUpdate.objects.create(
        measure=current,
        reported_on=reported_on,
        text=text,
        next_steps=next_steps,
        status=status,
        timeliness=timeliness or "",
        delay_reason=delay_reason if timeliness is Timeliness.DELAYED else "",
        assessment=assessment or "",
        assessment_reason=assessment_reason,
        participants=participants,
        experiences=experiences,
        answered_by=answered_by,
        heard=heard or "",
        taken_down_by=taken_down_by,
        account=by if getattr(by, "pk", None) else None,
    )
    old = {"status": current.status, "timeliness": current.timeliness}
    if newest and current.status != MeasureStatus.REPLACED:
        current.status = status
        current.timeliness = update.timeliness
        current.delay_reason = update.delay_reason
    current.save()
    before, after = audit.changes(old, {"status": current.status, "timeliness": current.timeliness})
    audit.record(
        "measures.progress_reported",
        by=by,
        of=update,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return update
