# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What merging, splitting, superseding and carrying on have in common: who goes, who comes, and what is taken along."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.enums import MeasureStatus, SuccessionKind
from augenhoehe.measures.models import Measure, Milestone, Succession
from augenhoehe.measures.rules import succession as rules

GIVEN_ANEW = frozenset({"id", "revision", "created_at", "modified_at", "municipality"})
"""What every row has of its own."""

TAKEN_ALONG = {
    "milestones": "those not reached yet are still to be reached",
    "grants": "money that is not settled pays for what goes on",
}
"""What points to a measure and comes along to its successor."""

LEFT_BEHIND = {
    "updates": "a report speaks of the measure as it was",
    "budget_lines": "money is planned and spent under the measure of its year",
    "expenses": "money was spent on the measure as it was",
    "indicators": "a series belongs to what it measured",
    "successions": "its own story",
    "origins": "its own story",
    "round_entries": "an answer was given for the measure of its day",
    "states": "a state is kept of the measure of its day",
    "checks": "success factors were looked for in the measure as it was",
    "good_example_of": "it is the measure as it was that shows how a factor succeeds",
}
"""What points to a measure and stays with it, and why."""


def known(measure: Measure) -> rules.Known:
    """A measure as the rules see it."""
    return rules.Known(measure.code, MeasureStatus(measure.status))


def claim_predecessor(measure: Measure, revision: int | None) -> Measure:
    """Lock a measure that goes into another. Raises Conflict where somebody else saved first."""
    rows = Measure.objects.select_related(
        "municipality", "goal", "field_of_action__vocabulary", "responsible"
    )
    return claim(rows, pk=measure.pk, revision=revision)


@action
def hand_over(
    *,
    before: Measure,
    successors: Sequence[Measure],
    kind: SuccessionKind,
    happened_on: datetime.date,
    note: str,
    by: Any,
) -> None:
    """Record that a claimed measure went into others; it stays readable with all that was reported on it.

    What it has not finished goes along, except to one that existed before. Raises RuleViolation for a day to come.
    """
    require(rules.check_day(happened_on, clock.today()))
    for successor in successors:
        if kind is not SuccessionKind.SUPERSEDED:
            _take_along(before, successor)
        Succession.objects.create(
            predecessor=before,
            successor=successor,
            kind=kind,
            happened_on=happened_on,
            note=note,
            account=by if getattr(by, "pk", None) else None,
        )
        audit.record(
            "measures.measure_replaced",
            by=by,
            of=before,
            municipality=before.municipality,
            before={"status": before.status},
            after={"status": MeasureStatus.REPLACED, "kind": kind, "successor": successor.code},
            reason=note,
        )
    before.status = MeasureStatus.REPLACED
    before.save()


def _take_along(before: Measure, successor: Measure) -> None:
    """Give a successor what the measure before has not finished: open milestones and grants not settled."""
    Milestone.objects.bulk_create(
        Milestone(measure=successor, title=one.title, due_on=one.due_on)
        for one in before.milestones.filter(reached_on__isnull=True)
    )
    for grant in before.grants.filter(closed_on__isnull=True):
        grant.measures.add(successor)
