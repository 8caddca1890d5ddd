# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two grants of the demo.

Bergkamen's is of the kind that § 14c TIntG gave in 2019: notice of 15 October 2019, two instalments, at most 49 % for
one purpose, extended from 30 November 2020 to 2021 and to 2022. All amounts, reasons and vouchers are invented, and
the titles say so; Kamen's grant is wholly invented.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db.models import DateField

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit import clock
from augenhoehe.measures.actions.accept_proof import accept_proof
from augenhoehe.measures.actions.book_expense import book_expense
from augenhoehe.measures.actions.counter_book_expense import counter_book_expense
from augenhoehe.measures.actions.create_grant import create_grant
from augenhoehe.measures.actions.create_proof import create_proof
from augenhoehe.measures.actions.edit_proof import edit_proof
from augenhoehe.measures.actions.grant_parts import FIELDS
from augenhoehe.measures.actions.grant_terms import GrantTerms
from augenhoehe.measures.actions.save_grant_part import save_grant_part
from augenhoehe.measures.actions.save_programme import save_programme
from augenhoehe.measures.actions.submit_proof import submit_proof
from augenhoehe.measures.demo.plan import day
from augenhoehe.measures.enums import DrawdownKind, GrantKind, ProofKind
from augenhoehe.measures.models import (
    Drawdown,
    Forwarding,
    FundingProgramme,
    Grant,
    GrantCondition,
    GrantExtension,
    GrantQuota,
    GrantYear,
    Measure,
    ProofOfUse,
    Repayment,
)

OFFERS, CARE = "Integrationsangebote", "Aufnahme und Versorgung"
BOOKINGS: tuple[tuple[str, str, str, str, str, str], ...] = (
    (
        "2019-12-10",
        "18400.00",
        "Sprachmittlung, 4. Quartal",
        "R-2019-118",
        "Dolmetschdienst (erfunden)",
        OFFERS,
    ),
    ("2020-02-20", "61250.00", "Einrichtung von Unterkünften", "R-2020-014", "Möbelhaus (erfunden)", CARE),
    ("2020-06-15", "54800.00", "Betreuung in Unterkünften", "R-2020-051", "Träger (erfunden)", CARE),
    ("2020-09-30", "32100.50", "Sprachkurse für Eltern", "R-2020-090", "Bildungswerk (erfunden)", OFFERS),
    ("2021-03-12", "27480.00", "Lernförderung", "R-2021-022", "Bildungswerk (erfunden)", OFFERS),
    ("2021-10-01", "44950.00", "Betreuung in Unterkünften", "R-2021-080", "Träger (erfunden)", CARE),
    ("2022-05-18", "38619.50", "Jugendkonferenz und Blog", "R-2022-037", "Jugendhaus (erfunden)", OFFERS),
    ("2022-11-21", "71200.00", "Qualifizierung zur Vielfalt", "R-2022-101", "Institut (erfunden)", OFFERS),
)
"""Day, amount, what for, voucher, payee, purpose; all invented."""

SPENT_BY_THE_CLUB = (
    ("2020-10-05", "14800.00", "Honorare Elterncafé", "V-12"),
    ("2021-11-02", "14600.00", "Honorare und Material Elterncafé", "V-31"),
)


def tell(cast: Cast) -> None:
    """Tell both grants from their notice to their proofs."""
    _bergkamen(cast)
    _kamen(cast)


