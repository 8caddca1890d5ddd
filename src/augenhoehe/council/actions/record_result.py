# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.resolution_keeper import ResolutionKeeper
from augenhoehe.council.enums import ConsultationRole, Majority, Outcome, PaperState
from augenhoehe.council.models import Consultation, Meeting, Paper
from augenhoehe.council.rules.outcomes import ResultFacts, check_result, resolution_text, state_after
from augenhoehe.council.rules.submission import check_takes_results
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require

RECORDED = "outcome date outcome_text majority votes_yes votes_no votes_abstain adopted_text".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a body has done with a paper. Votes that are not told are None, texts empty."""

    outcome: Outcome
    date: datetime.date | None
    outcome_text: str = ""
    majority: Majority | None = None
    votes_yes: int | None = None
    votes_no: int | None = None
    votes_abstain: int | None = None
    adopted_text: str = ""


@action
def record_result(
    *, consultation: Consultation, result: Result, revision: int | None, by: Any
) -> Consultation:
    """Enter or correct the result of one consultation; a deciding one makes, changes or takes back the resolution.

    The trace of a correction stays in the log, and nothing is made twice. Raises RuleViolation where the result
    is not possible or others rest on a resolution that would go, Conflict where somebody else saved first.
    """
    paper = (
        Paper.objects.select_for_update(of=("self",))
        .select_related("municipality")
        .get(pk=consultation.paper_id)
    )
    current = claim(Consultation.objects.all(), pk=consultation.pk, revision=revision)
    current.paper = paper
    role = ConsultationRole(current.role) if current.role else None
    require(check_takes_results(PaperState(paper.state)))
    require(
        check_result(
            ResultFacts(
                role=role,
                outcome=result.outcome,
                date=result.date,
                majority=result.majority,
                votes_yes=result.votes_yes,
                votes_no=result.votes_no,
                adopted_text=result.adopted_text,
            ),
            clock.today(),
        )
    )
    old = {name: getattr(current, name) for name in RECORDED}
    for name in RECORDED:
        setattr(current, name, getattr(result, name))
    current.majority = result.majority or ""
    current.meeting = _meeting(paper, current)
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in RECORDED})
    audit.record(
        audit_verbs.RESULT_CORRECTED if old["outcome"] else audit_verbs.RESULT_RECORDED,
        by=by,
        of=current,
        municipality=paper.municipality,
        before=before,
        after=after,
    )
    text = resolution_text(role, result.outcome, paper.resolution_text, result.adopted_text)
    ResolutionKeeper(current, by).keep(text)
    paper.state = state_after(item.result for item in paper.consultations.all())
    paper.revision += 1
    paper.save()
    return current


def _meeting(paper: Paper, consultation: Consultation) -> Meeting | None:
    """The meeting in which it happened, where it is known."""
    if consultation.date is None:
        return None
    held = Meeting.objects.filter(municipality=paper.municipality, organization=consultation.organization_id)
    return held.filter(date=consultation.date).first()
