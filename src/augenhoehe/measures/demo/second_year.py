# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bergkamen's year 2023, told where the demo stands late enough for it: reports, figures, money and a closed round.

All of it is invented.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit import clock
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.measure_facts import MeasureFacts
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.actions.save_budget_line import LineFacts, save_budget_line
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.actions.save_values import ValueEntry, save_values
from augenhoehe.measures.demo.asking import Given, answered_by_all, closed, opened
from augenhoehe.measures.demo.plan import S, Told, day
from augenhoehe.measures.enums import Assessment, BudgetKind, MeasureStatus, Timeliness
from augenhoehe.measures.models import BudgetLine, Indicator, Measure, Milestone, UpdateRound
from augenhoehe.measures.rules.budget import Figures

TOLD_FROM = day("2024-01-15")
"""From this day on the year is over: its round is closed and its figures are there."""

JANUARY = (
    Given("1.1.2", S.IN_PROGRESS, "Drei Jugendliche schreiben neu mit, die Schulung war am 20. Januar."),
    Given(
        "2.1.2",
        S.IN_PROGRESS,
        "Die zwei übrigen Schulen haben Termine im März.",
        delay_reason="Im Herbst war das Zelt zwei Monate in Reparatur.",
    ),
)

REPORTS: tuple[tuple[str, Told], ...] = (
    (
        "2.2.1",
        Told(
            "2023-03-31",
            S.CONTINUING,
            "15 Veranstaltungen, davon sechs an Schulen; zum Auftakt kamen 240 Menschen.",
            assessment=Assessment.REACHED,
        ),
    ),
    (
        "2.1.2",
        Told(
            "2023-03-28",
            S.DONE,
            "Alle sechs Grundschulen haben mitgemacht. Das Zelt bleibt als Leihgabe bei der Bibliothek.",
            assessment=Assessment.REACHED,
        ),
    ),
    (
        "1.1.1",
        Told(
            "2023-05-12",
            S.CONTINUING,
            "87 Jugendliche aus vier Schulen haben teilgenommen. Ihr wichtigstes Thema: Treffpunkte im Winter.",
            "Ergebnisse im September im Ausschuss vorstellen.",
            assessment=Assessment.REACHED,
        ),
    ),
    (
        "3.1.2",
        Told(
            "2023-06-30",
            S.IN_PROGRESS,
            "Sieben von elf Fachbereichen planen mit den Gelingensfaktoren.",
            "Die übrigen Fachbereiche beraten.",
            assessment=Assessment.PARTLY_REACHED,
        ),
    ),
    (
        "1.1.2",
        Told(
            "2023-08-31",
            S.DONE,
            "Der Blog hat seinen Zeitraum erreicht: 41 Beiträge, zwölf davon in zwei Sprachen.",
            assessment=Assessment.REACHED,
        ),
    ),
    (
        "2.1.1",
        Told(
            "2023-10-06",
            S.CONTINUING,
            "21 Veranstaltungen, zwölf davon von Vereinen, rund 1.150 Gäste.",
            assessment=Assessment.REACHED,
        ),
    ),
)

REACHED: tuple[tuple[str, str, str], ...] = (
    ("1.1.1", "Ort und Programm der Konferenz 2023 stehen fest", "2023-02-03"),
    ("1.1.1", "Konferenz 2023", "2023-05-05"),
    ("1.1.2", "Neue Redaktion ist geschult", "2023-01-20"),
    ("2.1.1", "Aufruf an die Vereine für 2023", "2023-03-29"),
    ("2.1.2", "Alle sechs Grundschulen besucht", "2023-03-24"),
    ("2.2.1", "Programm 2023 steht", "2023-02-10"),
    ("2.2.1", "Auftakt 2023", "2023-03-20"),
    ("3.1.2", "Handbuch allen Fachbereichen vorgestellt", "2023-02-14"),
)
"""Measure, milestone, the day on which it was reached."""

DECEMBER = (
    Given(
        "1.1.1",
        S.CONTINUING,
        "Der Ausschuss hat die Ergebnisse beraten; im Jugendzentrum ist jetzt auch sonntags geöffnet.",
        "Konferenz 2024 vorbereiten.",
    ),
    Given(
        "1.2.1",
        S.CONTINUING,
        "Die Runde hat fünfmal getagt, eingeladen hat der Verein.",
        "Die Arbeitsweise für 2024 beschließen.",
    ),
    Given("1.2.2", S.IN_PROGRESS, "Neun Tandems haben begonnen, sechs weitere Menschen warten noch."),
    Given("2.1.1", S.CONTINUING, "Für 2024 haben 14 Vereine zugesagt, zwei mehr als im Jahr davor."),
    Given(
        "2.2.1",
        S.CONTINUING,
        "Das Motto für 2024 steht fest. Die Schulen wünschen sich mehr Angebote für Eltern.",
    ),
    Given(
        "3.1.2",
        S.IN_PROGRESS,
        "Neun von elf Fachbereichen planen mit den Gelingensfaktoren.",
        "Mit den beiden übrigen Fachbereichen im Frühjahr sprechen.",
        delay_reason="In zwei Fachbereichen war die Leitung nicht besetzt.",
    ),
    Given("3.1.3", S.NOT_STARTED, "Der Dienst ist ausgewählt, der Vertrag beginnt im März 2024."),
)

