# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.models import Measure, Milestone
from augenhoehe.measures.rules import measures as rules


@action
def save_milestone(
    *,
    measure: Measure,
    title: str,
    due_on: datetime.date,
    reached_on: datetime.date | None,
    by: Any,
    milestone: Milestone | None = None,
    revision: int | None = None,
) -> Milestone:
    """Add a milestone to a measure, or change one: its name, its planned day, and when it was reached."""
    if reached_on is not None:
        require(rules.check_report_day(reached_on, clock.today()))
    of_measure = Milestone.objects.filter(measure=measure)
    current = (
        claim(of_measure, pk=milestone.pk, revision=revision) if milestone else Milestone(measure=measure)
    )
    old = {"title": current.title, "due_on": current.due_on, "reached_on": current.reached_on}
    new = {"title": title, "due_on": due_on, "reached_on": reached_on}
    current.title, current.due_on, current.reached_on = title, due_on, reached_on
    current.save()
    before, after = audit.changes(old if milestone else {}, new)
    reached_now = reached_on is not None and old["reached_on"] is None
    verb = "measures.milestone_reached" if reached_now else "measures.milestone_saved"
    audit.record(verb, by=by, of=current, municipality=measure.municipality, before=before, after=after)
    return current
