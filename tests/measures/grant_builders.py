# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Grants as tests need them: made by the room's own actions."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Municipality
from augenhoehe.measures.actions.book_expense import book_expense
from augenhoehe.measures.actions.create_grant import create_grant
from augenhoehe.measures.actions.create_proof import create_proof
from augenhoehe.measures.actions.grant_terms import GrantTerms
from augenhoehe.measures.actions.save_grant_part import save_grant_part
from augenhoehe.measures.actions.save_programme import save_programme
from augenhoehe.measures.enums import DrawdownKind, GrantKind, ProofKind
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
from tests.measures.builders import HANDS

BEGIN, END = datetime.date(2022, 1, 1), datetime.date(2022, 12, 31)
PAID = datetime.date(2022, 6, 1)


def hand(cast: Cast, town: str = "bergkamen") -> Account:
    """Who writes money in a town."""
    return cast.people[HANDS[town]]


def programme(cast: Cast, town: str = "bergkamen", name: str = "§ 14c TIntG") -> FundingProgramme:
    """A programme of a town, made once."""
    found = FundingProgramme.objects.filter(municipality__slug=town, name=name).first()
    return found or save_programme(municipality=cast.town(town), name=name, giver="Land", by=hand(cast, town))


def terms(cast: Cast, town: str = "bergkamen", **changed: Any) -> GrantTerms:
    """Terms that fit, except for what the test changes."""
    values: dict[str, Any] = {
        "programme": programme(cast, town),
        "title": "Integrationspauschale",
        "authority": "Bezirksregierung",
        "notice_on": BEGIN,
        "kind": GrantKind.FIXED,
        "amount": Decimal("100000.00"),
        "starts_on": BEGIN,
        "ends_on": END,
    }
    return GrantTerms(**{**values, **changed})


def grant(cast: Cast, town: str = "bergkamen", **changed: Any) -> Grant:
    """A grant of a town."""
    municipality: Municipality = cast.town(town)
    return create_grant(municipality=municipality, terms=terms(cast, town, **changed), by=hand(cast, town))


#: Values that fit for each kind of part of a grant.
PARTS: dict[type[Any], dict[str, Any]] = {
    GrantExtension: {
        "granted_on": END,
        "notice_number": "V 1",
        "ends_on": datetime.date(2023, 6, 30),
        "implement_to": None,
        "reason": "Corona",
    },
    GrantYear: {"year": 2022, "amount": Decimal("100000.00")},
    GrantQuota: {"purpose": "Sachkosten", "at_most_percent": Decimal(49), "at_least_percent": None},
    GrantCondition: {"text": "Logo zeigen", "due_on": END, "met_on": None, "note": ""},
    Drawdown: {
        "kind": DrawdownKind.INSTALMENT,
        "due_on": BEGIN,
        "amount": Decimal("50000.00"),
        "requested_on": BEGIN,
        "received_on": BEGIN,
        "use_by": None,
        "note": "",
    },
    Forwarding: {
        "recipient": None,
        "purpose": "Sprachcafé",
        "agreed_on": BEGIN,
        "amount": Decimal("10000.00"),
        "starts_on": BEGIN,
        "ends_on": END,
        "proof_due_on": END,
        "proof_received_on": None,
        "proof_checked_on": None,
        "accepted_amount": None,
        "finding": "",
    },
    Repayment: {
        "demanded_on": END,
        "amount": Decimal("10.00"),
        "interest": Decimal("0.00"),
        "reason": "Nicht verbraucht",
        "due_on": END,
        "paid_on": None,
    },
}


def part(cast: Cast, of: Grant, kind: type[Any], **changed: Any) -> Any:
    """A part of a grant."""
    town = of.municipality.slug
    values = {**PARTS[kind], **changed}
    if kind is Forwarding and values["recipient"] is None:
        values["recipient"] = next(iter(cast.partners[town].values()))
    return save_grant_part(grant=of, kind=kind, values=values, by=hand(cast, town))


def expense(cast: Cast, of: Grant, amount: str = "100.00", **changed: Any) -> Expense:
    """A booking of a grant."""
    values: dict[str, Any] = {"booked_on": PAID, "text": "Bücher", "voucher": "R 1", "payee": "Laden"}
    return book_expense(
        grant=of, amount=Decimal(amount), by=hand(cast, of.municipality.slug), **{**values, **changed}
    )


def proof(cast: Cast, of: Grant, **changed: Any) -> ProofOfUse:
    """A proof of use of a grant."""
    values: dict[str, Any] = {
        "kind": ProofKind.FINAL,
        "period_from": BEGIN,
        "period_to": END,
        "due_on": datetime.date(2023, 3, 31),
    }
    return create_proof(grant=of, by=hand(cast, of.municipality.slug), **{**values, **changed})
