# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council's chapter of the demo: the two papers the product began with, and what happened around them.

Real are the numbers, subjects and bodies of 039/2022 and 12/0767, the days in Bergkamen, the results that the
towns published (Kamen's committee and council, Bergkamen's committee), the paper 11/1473 of 2019 and the yearly
report. All texts are told in our own words; days of meetings in Kamen, the other results and the papers marked
"(erfunden)" are invented.
"""

from __future__ import annotations

import datetime
from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council import demo_duties
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.actions.paper_content import PaperContent, Reference
from augenhoehe.council.actions.record_result import Result, record_result
from augenhoehe.council.actions.register_paper import Source, register_paper
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.set_consultations import set_consultations
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.enums import ConsultationRole, Majority, Outcome, PaperType, Recurrence
from augenhoehe.council.models import Paper, Resolution
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.council.rules.facts import DutyText, Step
from augenhoehe.kit import clock

HEARING, ADVICE = ConsultationRole.HEARING, ConsultationRole.ADVISORY
DECISION, INFORMATION = ConsultationRole.DECISION, ConsultationRole.INFORMATION

MEETINGS: dict[str, tuple[tuple[str, date], ...]] = {
    "bergkamen": (
        ("integrationsrat", date(2023, 2, 9)),
        ("aas", date(2023, 2, 14)),
        ("hfa", date(2023, 3, 9)),
        ("rat", date(2023, 3, 16)),
        ("integrationsrat", date(2023, 5, 11)),
        ("aas", date(2023, 5, 16)),
        ("hfa", date(2023, 6, 15)),
        ("rat", date(2023, 6, 22)),
        ("integrationsrat", date(2023, 8, 31)),
        ("aas", date(2023, 9, 12)),
        ("rat", date(2023, 9, 28)),
        ("aas", date(2023, 11, 14)),
        ("hfa", date(2023, 11, 30)),
        ("rat", date(2023, 12, 7)),
    ),
    "kamen": (
        ("integrationsrat", date(2023, 2, 7)),
        ("stgf", date(2023, 2, 28)),
        ("hfa", date(2023, 3, 14)),
        ("rat", date(2023, 3, 23)),
        ("integrationsrat", date(2023, 5, 9)),
        ("stgf", date(2023, 5, 30)),
        ("rat", date(2023, 6, 29)),
        ("stgf", date(2023, 9, 19)),
        ("rat", date(2023, 12, 14)),
    ),
}
"""Invented days, so that the year has its rhythm."""


def tell(cast: Cast) -> None:
    """Tell the chapter: papers in order of date, each result on its day, then the year ahead."""
    _introduction_in_bergkamen(cast)
    _concept_in_kamen(cast)
    _standards_in_bergkamen(cast)
    _papers_nobody_else_sees(cast)
    _the_year_ahead(cast)
    demo_duties.tell(cast)


def _step(cast: Cast, town: str, body: str, role: ConsultationRole, day: date | None = None) -> Step:
    organization = cast.bodies[town][body]
    return Step(body_name=organization.name, body=organization.pk, role=role, date=day)


def _hold(cast: Cast, by: str, paper: Paper, *results: Result) -> None:
    """Enter the results of a paper's consultations, in order, each on its day."""
    for consultation, result in zip(paper.consultations.order_by("position"), results, strict=False):
        if result.date is None:
            raise ValueError("The story knows its days.")
        with clock.standing_on(result.date):
            record_result(
                consultation=consultation, result=result, revision=consultation.revision, by=cast.people[by]
            )


def _introduction_in_bergkamen(cast: Cast) -> None:
    """The older paper that 12/0767 refers to."""
    decided_on = date(2019, 2, 21)
    with clock.standing_on(decided_on):
        paper = register_paper(
            municipality=cast.bergkamen,
            content=PaperContent(
                reference="11/1473",
                name="Einführung eines städtischen Integrationsmanagements",
                paper_type=PaperType.RESOLUTION,
                public=True,
                resolution_text="Die Stadt Bergkamen führt ein Integrationsmanagement ein.",
            ),
            consultations=[_step(cast, "bergkamen", "rat", DECISION, decided_on)],
            source=Source(),
            by=cast.people["dora"],
        )
    _hold(cast, "dora", paper, Result(outcome=Outcome.ADOPTED, date=decided_on))


