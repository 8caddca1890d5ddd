# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every day that a town's grants have ahead of them or behind them undone, in one query."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db.models import (
    BigIntegerField,
    CharField,
    DateField,
    Expression,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Round

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.deadlines import remembered
from augenhoehe.measures.enums import FundingSource
from augenhoehe.measures.models import (
    Drawdown,
    Expense,
    Forwarding,
    FundingProgramme,
    Grant,
    GrantCondition,
    GrantExtension,
    ProofOfUse,
    Repayment,
)
from augenhoehe.measures.queries.grants import IN_CENTS


class DayKind(StrEnum):
    """What happens on a day of a grant."""

    END = "end"
    REQUEST = "request"
    USE = "use"
    CONDITION = "condition"
    FORWARDED_PROOF = "forwarded_proof"
    PROOF = "proof"
    REPAYMENT = "repayment"
    APPLICATION = "application"


@dataclass(frozen=True, slots=True)
class GrantDay:
    """One day. `row`: number of what it belongs to; `grant`: of its grant, None for a programme.

    `what`: the condition, recipient, kind of proof or reason; `amount`: what is open, where money is open.
    """

    kind: DayKind
    row: int
    grant: int | None
    title: str
    what: str
    day: datetime.date
    amount: Decimal | None


def grant_days(actor: Any, town: Municipality) -> list[GrantDay]:
    """The days of all grants that are not settled, of what is still open, in order. One query a page."""
    return remembered(("measures.grants", actor.pk, town.pk), lambda: _grant_days(actor, town))


def _grant_days(actor: Any, town: Municipality) -> Iterator[GrantDay]:
    first, *others = _arms(actor, town)
    for kind, row, grant, title, what, day, cents in first.union(*others, all=True).order_by("day", "row"):
        amount = None if cents is None else Decimal(cents).scaleb(-2)
        yield GrantDay(DayKind(kind), row, grant, title, what, day, amount)


def _arms(actor: Any, town: Municipality) -> Iterator[QuerySet[Any, Any]]:
    """A query for each kind of day, all with the same columns."""
    spent = _spent("pk")
    grants = policies.visible_in(actor, Grant.objects.filter(closed_on=None), town)
    extended = GrantExtension.objects.filter(grant=OuterRef("pk")).order_by("-ends_on").values("ends_on")[:1]
    yield _columns(
        grants.annotate(left_cents=_cents("amount") - spent),
        DayKind.END,
        grant="pk",
        title="title",
        day=Coalesce(Subquery(extended), F("ends_on"), output_field=DateField()),
        cents=F("left_cents"),
    )
    drawdowns = _parts(actor, town, Drawdown)
    yield _columns(
        drawdowns.filter(requested_on=None, received_on=None),
        DayKind.REQUEST,
        day=F("due_on"),
        cents=_cents("amount"),
    )
    until = (
        Drawdown.objects.filter(
            grant=OuterRef("grant"), received_on__isnull=False, use_by__lte=OuterRef("use_by")
        )
        .order_by()
        .values("grant")
        .annotate(cents=IN_CENTS)
        .values("cents")
    )
    used = drawdowns.filter(received_on__isnull=False, use_by__isnull=False).annotate(
        unused=Subquery(until, output_field=BigIntegerField()) - _spent("grant")
    )
    yield _columns(used.filter(unused__gt=0), DayKind.USE, day=F("use_by"), cents=F("unused"))
    yield _columns(
        _parts(actor, town, GrantCondition).filter(met_on=None, due_on__isnull=False),
        DayKind.CONDITION,
        what=F("text"),
        day=F("due_on"),
    )
    yield _columns(
        _parts(actor, town, Forwarding).filter(proof_received_on=None),
        DayKind.FORWARDED_PROOF,
        what=F("recipient__name"),
        day=F("proof_due_on"),
    )
    yield _columns(
        _parts(actor, town, ProofOfUse).filter(submitted_on=None),
        DayKind.PROOF,
        what=F("kind"),
        day=F("due_on"),
    )
    yield _columns(
        _parts(actor, town, Repayment).filter(paid_on=None),
        DayKind.REPAYMENT,
        what=F("reason"),
        day=F("due_on"),
        cents=_cents("amount"),
    )
    programmes = policies.visible_in(actor, FundingProgramme.objects.filter(apply_by__isnull=False), town)
    yield _columns(programmes, DayKind.APPLICATION, grant="", title="name", day=F("apply_by"))


def _parts(actor: Any, town: Municipality, model: type[Any]) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.filter(grant__closed_on=None)
    return policies.visible_in(actor, rows, town, town="grant__municipality")


def _columns(
    rows: QuerySet[Any],
    kind: DayKind,
    *,
    day: Any,
    grant: str = "grant",
    title: str = "grant__title",
    what: Any = None,
    cents: Any = None,
) -> QuerySet[Any, Any]:
    """The rows as tuples whose columns have the same types in every query."""
    number = BigIntegerField()
    alike: QuerySet[Any, Any] = (
        rows.order_by()
        .annotate(
            day_kind=Value(str(kind), output_field=CharField()),
            row=F("pk"),
            owner=F(grant) if grant else Value(None, output_field=number),
            owner_title=Cast(F(title), TextField()),
            what=Cast(what if what is not None else Value(""), TextField()),
            day=day,
            open_cents=Cast(cents if cents is not None else Value(None), number),
        )
        .values_list("day_kind", "row", "owner", "owner_title", "what", "day", "open_cents")
    )
    return alike


def _cents(name: str) -> Expression:
    return Cast(Round(F(name) * 100), BigIntegerField())


def _spent(grant: str) -> Expression:
    """The giver's money of the outer row's grant that was spent, in cents."""
    booked = (
        Expense.objects.filter(grant=OuterRef(grant), source=FundingSource.GRANT)
        .order_by()
        .values("grant")
        .annotate(cents=IN_CENTS)
        .values("cents")
    )
    return Coalesce(Subquery(booked, output_field=BigIntegerField()), 0)
