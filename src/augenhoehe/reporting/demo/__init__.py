# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The reports' chapter of the demo: Kamen's is frozen and public, Bergkamen's waits for its last sections.

Bergkamen's duty to report every year is real (paper 12/0767); all texts here and Kamen's report are invented. Where the
demo stands in 2024 or later, both of Bergkamen's reports have been given.
"""

from __future__ import annotations

import datetime

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import FollowUp
from augenhoehe.kit import clock
from augenhoehe.reporting.actions.approve_section import approve_section
from augenhoehe.reporting.actions.create_report import create_report
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.demo import easy, two_years
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.files import render
from augenhoehe.reporting.models import Report

BEGUN = datetime.date(2023, 1, 9)
FROZEN = datetime.date(2023, 1, 12)
AS_OF = datetime.date(2022, 12, 31)

BERGKAMEN: dict[SectionKind, str] = {
    SectionKind.RESOLUTION: (
        "Der Rat möchte einmal im Jahr wissen, wie es mit der Integration in Bergkamen steht. Dies ist der erste "
        "Bericht nach seinem Beschluss."
    ),
    SectionKind.OVERVIEW: (
        "2022 war ein Jahr des Übergangs. Die Förderung des Landes endete am 30. November; was in dreieinhalb "
        "Jahren erprobt wurde, soll bleiben."
    ),
    SectionKind.FIELDS: "Die Fachbereiche haben bis Mitte Dezember gemeldet, was sie erreicht haben und was offen ist.",
    SectionKind.DELAYS: "",
    SectionKind.CONCEPT: (
        "Die Standards der Integrationsarbeit sind öffentlich. Wer etwas ändern möchte, kann es dort vorschlagen."
    ),
    SectionKind.OUTLOOK: (
        "Für 2023 nimmt sich die Stadt vor:\n\n"
        "- die acht Gelingensfaktoren in allen Fachbereichen vorzustellen,\n"
        "- die Jugendkonferenz mit mehr Schulen durchzuführen,\n"
        "- die Steuerungsgruppe gemeinsam mit dem Verein weiterzuführen."
    ),
}

OF_THE_TREASURY = (
    "Die Ausgaben sind nach dem Stand vom Januar 2023 vorläufig, denn das Jahr ist noch nicht gebucht."
)

KAMEN: dict[SectionKind, str] = {
    SectionKind.RESOLUTION: (
        "Der Rat hat das Integrationskonzept beschlossen und die Verwaltung beauftragt, seine Maßnahmen umzusetzen. "
        "Dieser Bericht zeigt, wie weit sie nach einem halben Jahr ist."
    ),
    SectionKind.OVERVIEW: "Sechs Maßnahmen sind geplant, die meisten haben im Herbst begonnen.",
    SectionKind.OUTLOOK: "Im Frühjahr 2023 folgen die Wohnungsbörse und die Patenschaften in den übrigen Kitas.",
}


def tell(cast: Cast) -> None:
    """Tell the chapter; where the demo stands in 2024 or later (`AUGENHOEHE_TODAY`), two years of reports."""
    kamen = _kamen(cast)
    with clock.standing_on(FROZEN):
        snapshot = freeze_report(report=kamen, by=cast.people["clara"])
        publish_report(report=snapshot.report, rendered=render(snapshot), by=cast.people["clara"])
        easy.tell(Report.objects.select_related("municipality").get(pk=kamen.pk), cast.people["clara"])
    _bergkamen(cast)
    if clock.today() >= two_years.TOLD_FROM:
        two_years.tell(cast)


def _bergkamen(cast: Cast) -> Report:
    duty = (
        FollowUp.objects.filter(municipality=cast.bergkamen).exclude(recurrence="once").order_by("pk").first()
    )
    with clock.standing_on(BEGUN):
        report = create_report(
            municipality=cast.bergkamen,
            title="Sachstandsbericht 2022",
            year=2022,
            as_of=AS_OF,
            follow_up=duty,
            by=cast.people["anna"],
        )
        _write(report, BERGKAMEN, cast, "anna")
        _asked(report, cast)
    return report


def _asked(report: Report, cast: Cast) -> None:
    """The treasury is asked for the section on money; what it writes is approved."""
    anna, hanna = cast.people["anna"], cast.people["hanna"]
    section = report.sections.get(kind=SectionKind.RESOURCES)
    given = edit_section(
        section=section, title=section.title, text="", responsible=hanna, revision=section.revision, by=anna
    )
    written = edit_section(
        section=given,
        title=given.title,
        text=OF_THE_TREASURY,
        responsible=hanna,
        finished=True,
        revision=given.revision,
        by=hanna,
    )
    approve_section(section=written, revision=written.revision, by=anna)


def _kamen(cast: Cast) -> Report:
    duty = FollowUp.objects.filter(municipality=cast.kamen).order_by("pk").first()
    with clock.standing_on(BEGUN):
        report = create_report(
            municipality=cast.kamen,
            title="Bericht zum Integrationskonzept 2022 (erfunden)",
            year=2022,
            as_of=AS_OF,
            follow_up=duty,
            by=cast.people["clara"],
        )
        _write(report, KAMEN, cast, "clara")
    return report


def _write(report: Report, texts: dict[SectionKind, str], cast: Cast, hand: str) -> None:
    for section in report.sections.all():
        text = texts.get(SectionKind(section.kind), "")
        if text:
            edit_section(
                section=section,
                title=section.title,
                text=text,
                revision=section.revision,
                by=cast.people[hand],
            )
