# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees what measures cost."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.core.enums import INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies
from augenhoehe.measures.models import BudgetChange, BudgetLine
from augenhoehe.measures.permissions.rights import MONEY_READERS


@policies.visibility(BudgetLine, whole=INSIDE)
def visible_budget_lines(actor: Any, queryset: QuerySet[BudgetLine]) -> QuerySet[BudgetLine]:
    """The administration all of its town, the council those of public measures, everybody where the town shows them."""
    return queryset.filter(
        Q(measure__municipality__in=towns_where(actor, INSIDE))
        | Q(measure__public=True, measure__municipality__in=towns_where(actor, MONEY_READERS))
        | Q(measure__public=True, measure__money_public=True)
    )


@policies.visibility(BudgetChange, whole=INSIDE)
def visible_budget_changes(actor: Any, queryset: QuerySet[BudgetChange]) -> QuerySet[BudgetChange]:
    """The administration and the council as the line; what somebody wrote as a reason is not for everybody."""
    return queryset.filter(
        line__in=visible_budget_lines(actor, BudgetLine.objects.all()),
        line__measure__municipality__in=towns_where(actor, MONEY_READERS),
    )