def _bergkamen(cast: Cast) -> None:
    by, town = cast.people["anna"], cast.bergkamen
    with clock.standing_on(day("2023-01-09")):
        programme = save_programme(
            municipality=town,
            name="§ 14c TIntG (bis 2021)",
            giver="Land Nordrhein-Westfalen",
            legal_basis="§ 14c Teilhabe- und Integrationsgesetz in der Fassung von 2019",
            note="Seit 1. Januar 2022 abgelöst durch §§ 8, 9 und 17 TIntG.",
            by=by,
        )
        save_programme(
            municipality=town,
            name="KOMM-AN NRW",
            giver="Land Nordrhein-Westfalen",
            apply_by=day("2023-02-28"),
            by=by,
        )
        terms = GrantTerms(
            programme=programme,
            title="Integrationspauschale § 14c TIntG (Beträge erfunden)",
            authority="Bezirksregierung Arnsberg",
            notice_number="36.14c-2019 (erfunden)",
            notice_on=day("2019-10-15"),
            kind=GrantKind.FIXED,
            amount=Decimal("412000.00"),
            starts_on=day("2019-10-15"),
            ends_on=day("2020-11-30"),
            conditions_text="Für Integrationsangebote der Stadt; höchstens 49 % für Aufnahme und Versorgung.",
            measures=list(Measure.objects.filter(municipality=town, code__in=("1.1.1", "1.1.2", "3.1.1"))),
            public=True,
        )
        grant = create_grant(municipality=town, terms=terms, by=by)
        purposes = _parts(cast, grant, by)
        for paid_on, amount, text, voucher, payee, purpose in BOOKINGS:
            book_expense(
                grant=grant,
                booked_on=day(paid_on),
                amount=Decimal(amount),
                text=text,
                voucher=voucher,
                payee=payee,
                purpose=purposes[purpose],
                by=by,
            )
        _forwarded(cast, grant, purposes[OFFERS], by)
        wrong = book_expense(
            grant=grant,
            booked_on=day("2022-06-03"),
            amount=Decimal("450.00"),
            text="Druck von Plakaten",
            voucher="R-2022-044",
            payee="Druckerei (erfunden)",
            purpose=purposes[OFFERS],
            by=by,
        )
        counter_book_expense(
            expense=wrong,
            amount=Decimal("450.00"),
            booked_on=day("2022-06-10"),
            reason="Gehört zu einem anderen Projekt.",
            by=by,
        )
        interim = _proof(grant, ProofKind.INTERIM, ("2019-10-15", "2020-12-31", "2021-03-31"), by)
        submitted = submit_proof(
            proof=interim, submitted_on=day("2021-03-24"), revision=interim.revision, by=by
        )
        accept_proof(proof=submitted, accepted_on=day("2021-06-02"), revision=submitted.revision, by=by)
        _proof(grant, ProofKind.FINAL, ("2019-10-15", "2022-11-30", "2023-02-28"), by)


def _parts(cast: Cast, grant: Grant, by: Account) -> dict[str, GrantQuota]:
    """Extensions, years, purposes, instalments and conditions; returns the purposes by name."""
    _add(grant, GrantExtension, by, granted_on="2020-10-26", ends_on="2021-11-30", reason=CLOSED_HOUSES)
    _add(grant, GrantExtension, by, granted_on="2021-10-18", ends_on="2022-11-30", reason=STARTED_LATE)
    for year, amount in ((2019, "40000.00"), (2020, "200000.00"), (2021, "100000.00"), (2022, "72000.00")):
        _add(grant, GrantYear, by, year=year, amount=Decimal(amount))
    for due_on, came_on in (("2019-11-15", "2019-11-18"), ("2020-05-15", "2020-05-19")):
        _add(
            grant,
            Drawdown,
            by,
            kind=DrawdownKind.INSTALMENT,
            due_on=due_on,
            requested_on=due_on,
            received_on=came_on,
            use_by="2022-11-30",
            amount=Decimal("206000.00"),
        )
    _add(grant, GrantCondition, by, text="Auf die Förderung durch das Land hinweisen", met_on="2020-01-31")
    _add(
        grant, GrantCondition, by, text="Übersicht der Angebote an die Bezirksregierung", due_on="2023-01-31"
    )
    return {
        OFFERS: _add(grant, GrantQuota, by, purpose=OFFERS),
        CARE: _add(grant, GrantQuota, by, purpose=CARE, at_most_percent=Decimal(49)),
    }


CLOSED_HOUSES = "Angebote fielen in der Pandemie aus (Begründung erfunden)."
STARTED_LATE = "Verschobene Angebote begannen erst im Herbst (Begründung erfunden)."