def _concept_in_kamen(cast: Cast) -> None:
    """Kamen adopts its concept: unanimous in the committee, against one vote in the council."""
    with clock.standing_on(date(2022, 4, 29)):
        paper = register_paper(
            municipality=cast.kamen,
            content=PaperContent(
                reference="039/2022",
                name="Integrationskonzept",
                paper_type=PaperType.RESOLUTION,
                public=True,
                date=date(2022, 4, 29),
                department="Fachbereich Bürgerdienste",
                resolution_text=(
                    "Der Rat nimmt das überarbeitete Integrationskonzept der Stadt Kamen an.\n\n"
                    "Die Verwaltung bekommt den Auftrag, die Maßnahmen des Konzepts umzusetzen und auszubauen."
                ),
                reasons=(
                    "Das Konzept bündelt, was Kamen für das Zusammenleben tut, und macht daraus eine Strategie, "
                    "die vorbeugt und auf Dauer trägt.\n\n"
                    "Viele haben mitgeschrieben: Vereine, Verbände, Schulen und Einrichtungen. Der Integrationsrat "
                    "hat sich am 11.01.2022 damit befasst und den Entwurf begrüßt. Danach konnten Vereine und "
                    "Parteien Änderungen vorschlagen; die Vorschläge sind in die neue Fassung eingegangen."
                ),
                financial_impact="Die Mittel stehen im Haushalt bereit.",
                duties=[
                    DutyText("Die Maßnahmen des Integrationskonzepts umsetzen und ausbauen."),
                ],
            ),
            consultations=[
                _step(cast, "kamen", "stgf", ADVICE),
                _step(cast, "kamen", "hfa", ADVICE),
                _step(cast, "kamen", "rat", DECISION),
            ],
            source=Source(),
            by=cast.people["lars"],
        )
        set_consultations(
            paper=paper,
            steps=steps_of(paper),
            revision=paper.revision,
            hearing_note="Der Integrationsrat hat das Konzept am 11.01.2022 beraten, bevor es diese Vorlage gab.",
            by=cast.people["lars"],
        )
    _hold(
        cast,
        "lars",
        paper,
        Result(
            outcome=Outcome.RECOMMENDED,
            date=date(2022, 5, 31),
            outcome_text="Einstimmig angenommen",
            majority=Majority.UNANIMOUS,
        ),
        Result(outcome=Outcome.RECOMMENDED, date=date(2022, 6, 14), majority=Majority.UNANIMOUS),
        Result(
            outcome=Outcome.ADOPTED,
            date=date(2022, 6, 30),
            outcome_text="bei 1 Gegenstimme mehrheitlich angenommen",
            majority=Majority.MAJORITY,
            votes_no=1,
        ),
    )
    resolution = Resolution.objects.get(consultation__paper=paper)
    with clock.standing_on(date(2022, 7, 4)):
        add_duty(
            resolution=resolution,
            text="Dem Sozialausschuss über den Stand der Maßnahmen berichten (erfunden).",
            recurrence=Recurrence.YEARLY,
            due_on=date(2023, 2, 28),
            responsible=cast.departments["kamen"]["buergerdienste"],
            by=cast.people["lars"],
        )


