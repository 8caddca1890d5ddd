# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every day that a town's grants have ahead of them or behind them undone, in one query.

For those who also enter figures and run update rounds, the days of these come along in the same query: the start page
asks once for all three.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Count,
    DateField,
    Expression,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Round, TruncDate

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.deadlines import remembered
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.measures.enums import EntryState, FundingSource, RoundState
from augenhoehe.measures.models import (
    Drawdown,
    Expense,
    Forwarding,
    FundingProgramme,
    Grant,
    GrantCondition,
    GrantExtension,
    Indicator,
    IndicatorValue,
    ProofOfUse,
    Repayment,
    RoundEntry,
    UpdateRound,
)
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grants import IN_CENTS
from augenhoehe.measures.queries.rounds import HANDED_IN


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
    VALUE = "value"
    ANSWERS = "answers"
    FURTHER = "further"


OF_GRANTS = frozenset(set(DayKind) - {DayKind.VALUE, DayKind.ANSWERS, DayKind.FURTHER})


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


Rows = Callable[[Any, int], QuerySet[Any, Any]]

_further: list[Rows] = []


def let_come_along(rows: Rows) -> None:
    """Let the days of an upper room come along in the same query, made by `day_columns` with the kind FURTHER.

    Called from the upper room's AppConfig with a function of actor and the number of the town, fit to be prepared.
    """
    if rows not in _further:
        _further.append(rows)


def grant_days(actor: Any, town: Municipality) -> list[GrantDay]:
    """The days of all grants that are not settled, of what is still open, in order. One query a page."""
    return [one for one in room_days(actor, town) if one.kind in OF_GRANTS]


def room_days(actor: Any, town: Municipality) -> list[GrantDay]:
    """The days of grants, of values that are wanted and of open rounds, as far as the actor looks after them.

    A value's `day` is that of the last one, or of the indicator's beginning where `amount` is None; `grant` the months
    between two values. A round's `grant` is the number of answers that are missing, `amount` of those to approve.
    """
    return remembered(("measures.days", actor.pk, town.pk), lambda: _room_days(actor, town))


def _room_days(actor: Any, town: Municipality) -> Iterator[GrantDay]:
    figures = bool(policies.can(actor, MeasuresPermission.WRITE_FIGURES, town))
    rounds = bool(policies.can(actor, MeasuresPermission.RUN_ROUNDS, town))
    used: set[tuple[int | None, datetime.date]] = set()
    for kind, row, grant, title, what, day, cents in _all_days(actor, town.pk, figures, rounds):
        amount = None if cents is None else Decimal(cents).scaleb(-2)
        if kind == DayKind.USE:
            if (grant, day) in used:  # two instalments to be used by one day are one thing to do
                continue
            used.add((grant, day))
        yield GrantDay(DayKind(kind), row, grant, title, what, day, amount)


@prepared_for_reader
def _all_days(actor: Any, town: int, figures: bool, rounds: bool) -> QuerySet[Any, tuple[Any, ...]]:
    first, *others = [
        *_arms(actor, town),
        *_figures_and_rounds(actor, town, figures=figures, rounds=rounds),
        *(rows(actor, town) for rows in _further),
    ]
    return first.union(*others, all=True).order_by("day", "row")


def _arms(actor: Any, town: int) -> Iterator[QuerySet[Any, Any]]:
    """A query for each kind of day, all with the same columns."""
    spent = _spent("pk")
    grants = policies.visible_in(actor, Grant.objects.filter(closed_on=None), town)
    extended = GrantExtension.objects.filter(grant=OuterRef("pk")).order_by("-ends_on").values("ends_on")[:1]
    yield day_columns(
        grants.annotate(left_cents=_cents("amount") - spent),
        DayKind.END,
        grant="pk",
        title="title",
        day=Coalesce(Subquery(extended), F("ends_on"), output_field=DateField()),
        cents=F("left_cents"),
    )
    drawdowns = _parts(actor, town, Drawdown)
    yield day_columns(
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
    yield day_columns(used.filter(unused__gt=0), DayKind.USE, day=F("use_by"), cents=F("unused"))
    yield day_columns(
        _parts(actor, town, GrantCondition).filter(met_on=None, due_on__isnull=False),
        DayKind.CONDITION,
        what=F("text"),
        day=F("due_on"),
    )
    yield day_columns(
        _parts(actor, town, Forwarding).filter(proof_received_on=None),
        DayKind.FORWARDED_PROOF,
        what=F("recipient__name"),
        day=F("proof_due_on"),
    )
    yield day_columns(
        _parts(actor, town, ProofOfUse).filter(submitted_on=None),
        DayKind.PROOF,
        what=F("kind"),
        day=F("due_on"),
    )
    yield day_columns(
        _parts(actor, town, Repayment).filter(paid_on=None),
        DayKind.REPAYMENT,
        what=F("reason"),
        day=F("due_on"),
        cents=_cents("amount"),
    )
    programmes = policies.visible_in(actor, FundingProgramme.objects.filter(apply_by__isnull=False), town)
    yield day_columns(programmes, DayKind.APPLICATION, grant="", title="name", day=F("apply_by"))


def _figures_and_rounds(
    actor: Any, town: int, *, figures: bool, rounds: bool
) -> Iterator[QuerySet[Any, Any]]:
    """Values that are wanted and rounds that are open, with the columns of `_arms`."""
    number = BigIntegerField()
    if figures:
        newest = (
            IndicatorValue.objects.filter(indicator=OuterRef("pk")).order_by("-as_of").values("as_of")[:1]
        )
        kept = Indicator.objects.filter(retired_on__isnull=True, months_between__gt=0)
        yield day_columns(
            policies.visible_in(actor, kept, town).annotate(last=Subquery(newest)),
            DayKind.VALUE,
            grant="months_between",
            title="title",
            what=Coalesce("responsible__name", "source", output_field=TextField()),
            day=Coalesce(F("last"), TruncDate("created_at", tzinfo=datetime.UTC), output_field=DateField()),
            cents=Case(When(last__isnull=False, then=Value(1)), default=Value(None), output_field=number),
        )
    if rounds:
        counted = RoundEntry.objects.filter(office__round=OuterRef("pk")).order_by().values("office__round")
        missing = counted.exclude(state__in=HANDED_IN).annotate(count=Count("pk")).values("count")
        waiting = counted.filter(state=EntryState.SUBMITTED).annotate(count=Count("pk")).values("count")
        yield day_columns(
            UpdateRound.objects.filter(municipality=town, state=RoundState.OPEN).annotate(
                missing=Coalesce(Subquery(missing, output_field=number), Value(0), output_field=number),
                waiting=Coalesce(Subquery(waiting, output_field=number), Value(0), output_field=number),
            ),
            DayKind.ANSWERS,
            grant="missing",
            title="title",
            day=F("answer_by"),
            cents=F("waiting") * 100,
        )


def _parts(actor: Any, town: int, model: type[Any]) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.filter(grant__closed_on=None)
    return policies.visible_in(actor, rows, town, town="grant__municipality")


def day_columns(
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
