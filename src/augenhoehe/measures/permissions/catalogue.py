# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees which goals, measures and reports on them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.core.enums import EVERYBODY, INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies
from augenhoehe.measures.models import CatalogueMapping, Goal, Measure, Milestone, ProgressUpdate, Succession


@policies.visibility(Goal, whole=EVERYBODY)
def visible_goals(actor: Any, queryset: QuerySet[Goal]) -> QuerySet[Goal]:
    """Everybody with a role in the town; the public sees the goals that public measures serve."""
    return queryset.filter(
        Q(municipality__in=towns_where(actor, EVERYBODY))
        | Q(pk__in=Measure.objects.filter(public=True).values("goal"))
    )


@policies.visibility(Measure, whole=INSIDE)
def visible_measures(actor: Any, queryset: QuerySet[Measure]) -> QuerySet[Measure]:
    """The administration sees all measures of its town, everybody else the public ones."""
    return queryset.filter(Q(municipality__in=towns_where(actor, INSIDE)) | Q(public=True))


@policies.visibility(Milestone, whole=INSIDE)
def visible_milestones(actor: Any, queryset: QuerySet[Milestone]) -> QuerySet[Milestone]:
    """As the measure they belong to."""
    return queryset.filter(measure__in=visible_measures(actor, Measure.objects.all()))


@policies.visibility(ProgressUpdate, whole=INSIDE)
def visible_updates(actor: Any, queryset: QuerySet[ProgressUpdate]) -> QuerySet[ProgressUpdate]:
    """Whoever holds a role in the town and sees the measure; the public reads it in the report."""
    return queryset.filter(
        measure__in=visible_measures(
            actor, Measure.objects.filter(municipality__in=towns_where(actor, EVERYBODY))
        )
    )


@policies.visibility(Succession, whole=INSIDE)
def visible_successions(actor: Any, queryset: QuerySet[Succession]) -> QuerySet[Succession]:
    """Whoever sees both measures."""
    seen = visible_measures(actor, Measure.objects.all())
    return queryset.filter(predecessor__in=seen, successor__in=seen)


@policies.visibility(CatalogueMapping, whole=INSIDE)
def visible_mappings(actor: Any, queryset: QuerySet[CatalogueMapping]) -> QuerySet[CatalogueMapping]:
    """The administration of the town."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))
