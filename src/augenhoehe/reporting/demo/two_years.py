# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bergkamen's reports of 2022 and 2023, told where the demo stands late enough: given, noted, and once corrected.

All texts, the sittings' results on the report, and the mistake that is corrected are invented.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.actions.record_result import Result, record_result
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import FollowUp, Paper
from augenhoehe.kit import clock
from augenhoehe.measures.actions.save_values import ValueEntry, save_values
from augenhoehe.measures.models import Indicator
from augenhoehe.reporting.actions.approve_section import approve_section
from augenhoehe.reporting.actions.correct_report import correct_report
from augenhoehe.reporting.actions.create_report import create_report
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.actions.take_to_council import take_to_council
from augenhoehe.reporting.demo import easy
from augenhoehe.reporting.enums import SectionKind, SectionState
from augenhoehe.reporting.files import render
from augenhoehe.reporting.models import Report

TOLD_FROM = datetime.date(2024, 1, 15)
"""From this day on both years are over, and the second report has been corrected."""
GIVEN = datetime.date(2023, 1, 20)
WRITTEN = datetime.date(2024, 1, 12)
CORRECTED = datetime.date(2024, 1, 15)

OF_2023: dict[SectionKind, str] = {
    SectionKind.RESOLUTION: "Dies ist der zweite Bericht nach dem Beschluss des Rates. Der erste galt dem Jahr 2022.",
    SectionKind.OVERVIEW: (
        "2023 haben die Fachbereiche die Arbeit ohne die Förderung des Landes fortgeführt. Drei Maßnahmen sind "
        "abgeschlossen, neu ist das Ehrenamt zu zweit."
    ),
    SectionKind.FRAMEWORK: (
        "Die Zahlen beschreiben die Stadt. Sie messen nicht, was die Maßnahmen bewirkt haben (alle Zahlen erfunden)."
    ),
    SectionKind.FIELDS: (
        "Die Fachbereiche haben bis zum 11. Januar 2024 gemeldet, was sie erreicht haben und was offen ist."
    ),
    SectionKind.RESOURCES: "Ausgegeben wurde fast alles, was geplant war. Die Koordination bleibt eine halbe Stelle.",
    SectionKind.OUTLOOK: (
        "Für 2024 nimmt sich die Stadt vor:\n\n"
        "- die Gelingensfaktoren in den beiden übrigen Fachbereichen einzuführen,\n"
        "- die Tandems im Ehrenamt auf 15 zu erweitern,\n"
        "- die Jugendkonferenz im Mai durchzuführen."
    ),
}


def tell(cast: Cast) -> Report:
    """Tell both years; returns the corrected edition of 2023."""
    anna = cast.people["anna"]
    first = Report.objects.get(municipality=cast.bergkamen, year=2022, edition=1)
    with clock.standing_on(GIVEN):
        _write(first, {}, anna)
        _give(first, anna)
        first.refresh_from_db()
        easy.tell(first, anna, words=easy.BERGKAMEN, checked_on=GIVEN)
        paper = take_to_council(report=first, revision=first.revision, by=anna)
        submit_paper(paper=paper, revision=paper.revision, by=anna)
    _noted(paper, cast.people["dora"])
    return _second(cast, first.follow_up, anna)


def _noted(paper: Paper, by: Account) -> None:
    """Every body takes note of the report on its day."""
    for step in paper.consultations.order_by("position"):
        if step.date is None:
            continue
        with clock.standing_on(step.date):
            record_result(
                consultation=step,
                result=Result(outcome=Outcome.NOTED, date=step.date),
                revision=step.revision,
                by=by,
            )


def _second(cast: Cast, duty: FollowUp | None, by: Account) -> Report:
    with clock.standing_on(WRITTEN):
        report = create_report(
            municipality=cast.bergkamen,
            title="Sachstandsbericht 2023",
            year=2023,
            as_of=datetime.date(2023, 12, 31),
            follow_up=duty,
            by=by,
        )
        _write(report, OF_2023, by)
        _give(report, by)
    with clock.standing_on(CORRECTED):
        indicator = Indicator.objects.get(municipality=cast.bergkamen, code="B1")
        entry = ValueEntry(as_of=datetime.date(2023, 12, 31), group="", value=Decimal("5.5"))
        save_values(indicator=indicator, entries=[entry], by=by)
        report.refresh_from_db()
        edition = correct_report(
            report=report,
            reason=(
                "Der Anteil der Jugendlichen ohne Schulabschluss kam aus einer vorläufigen Tabelle (erfunden)."
            ),
            revision=report.revision,
            by=by,
        )
        section = edition.sections.get(kind=SectionKind.FRAMEWORK)
        edit_section(
            section=section,
            title=section.title,
            text=f"{section.text}\n\nDer Anteil der Jugendlichen ohne Schulabschluss ist berichtigt.",
            finished=True,
            revision=section.revision,
            by=by,
        )
        _give(edition, by)
    return edition


def _write(report: Report, texts: dict[SectionKind, str], by: Account) -> None:
    """Write and approve every section; without words of its own it keeps those it has."""
    for section in report.sections.select_related("responsible").order_by("position"):
        written = edit_section(
            section=section,
            title=section.title,
            text=texts.get(SectionKind(section.kind), section.text),
            responsible=section.responsible,
            finished=True,
            revision=section.revision,
            by=by,
        )
        if written.state != SectionState.APPROVED:
            approve_section(section=written, revision=written.revision, by=by)


def _give(report: Report, by: Account) -> None:
    """Freeze the report and make its files."""
    snapshot = freeze_report(report=report, by=by)
    publish_report(report=snapshot.report, rendered=render(snapshot), by=by)
