# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.db.models import F

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import FollowUp, FollowUpReport, Paper
from augenhoehe.council.rules.duties import AnswerFacts, after_answer, check_answer, concludes, usual_answer
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.kit.working_days import WorkingDays


@action
def answer_follow_up(
    *,
    follow_up: FollowUp,
    by: Any,
    paper: Paper | None = None,
    text: str = "",
    state: FollowUpState | None = None,
    delay_reason: str | None = None,
    new_day: datetime.date | None = None,
    answered_by: str = "",
    revision: int | None = None,
) -> FollowUpReport:
    """Say how a duty goes, with a paper or a text. One that comes back gets its next day, another is done.

    `state` None means that the duty, or this occurrence, is fulfilled; other classes are interim answers.
    `delay_reason` None takes the reason that the duty has already; `new_day` puts it off. Each occurrence is
    fulfilled once, and links that wait for it are closed. Raises RuleViolation where it was, nothing is said or a
    late answer gives no reason, Conflict where somebody else saved first.
    """
    current = claim(FollowUp.objects.select_related("municipality"), pk=follow_up.pk, revision=revision)
    if paper is not None and paper.municipality_id != current.municipality_id:
        raise ValueError("The paper belongs to another town.")
    recurrence = Recurrence(current.recurrence)
    reason = current.delay_reason if delay_reason is None else delay_reason.strip()
    answer = AnswerFacts(
        state=state or usual_answer(recurrence),
        has_content=paper is not None or bool(text.strip()),
        delay_reason=reason,
        new_day=new_day,
        answered_before=_answered_before(current),
    )
    today = clock.today()
    require(check_answer(current.facts, answer, today))
    final = concludes(recurrence, answer.state)
    report = FollowUpReport.objects.create(
        follow_up=current,
        due_on=current.due_on,
        text=text.strip(),
        paper=paper,
        answered_on=today,
        state=answer.state,
        delay_reason=reason,
        answered_by=answered_by or str(by)[:200],
        interim=not final,
    )
    before = {"state": current.state, "due_on": current.due_on}
    calendar = WorkingDays.of(current.municipality.ags)
    after = after_answer(current.facts, answer, current.counted_from, today, calendar)
    current.state, current.due_on = after.state, after.due_on
    # The next occurrence begins without the reason of this one.
    current.delay_reason = "" if final and recurrence is not Recurrence.ONCE else reason
    current.save()
    if final:
        waiting = current.links.filter(used_at=None, revoked_at=None)
        waiting.update(revoked_at=clock.now(), revision=F("revision") + 1)
    audit.record(
        audit_verbs.DUTY_ANSWERED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after={
            "state": current.state,
            "due_on": current.due_on,
            "answered": answer.state,
            "paper": paper.pk if paper else None,
        },
        reason=reason,
    )
    return report


def _answered_before(duty: FollowUp) -> bool:
    return duty.due_on is not None and duty.reports.filter(due_on=duty.due_on, interim=False).exists()
