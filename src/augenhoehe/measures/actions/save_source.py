# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.measures.models import Indicator, IndicatorSource
from augenhoehe.measures.queries.source_mapping import SourceMapping


@action
def save_source(
    *,
    indicator: Indicator,
    title: str,
    address: str,
    licence: str,
    mapping: SourceMapping,
    by: Any,
    source: IndicatorSource | None = None,
    revision: int | None = None,
) -> IndicatorSource:
    """Keep the address of a table in the net and how it is read, or change that. Nothing is fetched."""
    current = (
        claim(indicator.sources.all(), pk=source.pk, revision=revision)
        if source
        else IndicatorSource(indicator=indicator, municipality=indicator.municipality)
    )
    old = _told(current) if source else {}
    current.title, current.address, current.licence = title, address, licence
    current.mapping = mapping.as_stored()
    current.failure = ""
    current.save()
    before, after = audit.changes(old, _told(current))
    audit.record(
        "measures.source_saved",
        by=by,
        of=current,
        municipality=indicator.municipality,
        before=before,
        after=after,
    )
    return current


def _told(source: IndicatorSource) -> dict[str, Any]:
    return {name: getattr(source, name) for name in ("title", "address", "licence", "mapping")}
