# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import FollowUp, FollowUpReport, Paper
from augenhoehe.council.rules.duties import check_answer
from augenhoehe.council.rules.recurrence import next_due
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def answer_follow_up(
    *, follow_up: FollowUp, by: Any, paper: Paper | None = None, text: str = "", revision: int | None = None
) -> FollowUpReport:
    """Answer a duty for the day it is due, with a paper or a text. A recurring duty gets its next day, another is done.

    Each occurrence is answered once. Raises RuleViolation where it was or nothing is said, Conflict where
    somebody else saved first.
    """
    current = claim(FollowUp.objects.select_related("municipality"), pk=follow_up.pk, revision=revision)
    if paper is not None and paper.municipality_id != current.municipality_id:
        raise ValueError("The paper belongs to another town.")
    answered_before = current.due_on is not None and current.reports.filter(due_on=current.due_on).exists()
    has_content = paper is not None or bool(text.strip())
    require(check_answer(current.facts, has_content=has_content, answered_before=answered_before))
    today = clock.today()
    report = FollowUpReport.objects.create(
        follow_up=current, due_on=current.due_on, text=text.strip(), paper=paper, answered_on=today
    )
    before = {"state": current.state, "due_on": current.due_on}
    recurrence = Recurrence(current.recurrence)
    if recurrence is Recurrence.ONCE:
        current.state = FollowUpState.DONE
    else:
        due_on = current.due_on or today
        current.due_on = next_due(current.counted_from or due_on, recurrence, due_on)
    current.delay_reason = ""
    current.save()
    audit.record(
        audit_verbs.DUTY_ANSWERED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after={"state": current.state, "due_on": current.due_on, "paper": paper.pk if paper else None},
    )
    return report
