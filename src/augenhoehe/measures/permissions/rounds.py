# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees update rounds and the answers in them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.core.enums import INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies
from augenhoehe.measures.models import MeasureState, RoundEntry, RoundOffice, UpdateRound


@policies.visibility(UpdateRound, whole=INSIDE)
def visible_rounds(actor: Any, queryset: QuerySet[UpdateRound]) -> QuerySet[UpdateRound]:
    """The administration of the town."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))


@policies.visibility(RoundOffice, whole=INSIDE)
def visible_offices(actor: Any, queryset: QuerySet[RoundOffice]) -> QuerySet[RoundOffice]:
    """The administration of the town."""
    return queryset.filter(round__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(RoundEntry, whole=INSIDE)
def visible_entries(actor: Any, queryset: QuerySet[RoundEntry]) -> QuerySet[RoundEntry]:
    """The administration of the town."""
    return queryset.filter(office__round__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(MeasureState, whole=INSIDE)
def visible_states(actor: Any, queryset: QuerySet[MeasureState]) -> QuerySet[MeasureState]:
    """The administration of the town; others read the report made from them."""
    return queryset.filter(round__municipality__in=towns_where(actor, INSIDE))
