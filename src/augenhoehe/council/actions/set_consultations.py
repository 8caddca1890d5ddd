# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.actions.steps import StepWriter
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.meetings import steps_on_agendas
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.rules.agenda import check_steps_stay
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.outcomes import state_after
from augenhoehe.council.rules.sequence import check_order
from augenhoehe.council.rules.submission import check_sequence_change
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def set_consultations(
    *,
    paper: Paper,
    steps: Sequence[Step],
    revision: int | None,
    by: Any,
    hearing_note: str = "",
    voiding: bool = False,
) -> Paper:
    """Give a paper this Beratungsfolge, in this order. Steps with a number are kept, the others are new.

    `hearing_note` says why the body that must be heard is not in it. Raises RuleViolation where a step with a
    result would go, the order makes no sense, or signatures would become void and `voiding` does not say that
    this is meant; Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    facts = facts_of(current)
    outcomes = {step.number: step.outcome for step in facts.steps}
    wanted = [replace(step, outcome=outcomes.get(step.number) if step.number else None) for step in steps]
    require(check_sequence_change(facts, wanted))
    require(check_order(wanted))
    require(check_steps_stay(steps_on_agendas(current), wanted))
    StepWriter(current).write(wanted)
    old = {
        "steps": _recorded(facts.steps),
        "hearing_note": current.hearing_note,
        "state": current.state,
    }
    current.hearing_note = hearing_note.strip()
    if current.state == PaperState.NOTED:  # a body more has still to take note of it
        current.state = state_after((step.role, step.outcome) for step in wanted)
    current.save()
    before, after = audit.changes(
        old,
        {"steps": _recorded(wanted), "hearing_note": current.hearing_note, "state": current.state},
    )
    audit.record(
        audit_verbs.CONSULTATIONS_SET,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    SignOffKeeper(current, by).text_changed(voiding=voiding)
    return current


def _recorded(steps: Sequence[Step]) -> list[list[str]]:
    return [[step.body_name, step.role or "", step.date.isoformat() if step.date else ""] for step in steps]
