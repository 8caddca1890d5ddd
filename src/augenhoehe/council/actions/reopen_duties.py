# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import FollowUp, FollowUpReport, Paper
from augenhoehe.council.rules.duties import state_for
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def reopen_duties(*, paper: Paper, by: Any) -> list[FollowUp]:
    """Take back what a withdrawn paper answered: its duties are due again on the day it answered them for.

    An answer with a later one after it stays: the duty has gone on since. The trace of both is in the log.
    """
    reopened = []
    for answer in FollowUpReport.objects.filter(paper=paper).order_by("pk"):
        duty = claim(FollowUp.objects.select_related("municipality"), pk=answer.follow_up_id, revision=None)
        if duty.reports.filter(pk__gt=answer.pk).exists():
            continue
        before = {"state": duty.state, "due_on": duty.due_on, "paper": paper.pk}
        answer.delete()
        if duty.state == FollowUpState.DONE:
            duty.state = state_for(Recurrence(duty.recurrence), answer.due_on)
        duty.due_on = answer.due_on
        duty.closed_on = duty.noted_in = None
        duty.save()
        audit.record(
            audit_verbs.DUTY_REOPENED,
            by=by,
            of=duty,
            municipality=duty.municipality,
            before=before,
            after={"state": duty.state, "due_on": duty.due_on},
        )
        reopened.append(duty)
    return reopened