def _standards_in_bergkamen(cast: Cast) -> None:
    """Bergkamen closes the introduction and asks for a report every year."""
    committee, council = date(2022, 11, 8), date(2022, 12, 8)
    with clock.standing_on(date(2022, 10, 24)):
        paper = register_paper(
            municipality=cast.bergkamen,
            content=PaperContent(
                reference="12/0767",
                name="Einführung eines städtischen Integrationsmanagements - Abschluss und Ausblick",
                paper_type=PaperType.RESOLUTION,
                public=True,
                department="Integrationsmanagement",
                components=["Das Deckblatt", "Der Beschlussvorschlag und die Sachdarstellung"],
                resolution_text=(
                    "Der Rat stimmt den Ergebnissen der Einführung zu. Rat und Verwaltung arbeiten künftig nach den "
                    "gemeinsam entwickelten Standards.\n\n"
                    "Die Verwaltung berichtet dem Rat einmal im Jahr über den Sachstand."
                ),
                reasons=(
                    "Seit dem Beschluss vom 21.02.2019 (Drucksache Nr. 11/1473) haben Verwaltung, Vereine und "
                    "Ehrenamtliche das Integrationsmanagement aufgebaut, begleitet vom Institut für soziale "
                    "Innovation aus Düsseldorf.\n\n"
                    "Die Förderung des Landes endet am 30.11.2022. Ein Magazin zeigt, was in dreieinhalb Jahren "
                    "entstanden ist. Ein Transferhandbuch sagt, worauf es bei künftigen Projekten ankommt:\n"
                    "• Menschen mit ihren Eigenheiten achten\n• Angebote machen, die passen\n"
                    "• Beteiligung leicht machen\n• gemeinsam planen und auswerten\n\n"
                    "Aus dem Netzwerk ist ein eigener Verein geworden: „Bergkamen for all“."
                ),
                references=[Reference(number="11/1473", wording="Beschluss des Rates vom 21.02.2019")],
                duties=[
                    DutyText(
                        "Dem Rat einen Sachstandsbericht zur Integrationsarbeit vorlegen.", Recurrence.YEARLY
                    )
                ],
            ),
            consultations=[
                _step(cast, "bergkamen", "aas", ADVICE, committee),
                _step(cast, "bergkamen", "hfa", ADVICE, council),
                _step(cast, "bergkamen", "rat", DECISION, council),
            ],
            source=Source(),
            by=cast.people["dora"],
        )
    unanimous = Majority.UNANIMOUS
    _hold(
        cast,
        "dora",
        paper,
        Result(
            outcome=Outcome.RECOMMENDED,
            date=committee,
            outcome_text="Einstimmig zugestimmt",
            majority=unanimous,
        ),
        Result(outcome=Outcome.RECOMMENDED, date=council, majority=unanimous),
        Result(outcome=Outcome.ADOPTED, date=council, majority=unanimous),
    )


def _papers_nobody_else_sees(cast: Cast) -> None:
    """One paper of each town that is not public: only the administration and the council read it."""
    with clock.standing_on(date(2022, 11, 21)):
        register_paper(
            municipality=cast.bergkamen,
            content=PaperContent(
                reference="12/0812",
                name="Mietvertrag für das Begegnungszentrum (erfunden)",
                paper_type=PaperType.RESOLUTION,
                date=date(2022, 11, 21),
                department="Kämmerei",
                resolution_text="Der Rat stimmt dem Mietvertrag zu.",
                reasons="Die Verhandlungen laufen noch; deshalb wird nichtöffentlich beraten.",
                financial_impact="Die Miete steht im Entwurf des Haushalts 2023.",
            ),
            consultations=[
                _step(cast, "bergkamen", "hfa", ADVICE, date(2023, 3, 9)),
                _step(cast, "bergkamen", "rat", DECISION, date(2023, 3, 16)),
            ],
            source=Source(),
            by=cast.people["dora"],
        )
        register_paper(
            municipality=cast.kamen,
            content=PaperContent(
                reference="112/2022",
                name="Vergabe der Übersetzungsleistungen (erfunden)",
                paper_type=PaperType.RESOLUTION,
                date=date(2022, 11, 21),
                department="Fachbereich Bürgerdienste",
                resolution_text="Der Rat vergibt die Leistungen an den wirtschaftlichsten Bieter.",
                reasons="Die Angebote enthalten Geschäftsgeheimnisse; deshalb wird nichtöffentlich beraten.",
            ),
            consultations=[
                _step(cast, "kamen", "hfa", ADVICE, date(2023, 3, 14)),
                _step(cast, "kamen", "rat", DECISION, date(2023, 3, 23)),
            ],
            source=Source(),
            by=cast.people["lars"],
        )


def _the_year_ahead(cast: Cast) -> None:
    """Meetings, two papers whose results are still to be entered, and a draft in which a hearing is missing."""
    clerks = {"bergkamen": "dora", "kamen": "lars"}
    with clock.standing_on(date(2022, 12, 15)):
        for town, meetings in MEETINGS.items():
            for body, day in meetings:
                schedule_meeting(
                    municipality=cast.town(town),
                    organization=cast.bodies[town][body],
                    date=day,
                    start=datetime.time(17),
                    location="Rathaus, Ratssaal",
                    by=cast.people[clerks[town]],
                )
        _volunteers(cast)
    _first_information(cast)
    with clock.standing_on(date(2023, 1, 16)):
        _weeks_against_racism(cast)


