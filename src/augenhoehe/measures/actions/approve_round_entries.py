# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import EntryState, Heard, MeasureStatus, RoundState, Timeliness
from augenhoehe.measures.models import RoundEntry, UpdateRound
from augenhoehe.measures.rules.rounds import may_approve


@action
def approve_round_entries(
    *, update_round: UpdateRound, entries: Sequence[tuple[int, int]], by: Any
) -> list[RoundEntry]:
    """Take answers that were handed in, given by primary key and the revision that was read, into their measures.

    Each becomes a report as of the round's day; its words are the office's own. All or none: raises RuleViolation
    where one of them cannot be approved, Conflict where one was changed since it was read.
    """
    approved = []
    rows = RoundEntry.objects.select_related(
        "office__round__municipality", "office__organization", "measure", "taken_down_by"
    )
    for pk, revision in entries:
        current = claim(rows.filter(office__round=update_round), pk=pk, revision=revision)
        asked = current.office.round
        require(may_approve(RoundState(asked.state), EntryState(current.state), asked.as_of, clock.today()))
        current.update = report_progress(
            measure=current.measure,
            reported_on=asked.as_of,
            text=current.text,
            next_steps=current.next_steps,
            status=MeasureStatus(current.status),
            timeliness=Timeliness(current.timeliness) if current.timeliness else None,
            delay_reason=current.delay_reason,
            answered_by=current.answered_by or current.office.organization.name,
            heard=Heard(current.heard) if current.heard else None,
            taken_down_by=current.taken_down_by,
            by=by,
        )
        current.state = EntryState.APPROVED
        current.approved_by = by if getattr(by, "pk", None) else None
        current.approved_at = clock.now()
        current.question = ""
        current.save()
        approved.append(current)
    if approved:
        audit.record(
            "measures.round_answers_approved",
            by=by,
            of=update_round,
            municipality=update_round.municipality,
            after={"measures": [entry.measure.code for entry in approved]},
        )
    return approved
