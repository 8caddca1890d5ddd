# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Last year's words, naming an author, approving, sending back."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.approve_section import approve_section
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.send_section_back import send_section_back
from augenhoehe.reporting.enums import SectionState
from augenhoehe.reporting.models import Report, ReportSection
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def outlook(report: Report) -> ReportSection:
    return report.sections.get(kind="outlook")


def write(section: ReportSection, cast: Cast, text: str = "Mehr davon.", **more: object) -> ReportSection:
    return edit_section(
        section=section,
        title="Ausblick",
        text=text,
        revision=section.revision,
        by=cast.people["anna"],
        **more,  # type: ignore[arg-type]
    )


def test_last_years_words_are_marked_until_somebody_stands_for_them(cast: Cast) -> None:
    builders.measure(cast)
    write(outlook(builders.report(cast)), cast)
    report = builders.report(cast, title="Sachstandsbericht 2023", year=2023)
    carried = outlook(report)
    assert (carried.text, carried.carried) == ("Mehr davon.", True)
    with pytest.raises(RuleViolation, match="Ausblick"):
        freeze_report(report=report, by=cast.people["anna"])
    assert write(carried, cast).carried
    assert not write(outlook(report), cast, finished=True).carried
    freeze_report(report=report, by=cast.people["anna"])


def test_last_years_sections_and_their_authors_come_again(cast: Cast) -> None:
    anna, bilal = cast.people["anna"], cast.people["bilal"]
    first = builders.report(cast)
    write(outlook(first), cast, responsible=anna)
    ReportSection.objects.filter(report=first, kind="duties").update(responsible=bilal)
    first.sections.get(kind="resolution").delete()
    second = builders.report(cast, title="Sachstandsbericht 2023", year=2023)
    assert outlook(second).responsible == anna
    assert second.sections.get(kind="duties").responsible is None
    assert not second.sections.filter(kind="resolution").exists()
    assert second.sections.order_by("position").first().position == 1  # type: ignore[union-attr]


def test_an_author_writes_in_this_town(cast: Cast) -> None:
    report = builders.report(cast)
    with pytest.raises(ValueError, match="this town"):
        write(outlook(report), cast, responsible=cast.people["clara"])


def test_approved_are_the_words_that_were_read(cast: Cast) -> None:
    anna = cast.people["anna"]
    report = builders.report(cast)
    with pytest.raises(RuleViolation):
        approve_section(section=outlook(report), by=anna)
    write(outlook(report), cast, finished=True)
    assert approve_section(section=outlook(report), by=anna).state == SectionState.APPROVED
    assert write(outlook(report), cast, finished=True).state == SectionState.APPROVED
    assert write(outlook(report), cast, "Anders.", finished=True).state == SectionState.WRITTEN


def test_what_is_sent_back_waits_for_its_author(cast: Cast) -> None:
    anna = cast.people["anna"]
    builders.measure(cast)
    report = builders.report(cast)
    write(outlook(report), cast, finished=True)
    with pytest.raises(RuleViolation):
        send_section_back(section=outlook(report), remark=" ", by=anna)
    send_section_back(section=outlook(report), remark="Bitte kürzer.", by=anna)
    assert (outlook(report).state, outlook(report).remark) == (SectionState.OPEN, "Bitte kürzer.")
    with pytest.raises(RuleViolation, match="Ausblick"):
        freeze_report(report=report, by=anna)
    assert write(outlook(report), cast, "Noch nicht fertig.").remark == "Bitte kürzer."
    assert write(outlook(report), cast, "Kurz.", finished=True).remark == ""
    freeze_report(report=report, by=anna)


def test_a_department_is_asked_for_a_section_and_what_it_wrote_is_approved_before_freezing(
    cast: Cast,
) -> None:
    anna, fatma = cast.people["anna"], cast.people["fatma"]
    builders.measure(cast)
    report = builders.report(cast)
    write(outlook(report), cast, responsible=fatma)
    with pytest.raises(RuleViolation, match="schreibt noch: Fatma"):
        freeze_report(report=report, by=anna)
    write(outlook(report), cast, responsible=fatma, finished=True)
    with pytest.raises(RuleViolation, match="Verantwortung: Fatma Amt"):
        freeze_report(report=report, by=anna)
    approve_section(section=outlook(report), by=anna)
    freeze_report(report=report, by=anna)
