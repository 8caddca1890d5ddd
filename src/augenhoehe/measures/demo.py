# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The measures' chapter of the demo.

The names of Bergkamen's projects are those its council paper 12/0767 lists; goals, dates, reports, figures and
all of Kamen's measures are invented.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.measure_facts import MeasureFacts
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.actions.save_goal import save_goal
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.enums import Assessment, MeasureStatus
from augenhoehe.measures.models import Goal, Measure

S = MeasureStatus


def day(text: str) -> datetime.date:
    """An ISO date."""
    return datetime.date.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class Told:
    """One report on a measure."""

    on: str
    status: MeasureStatus
    text: str
    next_steps: str = ""
    delay_reason: str = ""
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One measure of the story; goal, department and partners by their keys, words by their position."""

    code: str
    title: str
    goal: str
    words: int
    department: str
    description: str
    starts_on: str = ""
    ends_on: str = ""
    partners: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    public: bool = True
    status: MeasureStatus = S.PLANNED
    milestones: tuple[tuple[str, str, str], ...] = ()
    reports: tuple[Told, ...] = field(default=())


GOALS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "bergkamen": (
        ("1", "", "Alle Menschen in Bergkamen können mitreden und mitgestalten"),
        ("1.1", "1", "Jugendliche bringen ihre Themen selbst in die Stadt ein"),
        ("1.2", "1", "Vereine und Stadt arbeiten verlässlich zusammen"),
        ("2", "", "Begegnung gehört zum Alltag"),
        ("2.1", "2", "Jedes Jahr gibt es feste Anlässe, sich kennenzulernen"),
        ("2.2", "2", "Bergkamen zeigt Haltung gegen Rassismus"),
        ("3", "", "Die Verwaltung ist auf Vielfalt eingestellt"),
        ("3.1", "3", "Beschäftigte erkennen, was Menschen brauchen, und handeln danach"),
    ),
    "kamen": (
        ("A", "", "Wer neu ankommt, wohnt gut und wird begleitet"),
        ("B", "", "Sprache und Bildung öffnen Wege"),
        ("B.1", "B", "Kinder werden in ihren Sprachen gestärkt"),
        ("C", "", "Ausbildung und Arbeit gelingen"),
        ("D", "", "Kulturen begegnen sich"),
    ),
}

PLANS: dict[str, tuple[Plan, ...]] = {
    "bergkamen": (
        Plan(
            "1.1.1",
            "Jugendkonferenz „Bergkamen for all“",
            "1.1",
            3,
            "jugendamt",
            "Einmal im Jahr beraten Jugendliche einen Tag lang, was sich in der Stadt ändern soll, und "
            "stellen es dem Ausschuss vor.",
            "2021-03-01",
            "",
            ("bergkamen_for_all", "gesamtschule"),
            (4,),
            status=S.CONTINUING,
            milestones=(
                ("Konferenz 2022 durchgeführt", "2022-05-06", "2022-05-06"),
                ("Ort und Programm der Konferenz 2023 stehen fest", "2023-02-03", ""),
                ("Konferenz 2023", "2023-05-05", ""),
            ),
            reports=(
                Told(
                    "2022-05-20",
                    S.CONTINUING,
                    "62 Jugendliche haben teilgenommen. Ihre drei wichtigsten Themen: Treffpunkte, Busse am "
                    "Abend, Umgang miteinander an Schulen.",
                    "Ergebnisse im Ausschuss vorstellen.",
                    assessment=Assessment.REACHED,
                ),
                Told(
                    "2022-12-15",
                    S.CONTINUING,
                    "Der Ausschuss hat die Ergebnisse beraten. Zwei Schulen haben für 2023 schon zugesagt.",
                    "Ort und Programm für Mai 2023 festlegen.",
                ),
            ),
        ),
        Plan(
            "1.1.2",
            "Blog „Jugend bloggt“",
            "1.1",
            3,
            "jugendamt",
            "Jugendliche schreiben über ihr Leben in Bergkamen, mehrsprachig und mit eigener Redaktion.",
            "2021-09-01",
            "2023-08-31",
            ("bergkamen_for_all",),
            (4,),
            status=S.IN_PROGRESS,
            milestones=(("Neue Redaktion ist geschult", "2023-01-13", ""),),
            reports=(
                Told(
                    "2022-07-08",
                    S.IN_PROGRESS,
                    "Bisher sind 24 Beiträge erschienen, fünf davon in zwei Sprachen.",
                    "Nachfolge für zwei Redaktionsmitglieder finden.",
                    assessment=Assessment.PARTLY_REACHED,
                ),
            ),
        ),
        Plan(
            "1.2.1",
            "Steuerungsgruppe verstetigen",
            "1.2",
            3,
            "integrationsmanagement",
            "Vereine, Einrichtungen und Verwaltung planen die gemeinsame Arbeit in einer festen Runde.",
            "2019-05-09",
            "",
            ("bergkamen_for_all", "elterncafe"),
            (7, 9),
            status=S.CONTINUING,
            reports=(
                Told(
                    "2022-12-19",
                    S.CONTINUING,
                    "Die Runde hat 2022 sechsmal getagt. Der Verein übernimmt die Einladung ab 2023.",
                    "Arbeitsweise nach dem Ende der Förderung vereinbaren.",
                    assessment=Assessment.REACHED,
                ),
            ),
        ),
        Plan(
            "2.1.1",
            "Interkulturelle Wochen",
            "2.1",
            2,
            "kultur",
            "Jeden September laden Vereine und Stadt zwei Wochen lang zu Begegnungen ein.",
            "2020-09-01",
            "",
            ("bergkamen_for_all", "elterncafe"),
            (9,),
            status=S.CONTINUING,
            milestones=(
                ("Programm 2022 gedruckt", "2022-08-19", "2022-08-17"),
                ("Aufruf an die Vereine für 2023", "2023-03-31", ""),
            ),
            reports=(
                Told(
                    "2022-10-14",
                    S.CONTINUING,
                    "17 Veranstaltungen, acht davon von Vereinen, rund 900 Gäste.",
                    assessment=Assessment.REACHED,
                ),
            ),
        ),
        Plan(
            "2.1.2",
            "Tippi-Projekt",
            "2.1",
            2,
            "schule",
            "Ein Zelt wandert durch Kitas und Grundschulen und wird zum Ort für Geschichten aus aller Welt.",
            "2022-02-01",
            "2022-12-31",
            ("elterncafe",),
            (3, 5),
            status=S.DELAYED,
            milestones=(("Alle sechs Grundschulen besucht", "2022-12-16", ""),),
            reports=(
                Told(
                    "2022-12-12",
                    S.DELAYED,
                    "Vier von sechs Grundschulen haben mitgemacht.",
                    "Die zwei übrigen Schulen im Frühjahr 2023 besuchen.",
                    delay_reason="Im Herbst war das Zelt zwei Monate in Reparatur.",
                    assessment=Assessment.PARTLY_REACHED,
                ),
            ),
        ),
        Plan(
            "2.2.1",
            "Internationale Wochen gegen Rassismus",
            "2.2",
            4,
            "integrationsmanagement",
            "Im März zeigen Schulen, Vereine und Rat gemeinsam, dass Rassismus in Bergkamen keinen Platz hat.",
            "2020-03-01",
            "",
            ("bergkamen_for_all", "gesamtschule"),
            (9,),
            status=S.CONTINUING,
            milestones=(("Programm 2023 steht", "2023-02-10", ""), ("Auftakt 2023", "2023-03-20", "")),
            reports=(
                Told(
                    "2022-11-25",
                    S.CONTINUING,
                    "2022 gab es zwölf Veranstaltungen. Ob sich Haltungen ändern, lässt sich so nicht messen.",
                    assessment=Assessment.NOT_ASSESSABLE,
                ),
            ),
        ),
        Plan(
            "3.1.1",
            "Qualifikation zur Vielfaltsmanager:in",
            "3.1",
            5,
            "integrationsmanagement",
            "Beschäftigte und Ehrenamtliche lernen in sechs Modulen, Angebote für alle zugänglich zu machen.",
            "2021-01-11",
            "2022-11-30",
            ("isi",),
            (7, 8),
            status=S.DONE,
            milestones=(("Zertifikate übergeben", "2022-11-18", "2022-11-18"),),
            reports=(
                Told(
                    "2022-11-28",
                    S.DONE,
                    "Zehn Menschen haben die Qualifikation abgeschlossen.",
                    assessment=Assessment.REACHED,
                ),
            ),
        ),
        Plan(
            "3.1.2",
            "Gelingensfaktoren in der Verwaltung anwenden",
            "3.1",
            5,
            "integrationsmanagement",
            "Neue Projekte werden mit den acht Gelingensfaktoren des Transferhandbuchs geplant.",
            "2023-01-01",
            "2024-12-31",
            ("isi",),
            (8,),
            status=S.NOT_STARTED,
            milestones=(("Handbuch allen Fachbereichen vorgestellt", "2023-01-31", ""),),
        ),
        Plan(
            "3.1.3",
            "Dolmetschen im Bürgerbüro prüfen",
            "3.1",
            5,
            "sozialamt",
            "Ob ein Video-Dolmetschdienst für Gespräche im Amt eingeführt wird, ist noch nicht entschieden.",
            public=False,
        ),
    ),
    "kamen": (
        Plan(
            "A 1",
            "Ankommenslotsen",
            "A",
            0,
            "buergerdienste",
            "Ehrenamtliche begleiten Menschen in den ersten drei Monaten zu Ämtern, Schule und Arzt.",
            "2022-09-01",
            "",
            ("wohlfahrt",),
            (0, 1),
            status=S.CONTINUING,
            reports=(
                Told(
                    "2022-12-20",
                    S.CONTINUING,
                    "Elf Lotsinnen und Lotsen begleiten zurzeit 19 Familien.",
                    "Weitere Sprachen gewinnen.",
                    assessment=Assessment.REACHED,
                ),
            ),
        ),
        Plan(
            "A 2",
            "Wohnungsbörse",
            "A",
            0,
            "buergerdienste",
            "Vermieterinnen und Vermieter finden Familien, und Familien finden eine feste Ansprechperson.",
            "2023-02-01",
            "2024-01-31",
            ("wohlfahrt",),
            (0, 1, 5),
            status=S.NOT_STARTED,
            milestones=(("Ansprechperson benannt", "2023-01-20", ""),),
        ),
        Plan(
            "B 1",
            "Sprachpatenschaften in Kitas",
            "B.1",
            1,
            "jugend",
            "Patinnen und Paten lesen und sprechen einmal in der Woche mit Kindern, auch in deren erster Sprache.",
            "2022-09-01",
            "2023-07-31",
            ("sprachcafe",),
            (3,),
            status=S.DELAYED,
            milestones=(("In allen Kitas eine Patenschaft", "2022-12-31", ""),),
            reports=(
                Told(
                    "2022-12-09",
                    S.DELAYED,
                    "Sieben von zwölf Kitas haben eine Patenschaft.",
                    "Die übrigen Träger im Januar ansprechen.",
                    delay_reason="Zwei Träger haben noch nicht zugestimmt.",
                    assessment=Assessment.PARTLY_REACHED,
                ),
            ),
        ),
        Plan(
            "B 2",
            "Gemeinsame Kursübersicht",
            "B",
            1,
            "jugend",
            "Volkshochschule und Bildungsträger veröffentlichen alle Sprachkurse in einer Übersicht.",
            "2022-09-01",
            "2022-12-31",
            ("sprachcafe",),
            (0, 1),
            status=S.DONE,
            reports=(
                Told(
                    "2022-12-21",
                    S.DONE,
                    "Die Übersicht ist online und wird zu jedem Kursbeginn erneuert.",
                    assessment=Assessment.REACHED,
                ),
            ),
        ),
        Plan(
            "C 1",
            "Lotsenstelle Ausbildung",
            "C",
            2,
            "buergerdienste",
            "Eine halbe Stelle begleitet Jugendliche vom Zeugnis bis zum Ausbildungsvertrag.",
            "2022-10-01",
            "2024-09-30",
            (),
            (4, 0),
            status=S.IN_PROGRESS,
            milestones=(("Stelle besetzt", "2022-12-01", "2022-12-01"),),
            reports=(
                Told(
                    "2022-12-16",
                    S.IN_PROGRESS,
                    "Die Stelle ist besetzt, die ersten sechs Jugendlichen sind in Beratung.",
                ),
            ),
        ),
        Plan(
            "D 1",
            "Fest der Kulturen",
            "D",
            3,
            "kultur",
            "Am letzten Samstag im August feiern Vereine und Nachbarschaften auf dem Markt.",
            "2022-08-01",
            "",
            ("begegnung",),
            (9,),
            status=S.CONTINUING,
            milestones=(("Termin und Bühne für 2023 gebucht", "2023-01-27", ""),),
            reports=(
                Told(
                    "2022-09-12",
                    S.CONTINUING,
                    "Das Fest hatte rund 1.200 Gäste, 14 Vereine haben mitgemacht.",
                    assessment=Assessment.REACHED,
                ),
            ),
        ),
    ),
}

PAPERS = {"bergkamen": "12/0767", "kamen": "039/2022"}
PLANNED_ON = {"bergkamen": day("2022-12-12"), "kamen": day("2022-08-15")}
HANDS = {"bergkamen": "anna", "kamen": "clara"}


def tell(cast: Cast) -> None:
    """Tell the chapter: goals, the measures that carry out the two resolutions, and what was reported on them."""
    for slug, plans in PLANS.items():
        town, by = cast.town(slug), cast.people[HANDS[slug]]
        with clock.standing_on(PLANNED_ON[slug]):
            goals = _goals(town, slug, by)
            measures = [_measure(cast, slug, plan, goals, by) for plan in plans]
        for plan, measure in zip(plans, measures, strict=True):
            _reports(plan, measure, by)


def _goals(town: Municipality, slug: str, by: Account) -> dict[str, Goal]:
    goals: dict[str, Goal] = {}
    for position, (code, above, title) in enumerate(GOALS[slug]):
        goals[code] = save_goal(
            municipality=town, code=code, title=title, parent=goals.get(above), position=position, by=by
        )
    return goals


def _measure(cast: Cast, slug: str, plan: Plan, goals: dict[str, Goal], by: Account) -> Measure:
    town = cast.town(slug)
    first = plan.reports[0].status if plan.reports else plan.status
    facts = MeasureFacts(
        code=plan.code,
        title=plan.title,
        description=plan.description,
        goal=goals[plan.goal],
        field_of_action=cast.fields_of_action[slug][plan.words],
        target_groups=[cast.target_groups[slug][number] for number in plan.groups],
        responsible=cast.departments[slug][plan.department],
        partners=[cast.partners[slug][key] for key in plan.partners],
        starts_on=day(plan.starts_on) if plan.starts_on else None,
        ends_on=day(plan.ends_on) if plan.ends_on else None,
        status=S.IN_PROGRESS if first is S.DELAYED else first,
        public=plan.public,
        resolution=Resolution.objects.filter(
            municipality=town, consultation__paper__reference=PAPERS[slug]
        ).first(),
        concept_version=Version.objects.filter(
            concept__municipality=town, paper__reference=PAPERS[slug]
        ).first(),
    )
    measure = create_measure(municipality=town, facts=facts, by=by)
    for title, due_on, reached_on in plan.milestones:
        reached = day(reached_on) if reached_on else None
        with clock.standing_on(max(reached or clock.today(), clock.today())):
            save_milestone(measure=measure, title=title, due_on=day(due_on), reached_on=reached, by=by)
    return measure


def _reports(plan: Plan, measure: Measure, by: Account) -> None:
    for told in plan.reports:
        with clock.standing_on(max(day(told.on), PLANNED_ON[measure.municipality.slug])):
            report_progress(
                measure=measure,
                reported_on=day(told.on),
                text=told.text,
                status=told.status,
                delay_reason=told.delay_reason,
                next_steps=told.next_steps,
                assessment=told.assessment,
                by=by,
            )
