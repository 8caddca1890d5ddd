# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import F

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.note_duties import note_duties
from augenhoehe.council.actions.resolution_keeper import ResolutionKeeper
from augenhoehe.council.enums import ConsultationRole, Majority, Outcome, PaperState
from augenhoehe.council.models import AgendaItem, Consultation, Meeting, Paper
from augenhoehe.council.models.outcome import WithOutcome
from augenhoehe.council.queries.papers import replaced_by
from augenhoehe.council.rules.kinds import check_still_decided
from augenhoehe.council.rules.outcomes import (
    FINAL,
    GroupVotes,
    ResultFacts,
    check_result,
    resolution_text,
    state_after,
    total,
)
from augenhoehe.council.rules.submission import check_takes_results
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.kit.violations import require

TOLD = "outcome outcome_text majority votes_yes votes_no votes_abstain votes_biased group_votes adopted_text".split()
"""What every result consists of, of a consultation or of an agenda item without a paper."""
RECORDED = [*TOLD, "date"]


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
    votes_biased: int | None = None
    group_votes: Sequence[GroupVotes] = ()


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
    # The agenda item first, in every transaction: whoever looks at it has not seen this result.
    AgendaItem.objects.filter(consultation=consultation.pk).update(revision=F("revision") + 1)
    current = claim(Consultation.objects.all(), pk=consultation.pk, revision=revision)
    current.paper = paper
    role = ConsultationRole(current.role) if current.role else None
    require(check_takes_results(PaperState(paper.state)))
    require(check_result(facts_of_result(role, result), clock.today()))
    if role is ConsultationRole.DECISION and result.outcome in FINAL and not current.outcome:
        newer = replaced_by(paper)
        require(check_still_decided(newer.reference if newer else ""))
    _require_day_of_agenda(current, result)
    old = {name: getattr(current, name) for name in RECORDED}
    current.date = result.date
    write_result(current, result)
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
    note_duties(consultation=current, by=by)
    return current


def facts_of_result(role: ConsultationRole | None, result: Result) -> ResultFacts:
    """A result as the rules know it; totals that every group tells are summed up."""
    groups = result.group_votes
    return ResultFacts(
        role=role,
        outcome=result.outcome,
        date=result.date,
        majority=result.majority,
        votes_yes=total(result.votes_yes, [row.yes for row in groups]),
        votes_no=total(result.votes_no, [row.no for row in groups]),
        adopted_text=result.adopted_text,
        votes_abstain=total(result.votes_abstain, [row.abstain for row in groups]),
        votes_biased=total(result.votes_biased, [row.biased for row in groups]),
        group_votes=groups,
    )


def write_result(target: WithOutcome, result: Result) -> None:
    """Set the fields of a result, unsaved."""
    facts = facts_of_result(None, result)
    target.outcome = result.outcome
    target.outcome_text = result.outcome_text
    target.majority = result.majority or ""
    target.votes_yes, target.votes_no = facts.votes_yes, facts.votes_no
    target.votes_abstain, target.votes_biased = facts.votes_abstain, facts.votes_biased
    target.group_votes = [asdict(row) for row in result.group_votes]
    target.adopted_text = result.adopted_text


def _require_day_of_agenda(consultation: Consultation, result: Result) -> None:
    """What stands on the agenda of a meeting is dealt with on its day."""
    day = (
        Meeting.objects.filter(agenda_items__consultation=consultation).values_list("date", flat=True).first()
    )
    if day is not None and result.date != day:
        reason = Reason(_("The paper stands on the agenda of the meeting on %(date)s."), {"date": day})
        require(Verdict((reason,)))


def _meeting(paper: Paper, consultation: Consultation) -> Meeting | None:
    """The meeting in which it happened, where it is known."""
    if consultation.date is None:
        return None
    held = Meeting.objects.filter(municipality=paper.municipality, organization=consultation.organization_id)
    return held.filter(date=consultation.date).first()
