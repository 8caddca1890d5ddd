# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees grants and the money in them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.core.enums import INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies
from augenhoehe.measures.models import (
    Drawdown,
    Expense,
    Forwarding,
    FundingProgramme,
    Grant,
    GrantCondition,
    GrantExtension,
    GrantQuota,
    GrantYear,
    ProofOfUse,
    Repayment,
)
from augenhoehe.measures.permissions.rights import MONEY_READERS


@policies.visibility(FundingProgramme, whole=MONEY_READERS)
def visible_programmes(actor: Any, queryset: QuerySet[FundingProgramme]) -> QuerySet[FundingProgramme]:
    """The administration and the council of the town."""
    return queryset.filter(municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(Grant, whole=MONEY_READERS)
def visible_grants(actor: Any, queryset: QuerySet[Grant]) -> QuerySet[Grant]:
    """The administration and the council of the town; everybody else the public ones."""
    return queryset.filter(Q(municipality__in=towns_where(actor, MONEY_READERS)) | Q(public=True))


@policies.visibility(GrantExtension, whole=MONEY_READERS)
def visible_extensions(actor: Any, queryset: QuerySet[GrantExtension]) -> QuerySet[GrantExtension]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(GrantYear, whole=MONEY_READERS)
def visible_grant_years(actor: Any, queryset: QuerySet[GrantYear]) -> QuerySet[GrantYear]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(GrantQuota, whole=MONEY_READERS)
def visible_quotas(actor: Any, queryset: QuerySet[GrantQuota]) -> QuerySet[GrantQuota]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(GrantCondition, whole=MONEY_READERS)
def visible_conditions(actor: Any, queryset: QuerySet[GrantCondition]) -> QuerySet[GrantCondition]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(Drawdown, whole=MONEY_READERS)
def visible_drawdowns(actor: Any, queryset: QuerySet[Drawdown]) -> QuerySet[Drawdown]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(Forwarding, whole=MONEY_READERS)
def visible_forwardings(actor: Any, queryset: QuerySet[Forwarding]) -> QuerySet[Forwarding]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(Repayment, whole=MONEY_READERS)
def visible_repayments(actor: Any, queryset: QuerySet[Repayment]) -> QuerySet[Repayment]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(ProofOfUse, whole=MONEY_READERS)
def visible_proofs(actor: Any, queryset: QuerySet[ProofOfUse]) -> QuerySet[ProofOfUse]:
    """The administration and the council of the town."""
    return queryset.filter(grant__municipality__in=towns_where(actor, MONEY_READERS))


@policies.visibility(Expense, whole=INSIDE)
def visible_expenses(actor: Any, queryset: QuerySet[Expense]) -> QuerySet[Expense]:
    """The administration of the town: vouchers name people."""
    return queryset.filter(grant__municipality__in=towns_where(actor, INSIDE))