def _forwarded(cast: Cast, grant: Grant, purpose: GrantQuota, by: Account) -> None:
    agreed = {
        "recipient": cast.partners["bergkamen"]["elterncafe"],
        "purpose": "Elterncafé (erfunden)",
        "agreed_on": "2020-02-10",
        "amount": Decimal("30000.00"),
        "starts_on": "2020-03-01",
        "ends_on": "2021-11-30",
        "proof_due_on": "2022-02-28",
    }
    forwarding = _add(grant, Forwarding, by, **agreed)
    for paid_on, amount, text, voucher in SPENT_BY_THE_CLUB:
        book_expense(
            grant=grant,
            booked_on=day(paid_on),
            amount=Decimal(amount),
            text=text,
            voucher=voucher,
            purpose=purpose,
            forwarding=forwarding,
            by=by,
        )
    checked = {
        "proof_received_on": "2022-02-25",
        "proof_checked_on": "2022-03-15",
        "accepted_amount": Decimal("29400.00"),
        "finding": "Ohne Beanstandung; 600,00 Euro sind nicht verbraucht (erfunden).",
    }
    _add(grant, Forwarding, by, forwarding, **agreed, **checked)


def _proof(grant: Grant, kind: ProofKind, days: tuple[str, str, str], by: Account) -> ProofOfUse:
    begin, end, due = map(day, days)
    proof = create_proof(grant=grant, kind=kind, period_from=begin, period_to=end, due_on=due, by=by)
    narrative = [*proof.narrative]
    if kind is ProofKind.INTERIM:
        told = "Sprachkurse, Sprachmittlung und die Betreuung in den Unterkünften haben begonnen (erfunden)."
        narrative[-1] = {**narrative[-1], "text": told}
    return edit_proof(
        proof=proof,
        period_from=begin,
        period_to=end,
        due_on=due,
        narrative=narrative,
        revision=proof.revision,
        by=by,
    )


def _kamen(cast: Cast) -> None:
    by, town = cast.people["clara"], cast.kamen
    with clock.standing_on(day("2022-12-20")):
        programme: FundingProgramme = save_programme(
            municipality=town, name="KOMM-AN NRW", giver="Land Nordrhein-Westfalen", by=by
        )
        terms = GrantTerms(
            programme=programme,
            title="Begegnung im Stadtteil (erfunden)",
            authority="Bezirksregierung Arnsberg",
            notice_on=day("2022-03-14"),
            kind=GrantKind.LUMP_SUM,
            amount=Decimal("24000.00"),
            starts_on=day("2022-01-01"),
            ends_on=day("2022-12-31"),
        )
        grant = create_grant(municipality=town, terms=terms, by=by)
        _add(grant, GrantCondition, by, text="Belege fünf Jahre aufbewahren")
        _add(
            grant,
            Repayment,
            by,
            demanded_on="2022-12-12",
            amount=Decimal("120.00"),
            interest=Decimal(0),
            reason="Ein Treffen fiel aus (erfunden)",
            due_on="2023-01-31",
        )
        book_expense(
            grant=grant,
            booked_on=day("2022-09-12"),
            amount=Decimal("8000.00"),
            text="Ehrenamtspauschalen",
            voucher="K-7",
            by=by,
        )
        _proof(grant, ProofKind.FINAL, ("2022-01-01", "2022-12-31", "2023-03-31"), by)


def _add(grant: Grant, kind: type[Any], by: Account, part: Any = None, /, **stated: Any) -> Any:
    """A part of a grant, or a change of one; days are written as text, what is not stated is empty."""
    fields = {field.name: field for field in kind._meta.concrete_fields}
    values: dict[str, Any] = {name: None if fields[name].null else "" for name in FIELDS[kind]}
    for name, value in stated.items():
        is_day = isinstance(fields[name], DateField) and isinstance(value, str)
        values[name] = day(value) if is_day else value
    revision = part.revision if part else None
    return save_grant_part(grant=grant, kind=kind, values=values, by=by, part=part, revision=revision)
