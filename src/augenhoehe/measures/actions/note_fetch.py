# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.measures.models import IndicatorSource

LONGEST = 1_000


@action
def note_fetch(*, source: IndicatorSource, failure: str, by: Any) -> IndicatorSource:
    """Remember that a source was fetched now, or why that did not work; the page shows it until it works again."""
    current = claim(IndicatorSource.objects.select_related("municipality"), pk=source.pk, revision=None)
    current.failure = failure[:LONGEST]
    if not failure:
        current.fetched_at = clock.now()
    current.save()
    audit.record(
        "measures.source_fetched",
        by=by,
        of=current,
        municipality=current.municipality,
        after={"failure": current.failure},
    )
    return current
