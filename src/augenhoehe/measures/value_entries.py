# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a preview to what is written."""

from __future__ import annotations

from augenhoehe.measures.actions.save_values import ValueEntry
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.queries.value_preview import Change, Preview


def entries_of(found: Preview) -> dict[Indicator, list[ValueEntry]]:
    """What a preview would write, by indicator; equal values are left out."""
    batches: dict[Indicator, list[ValueEntry]] = {}
    for row in found.rows:
        if row.change is Change.SAME:
            continue
        read = row.read
        entry = ValueEntry(
            as_of=read.as_of,
            group=read.group,
            value=read.value,
            missing_reason=read.missing_reason,
            break_in_series=bool(read.break_reason),
            break_reason=read.break_reason,
            provisional=read.provisional,
            source_note=read.source_note,
        )
        batches.setdefault(row.indicator, []).append(entry)
    return batches
