# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.record_result import (
    TOLD,
    Result,
    facts_of_result,
    record_result,
    write_result,
)
from augenhoehe.council.models import AgendaItem, Paper
from augenhoehe.council.queries.meetings import facts_of
from augenhoehe.council.rules.meetings import check_takes_item_results
from augenhoehe.council.rules.outcomes import check_item_result
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import Conflict, action, claim
from augenhoehe.kit.violations import require


@action
def record_item_result(
    *,
    item: AgendaItem,
    result: Result | None,
    revision: int | None,
    by: Any,
    notes: str = "",
    biased_names: str = "",
) -> AgendaItem:
    """Enter or correct what became of an agenda item, and how it was discussed.

    The result of an item with a paper is the consultation's and makes the resolution; other items keep their own.
    `result` None leaves the result as it is. Raises RuleViolation with reasons, Conflict where somebody else saved
    the item or its paper's result first; `current` then carries the stored result.
    """
    if item.consultation is not None:
        Paper.objects.select_for_update(of=("self",)).get(pk=item.consultation.paper_id)
    try:
        current = claim(
            AgendaItem.objects.select_related(
                "meeting__municipality", "meeting__organization", "consultation"
            ),
            pk=item.pk,
            revision=revision,
        )
    except Conflict as conflict:
        raise Conflict(_with_stored_result(conflict.current)) from conflict
    if result is not None:
        require(check_takes_item_results(facts_of(current.meeting), clock.today()))
    old = {name: getattr(current, name) for name in (*TOLD, "notes", "biased_names")}
    if result is not None and current.consultation is None:
        require(check_item_result(facts_of_result(None, result), clock.today()))
        write_result(current, result)
    current.notes = notes.replace("\r\n", "\n").strip()
    current.biased_names = biased_names.strip()
    current.save()
    if result is not None and current.consultation is not None:
        record_result(consultation=current.consultation, result=result, revision=None, by=by)
        current = AgendaItem.objects.select_related("meeting__municipality", "consultation").get(
            pk=current.pk
        )
    before, after = audit.changes(old, {name: getattr(current, name) for name in old})
    if after:
        audit.record(
            audit_verbs.ITEM_RESULT_RECORDED,
            by=by,
            of=current,
            municipality=current.meeting.municipality,
            before=before,
            after=after,
        )
    return current


def _with_stored_result(item: AgendaItem) -> AgendaItem:
    """For the page that tells of the conflict: the result as stored, wherever it stands."""
    for name in TOLD:
        setattr(item, name, getattr(item.told_result, name))
    return item