def _first_information(cast: Cast) -> None:
    """The council has sat on it; only its result is missing, and with it the resolution and its duty."""
    with clock.standing_on(date(2022, 11, 2)):
        paper = create_draft(
            municipality=cast.bergkamen,
            paper_type=PaperType.RESOLUTION,
            reference="12/0795",
            name="Erste Informationen in acht Sprachen (erfunden)",
            public=True,
            department="Integrationsmanagement",
            components=[],
            resolution_text=(
                "Der Rat beschließt, dass das Bürgerbüro erste Informationen in acht Sprachen bereithält.\n\n"
                "Die Verwaltung prüft die Texte jedes Jahr mit den Menschen, die sie lesen, und berichtet dem Rat."
            ),
            reasons="Wer neu ankommt, fragt zuerst im Bürgerbüro. Acht Sprachen erreichen fast alle.",
            financial_impact="3.200 € einmalig für Übersetzung und Druck.",
            consultations=[
                _step(cast, "bergkamen", "integrationsrat", HEARING, date(2022, 11, 17)),
                _step(cast, "bergkamen", "hfa", ADVICE, date(2022, 12, 1)),
                _step(cast, "bergkamen", "rat", DECISION, date(2023, 1, 12)),
            ],
            duties=[DutyText("Die Texte prüfen und dem Rat berichten (erfunden).", Recurrence.YEARLY)],
            by=cast.people["anna"],
        )
        submit_paper(paper=paper, revision=paper.revision, by=cast.people["anna"])
    _hold(
        cast,
        "dora",
        paper,
        Result(outcome=Outcome.RECOMMENDED, date=date(2022, 11, 17), majority=Majority.UNANIMOUS),
        Result(outcome=Outcome.RECOMMENDED, date=date(2022, 12, 1), majority=Majority.UNANIMOUS),
    )


def _volunteers(cast: Cast) -> None:
    draft = create_draft(
        municipality=cast.bergkamen,
        paper_type=PaperType.RESOLUTION,
        reference="12/0839",
        name="Richtlinie zur Förderung von Ehrenamtlichen in der Integrationsarbeit (erfunden)",
        public=True,
        department="Integrationsmanagement",
        components=[],
        resolution_text=(
            "Der Rat beschließt die Richtlinie.\n\n"
            "Die Verwaltung legt dem Ausschuss für Arbeit und Soziales jedes Jahr eine Übersicht der Förderungen vor."
        ),
        reasons=(
            "Ehrenamtliche tragen viele Angebote. Die Richtlinie sagt, wer wofür einen Zuschuss bekommt "
            "und wie der Antrag auf eine Seite passt."
        ),
        financial_impact="Im Haushalt 2023 sind dafür 8.000 € eingeplant.",
        consultations=[
            _step(cast, "bergkamen", "integrationsrat", HEARING, date(2023, 1, 12)),
            _step(cast, "bergkamen", "aas", ADVICE, date(2023, 2, 14)),
            _step(cast, "bergkamen", "rat", DECISION, date(2023, 3, 16)),
        ],
        duties=[
            DutyText("Dem Ausschuss eine Übersicht der Förderungen vorlegen (erfunden).", Recurrence.YEARLY),
        ],
        by=cast.people["anna"],
    )
    submit_paper(paper=draft, revision=draft.revision, by=cast.people["anna"])


def _weeks_against_racism(cast: Cast) -> None:
    create_draft(
        municipality=cast.bergkamen,
        paper_type=PaperType.RESOLUTION,
        name="Internationale Wochen gegen Rassismus: Programm und Mittel (erfunden)",
        public=True,
        department="Integrationsmanagement",
        components=[],
        resolution_text="Der Rat stimmt dem Programm zu und stellt die Mittel bereit.",
        reasons="Schulen, Vereine und das Kulturreferat haben ein gemeinsames Programm vorbereitet.",
        financial_impact="4.500 € für Honorare und Druck; 2.000 € davon übernimmt das Land.",
        consultations=[
            _step(cast, "bergkamen", "aas", ADVICE, date(2023, 2, 14)),
            _step(cast, "bergkamen", "hfa", ADVICE, date(2023, 3, 9)),
            _step(cast, "bergkamen", "rat", DECISION, date(2023, 3, 16)),
            _step(cast, "bergkamen", "integrationsrat", INFORMATION, date(2023, 5, 11)),
        ],
        by=cast.people["dora"],
    )
