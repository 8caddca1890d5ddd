# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a measure comes from, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.measures.models import Measure, Succession
from augenhoehe.measures.rules.measures import CLOSED


@dataclass(frozen=True, slots=True)
class Story:
    """The measures that went into this one, and those it went into; each in the order of the days."""

    before: tuple[Succession, ...]
    after: tuple[Succession, ...]


def story_of(actor: Any, municipality: Municipality, measure: Measure) -> Story:
    """Both ways of a measure's story, as far as `actor` may see it. One query."""
    found = list(
        policies.visible_in(
            actor,
            Succession.objects.filter(Q(predecessor=measure) | Q(successor=measure)),
            municipality,
            town="predecessor__municipality",
        )
        .select_related("predecessor", "successor")
        .order_by("happened_on", "pk")
    )
    return Story(
        before=tuple(one for one in found if one.successor_id == measure.pk),
        after=tuple(one for one in found if one.predecessor_id == measure.pk),
    )


def open_measures(actor: Any, municipality: Municipality) -> list[Measure]:
    """The measures of a town that can go into others, with what a list of them says."""
    seen = policies.visible_in(actor, Measure.objects.all(), municipality)
    return list(
        seen.exclude(status__in=CLOSED)
        .select_related("field_of_action", "responsible")
        .only(
            "code",
            "title",
            "status",
            "timeliness",
            "revision",
            "municipality",
            "field_of_action__label",
            "responsible__name",
        )
    )
