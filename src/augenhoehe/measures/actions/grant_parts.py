# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of a grant that are entered one by one, each with the fields that people fill in."""

from __future__ import annotations

from typing import Any

from augenhoehe.kit.models import Editable
from augenhoehe.measures.models import (
    Drawdown,
    Forwarding,
    Grant,
    GrantCondition,
    GrantExtension,
    GrantQuota,
    GrantYear,
    Repayment,
)

GrantPart = GrantExtension | GrantYear | GrantQuota | GrantCondition | Drawdown | Forwarding | Repayment

FIELDS: dict[type[Editable], tuple[str, ...]] = {
    GrantExtension: ("granted_on", "notice_number", "ends_on", "implement_to", "reason"),
    GrantYear: ("year", "amount"),
    GrantQuota: ("purpose", "at_most_percent", "at_least_percent"),
    GrantCondition: ("text", "due_on", "met_on", "note"),
    Drawdown: ("kind", "due_on", "amount", "requested_on", "received_on", "use_by", "note"),
    Forwarding: (
        *("recipient", "purpose", "agreed_on", "amount", "starts_on", "ends_on", "proof_due_on"),
        *("proof_received_on", "proof_checked_on", "accepted_amount", "finding"),
    ),
    Repayment: ("demanded_on", "amount", "interest", "reason", "due_on", "paid_on"),
}

ONCE: dict[type[Editable], str] = {GrantExtension: "ends_on", GrantYear: "year", GrantQuota: "purpose"}
"""Which field no two parts of a kind share within a grant."""

ABOVE_ZERO: frozenset[type[Editable]] = frozenset({Drawdown, Forwarding, Repayment})
"""Whose amount is above zero; a year may have none."""


def as_recorded(part: GrantPart) -> dict[str, Any]:
    """The part's fields as they stand in the audit log: plain values, relations by their number."""
    fields = {field.name: field.attname for field in part._meta.concrete_fields}
    return {name: part.serializable_value(fields[name]) for name in FIELDS[type(part)]}


def locked(grant: Grant) -> Grant:
    """The grant's row, locked: sums over its parts hold until the transaction ends."""
    return Grant.objects.select_related("municipality").select_for_update(of=("self",)).get(pk=grant.pk)
