# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.core.enums import BodyClass
from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.conclude_duties import conclude_duties
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import Consultation, FollowUp, FollowUpList, FollowUpReport
from augenhoehe.council.rules.duties import closes
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def note_duties(*, consultation: Consultation, by: Any) -> list[FollowUp]:
    """Let duties follow the result of a paper that told of them: closed when noted, open again when that fell.

    A paper tells of duties as their answer, or as the list in which they stood as done. Called after every
    result; returns the duties that changed. A duty answered anew since waits for the next list;
    one that comes back is fulfilled for this time (`conclude_duties`).
    """
    is_council = _is_council(consultation)
    changed = conclude_duties(consultation=consultation, is_council=is_council, by=by)
    for duty in _told_of(consultation):
        noted = closes(consultation.step, duty.resolution.consultation.step, is_council=is_council)
        closed_on = consultation.date if noted else None
        if duty.closed_on == closed_on:
            continue
        current = claim(FollowUp.objects.select_related("municipality"), pk=duty.pk, revision=None)
        before = {"closed_on": current.closed_on}
        current.closed_on, current.noted_in = closed_on, consultation if noted else None
        current.save()
        audit.record(
            audit_verbs.DUTY_NOTED if noted else audit_verbs.DUTY_NOT_NOTED,
            by=by,
            of=current,
            municipality=current.municipality,
            before=before,
            after={"closed_on": closed_on, "consultation": consultation.pk},
        )
        changed.append(current)
    return changed


def _told_of(consultation: Consultation) -> QuerySet[FollowUp]:
    """Done duties that this very step closed, or that its paper tells of as done and nobody has noted yet."""
    paper = consultation.paper_id
    listed = [
        row["duty"]
        for rows in FollowUpList.objects.filter(paper=paper).values_list("rows", flat=True)
        for row in rows
        if row["state"] == FollowUpState.DONE
    ]
    answered = FollowUpReport.objects.filter(paper=paper, interim=False).values("follow_up")
    told = FollowUp.objects.filter(pk__in=listed) | FollowUp.objects.filter(pk__in=answered)
    waiting = told.filter(state=FollowUpState.DONE, closed_on=None)
    found = FollowUp.objects.filter(noted_in=consultation.pk, recurrence=Recurrence.ONCE) | waiting
    town = found.filter(municipality=consultation.paper.municipality_id)
    return town.select_related("resolution__consultation").order_by("pk")


def _is_council(consultation: Consultation) -> bool:
    body = consultation.organization
    return body is not None and body.body_class == BodyClass.COUNCIL
