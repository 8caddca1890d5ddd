# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What there is to check in a town, as far as the reader may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.models import Version
from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.kit import policies
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure

MOST_PAPERS = 200


@dataclass(frozen=True, slots=True)
class Choices:
    """What a new check can be about."""

    measures: list[Measure]
    papers: list[Paper]
    plans: list[Version]


def choices(actor: Any, town: Municipality) -> Choices:
    """Measures that go on, papers that were not withdrawn (the newest), versions of concepts. Three queries."""
    papers = policies.visible_in(actor, Paper.objects.exclude(state=PaperState.WITHDRAWN), town)
    versions = policies.visible_in(
        actor,
        Version.objects.filter(concept__kind=ConceptKind.CONCEPT).select_related("concept"),
        town,
        town="concept__municipality",
    )
    return Choices(
        measures_of(actor, town),
        list(papers.only("reference", "name", "municipality_id").order_by("-pk")[:MOST_PAPERS]),
        list(versions.order_by("concept", "-number")),
    )


def measures_of(actor: Any, town: Municipality) -> list[Measure]:
    """The measures of a town that were not replaced by others, by code. One query."""
    found = policies.visible_in(actor, Measure.objects.exclude(status=MeasureStatus.REPLACED), town)
    return list(found.only("code", "title", "municipality_id").order_by("code"))
