# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proof of use composed from what is there: bookings, instalments, forwarded money, reports on its measures."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import phrases
from augenhoehe.measures.enums import FundingSource, GrantKind, ProofKind
from augenhoehe.measures.models import Expense, Grant, ProgressUpdate, ProofOfUse
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.rules.grants import GrantFacts, total
from augenhoehe.measures.rules.proofs import (
    ForwardedLine,
    ProofFigures,
    PurposeLine,
    Voucher,
    from_stored,
    in_years,
)

Block = dict[str, Any]
"""Title, text, the measure it tells of, and a key by which it is known again whoever moved or added others."""


def figures_of(proof: ProofOfUse) -> ProofFigures:
    """The proof as it was submitted, or as it would be submitted now."""
    return from_stored(proof.facts) if proof.facts is not None else composed(proof)


def composed(proof: ProofOfUse) -> ProofFigures:
    """The proof as it would be submitted now."""
    story = fresh_story(proof.grant_id)
    grant, facts = story.grant, story.facts
    expenses = list(
        Expense.objects.filter(grant=grant, booked_on__lte=proof.period_to)
        .select_related("purpose", "forwarding__recipient")
        .order_by("booked_on", "pk")
    )
    of_the_grant = [one for one in expenses if one.source == FundingSource.GRANT]
    inside = [one for one in expenses if one.booked_on >= proof.period_from]
    return ProofFigures(
        town=grant.municipality.name,
        giver=grant.programme.giver,
        authority=grant.authority,
        programme=grant.programme.name,
        title=grant.title,
        notice_number=grant.notice_number,
        notice_on=grant.notice_on,
        grant_kind=GrantKind(grant.kind),
        kind=ProofKind(proof.kind),
        period_from=proof.period_from,
        period_to=proof.period_to,
        grant_from=facts.starts_on,
        grant_to=facts.last_day,
        extensions=[(one.granted_on, one.ends_on, one.reason) for one in grant.extensions.all()],
        due_on=proof.due_on,
        amount=grant.amount,
        own_share_planned=grant.own_share,
        third_party_planned=grant.third_party,
        share_percent=grant.share_percent,
        received=total(
            one.amount
            for one in grant.drawdowns.all()
            if one.received_on is not None and one.received_on <= proof.period_to
        ),
        own_share=_sum(expenses, FundingSource.OWN_SHARE),
        third_party=_sum(expenses, FundingSource.THIRD_PARTY),
        spent=total(one.amount for one in of_the_grant),
        spent_in_period=total(one.amount for one in inside if one.source == FundingSource.GRANT),
        purposes=_purposes(facts, of_the_grant, proof),
        years=in_years(
            ((one.booked_on, one.amount) for one in of_the_grant),
            {one.year: one.amount for one in grant.years.all()},
        ),
        forwarded=_forwarded(grant, of_the_grant),
        repaid=total(
            one.amount
            for one in grant.repayments.all()
            if one.paid_on is not None and one.paid_on <= proof.period_to
        ),
        narrative=[(block["title"], block["text"]) for block in proof.narrative],
        vouchers=[_voucher(number, one) for number, one in enumerate(inside, 1)],
    )


def booked_later(proof: ProofOfUse, figures: ProofFigures) -> Decimal:
    """How much was booked or taken back in the period of a submitted proof since it was submitted."""
    now = Expense.objects.filter(
        grant=proof.grant_id, booked_on__range=(proof.period_from, proof.period_to)
    ).values_list("amount", flat=True)
    return total(now) - total(one.amount for one in figures.vouchers)


def prefilled(proof: ProofOfUse) -> list[Block]:
    """The blocks of the report in words: what it begins with, each measure as it was reported, what remains."""
    measures = {one.pk: one for one in proof.grant.measures.order_by("code")}
    told: dict[int, list[ProgressUpdate]] = {pk: [] for pk in measures}
    updates = ProgressUpdate.objects.filter(
        measure__in=measures, reported_on__range=(proof.period_from, proof.period_to)
    )
    for update in updates.order_by("reported_on", "pk"):
        told[update.measure_id].append(update)
    return keyed(
        [
            {"title": _("What the grant was for"), "text": proof.grant.conditions_text, "measure": None},
            *(
                {"title": str(measures[pk]), "text": _told(found), "measure": pk}
                for pk, found in told.items()
                if found
            ),
            {"title": _("Results and outlook"), "text": "", "measure": None},
        ]
    )


def keyed(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, each with a key; one that has none gets a new one."""
    return [{**block, "key": block.get("key") or secrets.token_hex(4)} for block in blocks]


def with_new_reports(proof: ProofOfUse) -> list[Block]:
    """The blocks that are there, and before the last one those of measures that have none yet."""
    known = {block["measure"] for block in proof.narrative}
    new = [
        block for block in prefilled(proof) if block["measure"] is not None and block["measure"] not in known
    ]
    return [*proof.narrative[:-1], *new, *proof.narrative[-1:]]


def _told(updates: Iterable[ProgressUpdate]) -> str:
    parts = []
    for update in updates:
        lines = [f"{phrases.short_date(update.reported_on)}: {update.text}"]
        if update.next_steps:
            lines.append(_("Next steps: %(steps)s") % {"steps": update.next_steps})
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _sum(expenses: Iterable[Expense], source: FundingSource) -> Decimal:
    return total(one.amount for one in expenses if one.source == source)


def _purposes(facts: GrantFacts, expenses: list[Expense], proof: ProofOfUse) -> list[PurposeLine]:
    """Every purpose of the grant, and what was booked without one."""
    lines = []
    for key, name, quota in [
        *((one.key, one.purpose, one) for one in facts.quotas),
        (None, _("without a purpose of its own"), None),
    ]:
        spent = [one for one in expenses if one.purpose_id == key]
        if quota is None and not spent:
            continue
        lines.append(
            PurposeLine(
                purpose=name,
                in_period=total(one.amount for one in spent if one.booked_on >= proof.period_from),
                since_begin=total(one.amount for one in spent),
                ceiling=quota.ceiling(facts.amount) if quota else None,
                **({"floor": quota.floor(facts.amount)} if quota else {}),
            )
        )
    return lines


def _forwarded(grant: Grant, expenses: list[Expense]) -> list[ForwardedLine]:
    return [
        ForwardedLine(
            recipient=one.recipient.name,
            purpose=one.purpose,
            amount=one.amount,
            spent=total(item.amount for item in expenses if item.forwarding_id == one.pk),
            proof_due_on=one.proof_due_on,
            proof_received_on=one.proof_received_on,
            checked_on=one.proof_checked_on,
            accepted=one.accepted_amount,
            finding=one.finding,
        )
        for one in grant.forwardings.all()
    ]


def _voucher(number: int, expense: Expense) -> Voucher:
    return Voucher(
        number=number,
        booked_on=expense.booked_on,
        text=expense.text,
        voucher=expense.voucher,
        payee=expense.payee,
        purpose=expense.purpose.purpose if expense.purpose else "",
        recipient=expense.forwarding.recipient.name if expense.forwarding else "",
        source=FundingSource(expense.source),
        amount=expense.amount,
        reason=expense.reason,
    )
