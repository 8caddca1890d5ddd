# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The part of the demo before a paper leaves the administration: rules, signatures, costs. All invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.actions.set_sign_off_policy import set_sign_off_policy
from augenhoehe.council.actions.sign_paper import sign_paper
from augenhoehe.council.actions.start_sign_off import start_sign_off
from augenhoehe.council.enums import (
    Budgeted,
    BudgetKind,
    ChangeAfterSignature,
    ConsultationRole,
    Frequency,
    PaperType,
    SignOffOffice,
)
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.editions import content_of
from augenhoehe.council.queries.sign_offs import planned_stations, signatures_of
from augenhoehe.council.rules.editions import fingerprint
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.finances import MoneyLine
from augenhoehe.council.rules.sign_off import Station
from augenhoehe.kit import clock


def tell(cast: Cast) -> None:
    """Each town says who signs; one paper of Bergkamen waits for its second signature, one of Kamen for its first."""
    _rules(cast)
    with clock.standing_on(date(2023, 1, 11)):
        paper = _interpreters(cast)
        _costs(cast, paper)
    with clock.standing_on(date(2023, 1, 12)):
        paper.refresh_from_db()
        start_sign_off(
            paper=paper,
            stations=planned_stations(paper),
            revision=paper.revision,
            by=cast.people["anna"],
        )
    with clock.standing_on(date(2023, 1, 13)):
        folder = _welcome_folder(cast)
        start_sign_off(
            paper=folder, stations=planned_stations(folder), revision=folder.revision, by=cast.people["clara"]
        )
        first = signatures_of(paper)[0]
        sign_paper(
            sign_off=first,
            seen=fingerprint(content_of(paper)),
            remark="Die Zusage des Landes liegt noch nicht vor.",
            revision=first.revision,
            by=cast.people["hanna"],
        )


def _rules(cast: Cast) -> None:
    """In Bergkamen signatures are usual but not needed; in Kamen four offices sign every paper for a resolution."""
    people = cast.people
    with clock.standing_on(date(2022, 12, 19)):
        set_sign_off_policy(
            municipality=cast.bergkamen,
            valid_from=date(2023, 1, 1),
            required_types=[],
            on_change=ChangeAfterSignature.ASK_TOUCHED,
            days_to_sign=3,
            stations=[
                Station(
                    stage=1,
                    office=SignOffOffice.TREASURER,
                    organization=cast.departments["bergkamen"]["kaemmerei"].pk,
                ),
                Station(stage=2, office=SignOffOffice.HEAD, account=people["rita"].pk),
            ],
            by=people["gerda"],
        )
        set_sign_off_policy(
            municipality=cast.kamen,
            valid_from=date(2023, 1, 1),
            required_types=[PaperType.RESOLUTION],
            on_change=ChangeAfterSignature.ASK_TOUCHED,
            days_to_sign=3,
            stations=[
                Station(
                    stage=1,
                    office=SignOffOffice.DEPARTMENT,
                    organization=cast.departments["kamen"]["jugend"].pk,
                ),
                Station(
                    stage=2,
                    office=SignOffOffice.TREASURER,
                    organization=cast.departments["kamen"]["kaemmerei"].pk,
                ),
                Station(stage=2, office=SignOffOffice.LEGAL, account=people["ines"].pk),
                Station(stage=3, office=SignOffOffice.HEAD, account=people["ulrike"].pk),
            ],
            by=people["hilde"],
        )


def _interpreters(cast: Cast) -> Paper:
    bodies = cast.bodies["bergkamen"]
    steps = (
        ("integrationsrat", ConsultationRole.HEARING, date(2023, 2, 9)),
        ("aas", ConsultationRole.ADVISORY, date(2023, 2, 14)),
        ("rat", ConsultationRole.DECISION, date(2023, 3, 16)),
    )
    return create_draft(
        municipality=cast.bergkamen,
        paper_type=PaperType.RESOLUTION,
        name="Pool für Sprachmittlung in Ämtern und Schulen (erfunden)",
        public=True,
        department="Integrationsmanagement",
        components=[],
        resolution_text=(
            "Der Rat beschließt, einen Pool für Sprachmittlung aufzubauen.\n\n"
            "Die Verwaltung berichtet nach einem Jahr, wie oft er gebraucht wurde."
        ),
        reasons=(
            "In Gesprächen über Schule, Gesundheit und Recht übersetzen heute oft die eigenen Kinder. Geschulte "
            "Sprachmittlerinnen und Sprachmittler entlasten die Familien und die Ämter."
        ),
        financial_impact="Die Schulung zahlt zum größten Teil das Land.",
        consultations=[
            Step(body_name=bodies[key].name, body=bodies[key].pk, role=role, date=day)
            for key, role, day in steps
        ],
        by=cast.people["anna"],
    )


def _welcome_folder(cast: Cast) -> Paper:
    bodies = cast.bodies["kamen"]
    steps = (
        ("integrationsrat", ConsultationRole.HEARING),
        ("stgf", ConsultationRole.ADVISORY),
        ("rat", ConsultationRole.DECISION),
    )
    return create_draft(
        municipality=cast.kamen,
        paper_type=PaperType.RESOLUTION,
        name="Willkommensmappe in Leichter Sprache (erfunden)",
        public=True,
        department="Fachbereich Bürgerdienste",
        components=[],
        resolution_text="Der Rat beschließt, allen Neuzugezogenen eine Willkommensmappe zu geben.",
        reasons="Wer neu ist, findet darin die ersten Wege: Amt, Arzt, Schule, Verein.",
        financial_impact="Der Druck kostet 2.000 € im Jahr.",
        consultations=[
            Step(body_name=bodies[key].name, body=bodies[key].pk, role=role) for key, role in steps
        ],
        by=cast.people["clara"],
    )


def _costs(cast: Cast, paper: Paper) -> None:
    set_financial_effect(
        paper=paper,
        has_effect=True,
        note="Die laufenden Kosten sind im Entwurf des Haushalts 2023 enthalten.",
        lines=[
            MoneyLine(
                purpose="Schulung von zwanzig Personen",
                frequency=Frequency.ONCE,
                budget_kind=BudgetKind.CONSUMPTION,
                product="05.06.01",
                amount=Decimal(12_500),
                first_year=2023,
                budgeted=Budgeted.PARTLY,
                counter_financing="Land Nordrhein-Westfalen",
                counter_amount=Decimal(10_000),
                own_share=Decimal(2_500),
            ),
            MoneyLine(
                purpose="Aufwandsentschädigung für Einsätze",
                frequency=Frequency.YEARLY,
                budget_kind=BudgetKind.CONSUMPTION,
                product="05.06.01",
                amount=Decimal(6_000),
                first_year=2023,
                last_year=2025,
                budgeted=Budgeted.FULLY,
            ),
        ],
        revision=None,
        by=cast.people["anna"],
    )