FIGURES: tuple[tuple[str, str, str], ...] = (
    ("D1", "", "49640"),
    ("D1", "mit deutschem Pass", "41090"),
    ("D1", "ohne deutschen Pass", "8550"),
    ("D2", "", "17.2"),
    ("D3", "", "20710"),
    ("F2", "", "93"),
    ("F2", "Alter: unter 18", "31"),
    ("F2", "Alter: ab 18", "62"),
    ("R1", "", "81"),
    ("R1", "Geschlecht: Frauen", "43"),
    ("R1", "Geschlecht: Männer", "38"),
    ("B1", "", "5.7"),
    ("B1", "mit deutschem Pass", "4.6"),
    ("B1", "ohne deutschen Pass", "11.9"),
    ("W3", "", "13.5"),
    ("W3", "ohne deutschen Pass", "34.1"),
    ("O3", "", "55"),
    ("K 1.1.1", "", "87"),
    ("K 3.1.1", "", "10"),
)
"""Indicator, comparison group, value on 31 December 2023."""

MONEY: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("1.1.1", "Honorare", ("9000", "8900", "8815.20", "900", "8100", "0")),
    ("1.2.1", "Stelle der Koordination", ("30400", "30400", "30400", "3040", "27360", "0.5")),
)
"""What the lines of 2023 came to: planned, committed, actual, own share, third-party money, posts."""


def tell(cast: Cast) -> UpdateRound:
    """Tell the year; returns its closed round, "Stand 31.12.2023"."""
    by, town = cast.people["anna"], cast.bergkamen
    third = UpdateRound.objects.get(municipality=town, as_of=day("2023-01-12"))
    with clock.standing_on(day("2023-01-26")):
        answered_by_all(third, JANUARY)
    closed(cast, third, "2023-01-30")
    measures = {measure.code: measure for measure in Measure.objects.filter(municipality=town)}
    _tandems(cast, measures["1.2.1"], by)
    for code, title, on in REACHED:
        milestone = Milestone.objects.get(measure=measures[code], title=title)
        with clock.standing_on(day(on)):
            save_milestone(
                measure=measures[code],
                milestone=milestone,
                title=title,
                due_on=milestone.due_on,
                reached_on=day(on),
                by=by,
            )
    for code, told in REPORTS:
        with clock.standing_on(day(told.on)):
            report_progress(
                measure=measures[code],
                reported_on=day(told.on),
                text=told.text,
                next_steps=told.next_steps,
                status=told.status,
                timeliness=Timeliness.ON_TIME,
                assessment=told.assessment,
                by=by,
            )
    with clock.standing_on(day("2024-01-02")):
        asked = opened(cast, "2023-12-31", "2024-01-11")
    with clock.standing_on(day("2024-01-09")):
        answered_by_all(asked, DECEMBER)
        _money(measures, by)
        _figures(cast, by)
    return closed(cast, asked, "2024-01-12")


def _tandems(cast: Cast, beside: Measure, by: Account) -> None:
    """A measure that is new in 2023: no earlier round knows it."""
    facts = MeasureFacts(
        code="1.2.2",
        title="Tandems im Ehrenamt",
        description="Wer neu in Bergkamen ist, lernt ein Ehrenamt zu zweit kennen.",
        goal=beside.goal,
        field_of_action=beside.field_of_action,
        responsible=cast.departments["bergkamen"]["integrationsmanagement"],
        starts_on=day("2023-04-01"),
        started_on=day("2023-04-17"),
        status=MeasureStatus.IN_PROGRESS,
        resolution=beside.resolution,
        public=True,
    )
    with clock.standing_on(day("2023-04-17")):
        create_measure(municipality=cast.bergkamen, facts=facts, by=by)


def _money(measures: dict[str, Measure], by: Account) -> None:
    for code, title, figures in MONEY:
        line = BudgetLine.objects.get(measure=measures[code], title=title, year=2023)
        facts = LineFacts(
            year=2023,
            title=title,
            kind=BudgetKind(line.kind),
            product_group=line.product_group,
            figures=Figures(*map(Decimal, figures)),
        )
        save_budget_line(
            measure=measures[code], facts=facts, line=line, reason="Abschluss des Jahres 2023", by=by
        )


def _figures(cast: Cast, by: Account) -> None:
    by_indicator: dict[str, list[ValueEntry]] = {}
    for code, group, value in FIGURES:
        entry = ValueEntry(as_of=datetime.date(2023, 12, 31), group=group, value=Decimal(value))
        by_indicator.setdefault(code, []).append(entry)
    for indicator in Indicator.objects.filter(municipality=cast.bergkamen, code__in=by_indicator):
        save_values(indicator=indicator, entries=by_indicator[indicator.code], by=by)
