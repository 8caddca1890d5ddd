# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees which indicators and values."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.core.enums import INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies
from augenhoehe.measures.models import Indicator, IndicatorSource, IndicatorTarget, IndicatorValue


@policies.visibility(Indicator, whole=INSIDE)
def visible_indicators(actor: Any, queryset: QuerySet[Indicator]) -> QuerySet[Indicator]:
    """The administration all of its town; everybody else public ones, of a measure only where it is public too."""
    return queryset.filter(
        Q(municipality__in=towns_where(actor, INSIDE))
        | Q(public=True, measure__isnull=True)
        | Q(public=True, measure__public=True)
    )


@policies.visibility(IndicatorValue, whole=INSIDE)
def visible_values(actor: Any, queryset: QuerySet[IndicatorValue]) -> QuerySet[IndicatorValue]:
    """As the indicator they belong to."""
    return queryset.filter(indicator__in=visible_indicators(actor, Indicator.objects.all()))


@policies.visibility(IndicatorTarget, whole=INSIDE)
def visible_targets(actor: Any, queryset: QuerySet[IndicatorTarget]) -> QuerySet[IndicatorTarget]:
    """As the indicator they belong to."""
    return queryset.filter(indicator__in=visible_indicators(actor, Indicator.objects.all()))


@policies.visibility(IndicatorSource, whole=INSIDE)
def visible_sources(actor: Any, queryset: QuerySet[IndicatorSource]) -> QuerySet[IndicatorSource]:
    """The administration of the town."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))
