# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The proof of use of a grant (Verwendungsnachweis): report in words and in figures, as it is seen and as it is kept.

A proof is composed into plain values that are stored as they are when it is submitted. Pages, PDF and workbook read
only these, so that what was submitted stays as it was, whatever is booked later. Source: VV zu § 44 LHO NRW
(Sachbericht, zahlenmäßiger Nachweis, Belegliste).
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.measures.enums import FundingSource, GrantKind, ProofKind
from augenhoehe.measures.rules.grants import CENT, HUNDRED, ZERO, total

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voucher:
    """One booking as it stands in the list of vouchers; a counter-booking is negative and says why."""

    number: int
    booked_on: datetime.date
    text: str
    voucher: str
    payee: str
    purpose: str
    recipient: str
    source: FundingSource
    amount: Decimal
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeLine:
    """What was spent for a purpose: in the period, from the begin of the grant, and what its shares allow or need."""

    purpose: str
    in_period: Decimal
    since_begin: Decimal
    ceiling: Decimal | None = None
    floor: Decimal = ZERO

    @property
    def kept(self) -> bool:
        """Whether the shares are kept as far as the money is spent."""
        return self.ceiling is None or self.since_begin <= self.ceiling


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardedLine:
    """Money forwarded: to whom, how much, what was spent of it, and what the check of its proof found."""

    recipient: str
    purpose: str
    amount: Decimal
    spent: Decimal
    proof_due_on: datetime.date
    proof_received_on: datetime.date | None
    checked_on: datetime.date | None
    accepted: Decimal | None
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofFigures:
    """A whole proof of use. Amounts in euros; `received`: the giver's money that came until the end of the period."""

    town: str
    giver: str
    authority: str
    programme: str
    title: str
    notice_number: str
    notice_on: datetime.date
    grant_kind: GrantKind
    kind: ProofKind
    period_from: datetime.date
    period_to: datetime.date
    grant_from: datetime.date
    grant_to: datetime.date
    extensions: Sequence[tuple[datetime.date, datetime.date, str]]
    due_on: datetime.date
    amount: Decimal
    own_share_planned: Decimal
    third_party_planned: Decimal
    share_percent: Decimal | None
    received: Decimal
    own_share: Decimal
    third_party: Decimal
    spent: Decimal
    spent_in_period: Decimal
    purposes: Sequence[PurposeLine]
    years: Sequence[tuple[int, Decimal | None, Decimal]]
    forwarded: Sequence[ForwardedLine]
    repaid: Decimal
    narrative: Sequence[tuple[str, str]]
    vouchers: Sequence[Voucher]

    @property
    def total_cost(self) -> Decimal:
        """All expenses from every source until the end of the period."""
        return self.spent + self.own_share + self.third_party

    @property
    def entitled(self) -> Decimal:
        """What of the grant the expenses entitle to."""
        return entitlement(
            self.grant_kind,
            amount=self.amount,
            cost=self.total_cost,
            others=self.third_party + self.own_share,
            share=self.share_percent,
        )

    @property
    def balance(self) -> Decimal:
        """Received minus what was spent of it and minus what was paid back: above zero the town still holds money."""
        return self.received - self.spent - self.repaid

    @property
    def to_repay(self) -> Decimal:
        """What must go back when the grant ends: received beyond what the expenses entitle to."""
        return max(self.received - self.repaid - min(self.spent, self.entitled), ZERO)


def entitlement(
    kind: GrantKind, *, amount: Decimal, cost: Decimal, others: Decimal, share: Decimal | None
) -> Decimal:
    """How much of a grant the cost entitles to, never more than was granted.

    A share of the cost (Anteilfinanzierung) shrinks with the cost; a shortfall (Fehlbedarf) is the cost that nobody
    else pays; a fixed amount and a lump sum are kept as long as the cost reaches them.
    """
    if kind is GrantKind.SHARE and share is not None:
        return min(amount, (cost * share / HUNDRED).quantize(CENT))
    if kind is GrantKind.SHORTFALL:
        return min(amount, max(cost - others, ZERO))
    return min(amount, cost)


def as_stored(figures: ProofFigures) -> Json:
    """Plain values for the database: amounts and days as text, in a fixed order."""
    made: Json = json.loads(json.dumps(dataclasses.asdict(figures), default=_plain, ensure_ascii=False))
    return made


