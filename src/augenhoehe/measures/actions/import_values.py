# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit.actions import action
from augenhoehe.measures.actions.learned_columns import Learned
from augenhoehe.measures.actions.save_values import ValueEntry, save_values
from augenhoehe.measures.models import Indicator


@dataclass(frozen=True, slots=True)
class Batch:
    """Values of one indicator, and the revision of it that the reader of the preview saw (None: nobody saw one)."""

    indicator: Indicator
    entries: Sequence[ValueEntry]
    revision: int | None


@action
def import_values(
    *, municipality: Municipality, batches: Sequence[Batch], by: Any, learned: Learned | None = None
) -> int:
    """Enter the values of several indicators, all or none; returns of how many indicators.

    `learned`: what the columns of the table were, to be proposed the next time.

    Raises Conflict where somebody changed an indicator since the preview, RuleViolation for a value that does not
    hold, ValueError for an indicator of another town.
    """
    if any(batch.indicator.municipality_id != municipality.pk for batch in batches):
        raise ValueError("Values are read in for a town's own indicators.")
    # always in the same order, so that two who read in the same indicators wait for each other and never in a ring
    for batch in sorted(batches, key=lambda one: one.indicator.pk):
        save_values(indicator=batch.indicator, entries=batch.entries, revision=batch.revision, by=by)
    if learned is not None:
        learned.keep(municipality)
    return len(batches)
