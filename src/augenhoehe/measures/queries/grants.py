# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A grant with everything that hangs on it, and as the rules see it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import BigIntegerField, F, Max, Min, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Cast, Round

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.measures import labels
from augenhoehe.measures.enums import FundingSource, ProofKind
from augenhoehe.measures.models import (
    BudgetLine,
    Expense,
    Forwarding,
    FundingProgramme,
    Grant,
    Measure,
    ProofOfUse,
)
from augenhoehe.measures.rules.grant_days import Awaited, GrantDays, Instalment
from augenhoehe.measures.rules.grants import Booking, Forwarded, GrantFacts, Quota, total

IN_CENTS = Sum(Cast(Round(F("amount") * 100), BigIntegerField()))
"""Sums are made of whole cents: SQLite adds decimals as floating-point numbers."""

PARTS = ("extensions", "years", "quotas", "conditions", "drawdowns", "repayments")


@dataclass(frozen=True, slots=True)
class GrantStory:
    """A grant as its page tells it: the row with its parts at hand, and the same for the rules."""

    grant: Grant
    facts: GrantFacts
    days: GrantDays


def grants_of(actor: Any, town: Municipality) -> QuerySet[Grant]:
    """The grants of a town that `actor` may see, each with its programme."""
    return policies.visible_in(actor, Grant.objects.all(), town).select_related("programme")


def with_parts(grants: QuerySet[Grant]) -> QuerySet[Grant]:
    """The same grants with all parts but their bookings."""
    return grants.select_related("programme", "responsible", "notice_file").prefetch_related(
        *PARTS,
        Prefetch("forwardings", Forwarding.objects.select_related("recipient")),
        Prefetch("proofs", ProofOfUse.objects.defer("facts", "narrative")),
    )


def programmes_of(actor: Any, town: Municipality) -> QuerySet[FundingProgramme]:
    """The town's funding programmes."""
    return policies.visible_in(actor, FundingProgramme.objects.all(), town)


def story_of(grant: Grant) -> GrantStory:
    """The grant with its facts; one query for the bookings where its parts are at hand."""
    return GrantStory(grant, facts_of(grant, booked([grant]).get(grant.pk, ())), days_of(grant))


def stories_of(grants: list[Grant]) -> list[GrantStory]:
    """Several grants with their facts; one query for all their bookings."""
    bookings = booked(grants)
    return [GrantStory(one, facts_of(one, bookings.get(one.pk, ())), days_of(one)) for one in grants]


def booked(grants: list[Grant]) -> dict[int, tuple[Booking, ...]]:
    """What was booked on grants, summed by source, purpose and forwarding; by number of the grant. One query."""
    rows = (
        Expense.objects.filter(grant__in=grants)
        .order_by()
        .values("grant_id", "source", "purpose_id", "forwarding_id")
        .annotate(
            cents=IN_CENTS,
            first_on=Min("booked_on", filter=Q(corrects=None)),
            last_on=Max("booked_on", filter=Q(corrects=None)),
        )
    )
    found: dict[int, tuple[Booking, ...]] = {}
    for row in rows:
        booking = Booking(
            amount=Decimal(row["cents"]).scaleb(-2),
            first_on=row["first_on"],
            last_on=row["last_on"],
            source=FundingSource(row["source"]),
            purpose=row["purpose_id"],
            forwarding=row["forwarding_id"],
        )
        found[row["grant_id"]] = (*found.get(row["grant_id"], ()), booking)
    return found


def facts_of(grant: Grant, bookings: tuple[Booking, ...]) -> GrantFacts:
    """The grant as the rules see it."""
    settled = [
        proof.period_to
        for proof in grant.proofs.all()
        if proof.submitted_on and proof.kind == ProofKind.FINAL
    ]
    return GrantFacts(
        amount=grant.amount,
        starts_on=grant.starts_on,
        ends_on=grant.ends_on,
        extended_to=tuple(one.ends_on for one in grant.extensions.all()),
        quotas=tuple(
            Quota(one.pk, one.purpose, one.at_most_percent, one.at_least_percent)
            for one in grant.quotas.all()
        ),
        forwardings=tuple(
            Forwarded(
                one.pk,
                one.recipient.name,
                one.amount,
                one.starts_on,
                one.ends_on,
                checked=one.proof_checked_on is not None,
            )
            for one in grant.forwardings.all()
        ),
        drawn=total(one.amount for one in grant.drawdowns.all()),
        bookings=bookings,
        settled_to=max(settled, default=None),
        closed=grant.closed_on is not None,
    )


def days_of(grant: Grant) -> GrantDays:
    """What of the grant has days."""
    return GrantDays(
        instalments=tuple(
            Instalment(one.due_on, one.amount, one.requested_on, one.received_on, one.use_by)
            for one in grant.drawdowns.all()
        ),
        years=tuple(one.amount for one in grant.years.all()),
        conditions=tuple(
            Awaited(one.text, one.due_on, one.met_on is not None) for one in grant.conditions.all()
        ),
        forwarded=tuple(
            Awaited(one.recipient.name, one.proof_due_on, one.proof_received_on is not None)
            for one in grant.forwardings.all()
        ),
        proofs=tuple(
            Awaited(str(labels.PROOF_KIND[one.kind]), one.due_on, one.submitted_on is not None)
            for one in grant.proofs.all()
        ),
        repayments=tuple(
            Awaited(one.reason, one.due_on, one.paid_on is not None) for one in grant.repayments.all()
        ),
    )


def fresh_story(pk: int) -> GrantStory:
    """The grant as it stands inside a transaction that changes it."""
    return story_of(with_parts(Grant.objects.select_related("municipality")).get(pk=pk))


def expenses_of(actor: Any, grant: Grant) -> QuerySet[Expense]:
    """The bookings of a grant that `actor` may see, the newest first."""
    seen = policies.visible_in(
        actor, Expense.objects.all(), grant.municipality_id, town="grant__municipality"
    )
    return (
        seen.filter(grant=grant)
        .select_related("purpose", "measure", "forwarding__recipient", "corrects")
        .order_by("-booked_on", "-pk")
    )


def measures_paid(actor: Any, grant: Grant) -> list[tuple[Measure, Decimal | None]]:
    """The measures a grant pays for, each with what its budget plans from it; None without a budget line. One query."""
    seen = policies.visible_in(actor, Measure.objects.all(), grant.municipality_id)
    lines = BudgetLine.objects.filter(grant=grant, measure=OuterRef("pk")).order_by().values("measure")
    cents = lines.annotate(cents=Sum(Cast(Round(F("planned") * 100), BigIntegerField()))).values("cents")
    linked = Grant.measures.through.objects.filter(grant=grant).values("measure")
    found = seen.annotate(cents=Subquery(cents)).filter(Q(pk__in=linked) | Q(cents__isnull=False))
    told = ((one, vars(one)["cents"]) for one in found.order_by("code"))
    return [(one, None if planned is None else Decimal(planned).scaleb(-2)) for one, planned in told]