def digest(stored: Json) -> str:
    """The checksum of a stored proof: SHA-256 of its values in a fixed form."""
    text = json.dumps(stored, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def from_stored(stored: Mapping[str, Any]) -> ProofFigures:
    """The proof as it was stored by `as_stored`."""
    values = {
        field.name: stored[field.name] for field in dataclasses.fields(ProofFigures) if field.name in stored
    }
    for name in ("notice_on", "period_from", "period_to", "grant_from", "grant_to", "due_on"):
        values[name] = _day(values[name])
    for name in AMOUNTS:
        values[name] = _amount(values[name])
    return ProofFigures(
        **{
            **values,
            "grant_kind": GrantKind(stored["grant_kind"]),
            "kind": ProofKind(stored["kind"]),
            "extensions": [(_day(on), _day(to), reason) for on, to, reason in stored["extensions"]],
            "years": [(year, _amount(planned), _amount(spent)) for year, planned, spent in stored["years"]],
            "narrative": [(title, text) for title, text in stored["narrative"]],
            "purposes": [
                PurposeLine(**_with_amounts(line, "in_period", "since_begin", "ceiling", "floor"))
                for line in stored["purposes"]
            ],
            "forwarded": [_forwarded(line) for line in stored["forwarded"]],
            "vouchers": [_voucher(line) for line in stored["vouchers"]],
        }
    )


AMOUNTS = (
    *("amount", "own_share_planned", "third_party_planned", "share_percent", "received", "own_share"),
    *("third_party", "spent", "spent_in_period", "repaid"),
)


def _plain(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _amount(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


def _with_amounts(line: Mapping[str, Any], *names: str) -> Json:
    return {**line, **{name: _amount(line[name]) for name in names}}


def _forwarded(line: Mapping[str, Any]) -> ForwardedLine:
    days = {name: _day(line[name]) for name in ("proof_due_on", "proof_received_on", "checked_on")}
    return ForwardedLine(**{**_with_amounts(line, "amount", "spent", "accepted"), **days})


def _voucher(line: Mapping[str, Any]) -> Voucher:
    fixed = {"booked_on": _day(line["booked_on"]), "source": FundingSource(line["source"])}
    return Voucher(**{**_with_amounts(line, "amount"), **fixed})


def check_period(
    period_from: datetime.date, period_to: datetime.date, grant_from: datetime.date, grant_to: datetime.date
) -> Verdict:
    """A proof speaks of a part of the grant's period."""
    if not grant_from <= period_from <= period_to <= grant_to:
        return Verdict(
            (
                Reason(
                    _(
                        "The proof of use speaks of days within the period of the grant: %(start)s to %(end)s."
                    ),
                    {"start": grant_from, "end": grant_to},
                ),
            )
        )
    return Verdict()


def check_submission(figures: ProofFigures, submitted_on: datetime.date, today: datetime.date) -> Verdict:
    """What must be there before a proof is submitted: words, and a period that has ended."""
    reasons = []
    if not any(text.strip() for _title, text in figures.narrative):
        reasons.append(
            Reason(_("The report in words is empty. Please describe what the money was used for."))
        )
    if not figures.period_to <= submitted_on <= today:
        reasons.append(
            Reason(
                _("A proof is submitted when its period has ended on %(day)s, and not on a day to come."),
                {"day": figures.period_to},
            )
        )
    return Verdict(tuple(reasons))


def remarks(figures: ProofFigures) -> list[Reason]:
    """What the giver will ask about; a proof is honest about it and is submitted all the same."""
    told = []
    for purpose in figures.purposes:
        if not purpose.kept:
            told.append(
                Reason(
                    _("“%(purpose)s” has more than its highest share: %(spent)s of %(ceiling)s."),
                    {"purpose": purpose.purpose, "spent": purpose.since_begin, "ceiling": purpose.ceiling},
                )
            )
        if figures.kind is ProofKind.FINAL and purpose.since_begin < purpose.floor:
            told.append(
                Reason(
                    _("“%(purpose)s” has less than its least share: %(spent)s of %(floor)s."),
                    {"purpose": purpose.purpose, "spent": purpose.since_begin, "floor": purpose.floor},
                )
            )
    told += [
        Reason(
            _("The proof of %(recipient)s for the money forwarded has not been checked."),
            {"recipient": line.recipient},
        )
        for line in figures.forwarded
        if line.checked_on is None
    ]
    if figures.kind is ProofKind.FINAL and figures.to_repay > ZERO:
        told.append(Reason(_("%(amount)s are to be paid back to the giver."), {"amount": figures.to_repay}))
    return told


def in_years(
    bookings: Iterable[tuple[datetime.date, Decimal]], planned: Mapping[int, Decimal]
) -> list[tuple[int, Decimal | None, Decimal]]:
    """Each year with what was granted for it, None where that was not stated, and what was spent."""
    spent: dict[int, list[Decimal]] = {}
    for day, amount in bookings:
        spent.setdefault(day.year, []).append(amount)
    return [(year, planned.get(year), total(spent.get(year, ()))) for year in sorted({*planned, *spent})]
