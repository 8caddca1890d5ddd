# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import Consultation, FollowUp, FollowUpReport
from augenhoehe.council.rules.duties import AnswerFacts, after_answer, closes, usual_answer
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.working_days import WorkingDays


@action
def conclude_duties(*, consultation: Consultation, is_council: bool, by: Any) -> list[FollowUp]:
    """Let duties that come back follow the result of the paper that answers them: fulfilled once it is noted.

    Until then the answer is an interim one and the duty stays due on its day; noted, it gets its next day. Where
    the result falls again, so does this. Called after every result; returns the duties that changed.
    """
    changed = []
    recurring = FollowUpReport.objects.exclude(follow_up__recurrence=Recurrence.ONCE)
    # by this very step it was fulfilled, or it waits for the paper's result
    about = Q(follow_up__noted_in=consultation.pk, interim=False) | Q(interim=True)
    answers = recurring.filter(about, paper=consultation.paper_id).select_related(
        "follow_up__resolution__consultation"
    )
    for answer in answers.order_by("pk"):
        duty = answer.follow_up
        noted = closes(consultation.step, duty.resolution.consultation.step, is_council=is_council)
        if noted is not answer.interim or duty.reports.filter(pk__gt=answer.pk).exists():
            continue
        changed.append(_changed(answer, consultation, noted=noted, by=by))
    return changed


def _changed(answer: FollowUpReport, consultation: Consultation, *, noted: bool, by: Any) -> FollowUp:
    """Save the answer as final or interim, and the duty on its next day or on the one it was due."""
    duty = claim(FollowUp.objects.select_related("municipality"), pk=answer.follow_up_id, revision=None)
    before = {"state": duty.state, "due_on": duty.due_on}
    given = AnswerFacts(usual_answer(Recurrence(duty.recurrence)), has_content=True)
    if noted:
        answer.due_on = duty.due_on  # the day may have been put off since
        calendar = WorkingDays.of(duty.municipality.ags)
        after = after_answer(duty.facts, given, duty.counted_from, clock.today(), calendar)
        duty.state, duty.due_on, duty.delay_reason = given.state, after.due_on, ""
        duty.links.filter(used_at=None, revoked_at=None).update(
            revoked_at=clock.now(), revision=F("revision") + 1
        )
    else:
        duty.due_on = answer.due_on
    duty.noted_in = consultation if noted else None
    duty.save()
    answer.interim = not noted
    answer.state = given.state if noted else FollowUpState.IN_PROGRESS
    answer.save()
    audit.record(
        audit_verbs.DUTY_NOTED if noted else audit_verbs.DUTY_NOT_NOTED,
        by=by,
        of=duty,
        municipality=duty.municipality,
        before=before,
        after={"state": duty.state, "due_on": duty.due_on, "consultation": consultation.pk},
    )
    return duty
