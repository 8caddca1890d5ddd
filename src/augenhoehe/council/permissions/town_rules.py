# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees the rules a town sets for its papers: numbers, deadlines, signatures, lists."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.core.enums import INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.council.models import (
    BodyRule,
    DrawnNumber,
    FollowUpListRule,
    LegislativeTerm,
    NumberCounter,
    NumberScheme,
    SignOffPolicy,
    SignOffStation,
)
from augenhoehe.kit import policies


@policies.visibility(LegislativeTerm)
@policies.visibility(NumberScheme)
@policies.visibility(NumberCounter)
@policies.visibility(DrawnNumber)
@policies.visibility(SignOffPolicy)
@policies.visibility(FollowUpListRule)
def _own_rules(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Rules of a town are read inside its administration."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))


@policies.visibility(SignOffStation)
def _stations(actor: Any, queryset: QuerySet[SignOffStation]) -> QuerySet[SignOffStation]:
    return queryset.filter(policy__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(BodyRule)
def _body_rules(actor: Any, queryset: QuerySet[BodyRule]) -> QuerySet[BodyRule]:
    return queryset.filter(organization__municipality__in=towns_where(actor, INSIDE))
