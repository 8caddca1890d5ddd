# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole circle on the told story: report, files, paper, and the duty's next date."""

from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.deadlines import due
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState, PaperType
from augenhoehe.council.models import Paper
from augenhoehe.kit import clock
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.demo import second_year
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.actions.take_to_council import take_to_council
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.demo import two_years
from augenhoehe.reporting.files import render
from augenhoehe.reporting.models import Report
from tests.council import builders as council
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_bergkamens_report_answers_the_duty_and_the_next_date_is_set(told_demo: Cast) -> None:
    report = Report.objects.get(municipality=told_demo.bergkamen, title="Sachstandsbericht 2022")
    anna = told_demo.people["anna"]
    duty = report.follow_up
    assert duty is not None
    assert (duty.recurrence, duty.due_on) == ("yearly", datetime.date(2023, 12, 8))
    snapshot = freeze_report(report=report, by=anna)
    report.refresh_from_db()
    with pytest.raises(RuleViolation):
        take_to_council(report=report, by=anna)
    publish_report(report=report, rendered=render(snapshot, {builders.PDF}), by=anna)
    paper = take_to_council(report=report, by=anna)
    assert (paper.paper_type, paper.state, paper.public) == (PaperType.INFORMATION, PaperState.DRAFT, True)
    steps = list(paper.consultations.order_by("position"))
    assert steps[0].role == ConsultationRole.HEARING
    assert [step.date for step in steps] == sorted(step.date for step in steps if step.date)
    duty.refresh_from_db()
    assert (duty.due_on, duty.reports.get().interim) == (datetime.date(2023, 12, 8), True)
    assert duty.reports.get().paper == paper
    waiting = [line for line in due(anna, told_demo.bergkamen) if line.url == paper.get_absolute_url()]
    assert [line.title for line in waiting if "Kenntnis" in line.why] == [duty.text]
    report.refresh_from_db()
    with pytest.raises(RuleViolation):
        take_to_council(report=report, by=anna)
    assert duty.reports.count() == 1
    last = steps[-1]
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.SUBMITTED, reference="12/0990")
    assert last.date is not None
    with clock.standing_on(last.date):
        council.record(told_demo, steps[0], Outcome.NOTED, date=steps[0].date)
        duty.refresh_from_db()
        assert duty.due_on == datetime.date(2023, 12, 8)  # the body that is heard does not decide
        council.record(told_demo, last, Outcome.NOTED, date=last.date)
        duty.refresh_from_db()
        assert (duty.due_on, duty.reports.get().interim) == (datetime.date(2024, 12, 9), False)
        council.record(told_demo, last, Outcome.POSTPONED, date=last.date)
        duty.refresh_from_db()
        assert (duty.due_on, duty.reports.get().interim) == (datetime.date(2023, 12, 8), True)


def test_a_public_report_tells_nothing_that_is_not_public(told_demo: Cast) -> None:
    report = Report.objects.get(municipality=told_demo.bergkamen, title="Sachstandsbericht 2022")
    snapshot = freeze_report(report=report, by=told_demo.people["anna"])
    text = write_html(document(snapshot.data))
    assert "Jugendkonferenz" in text
    assert "Dolmetschen im Bürgerbüro" not in text
    assert "anna@" not in text


def test_reports_after_the_day_belong_to_the_next_year(told_demo: Cast) -> None:
    report = Report.objects.get(municipality=told_demo.kamen)
    assert all(
        measure["reported_on"] is None or measure["reported_on"] <= "2022-12-31"
        for field in report.snapshot.data["fields"]
        for measure in field["measures"]
    )


def test_two_years_are_given_noted_and_one_of_them_corrected(told_demo: Cast) -> None:
    with clock.standing_on(two_years.TOLD_FROM):
        second_year.tell(told_demo)
        edition = two_years.tell(told_demo)
    reports = Report.objects.filter(municipality=told_demo.bergkamen).order_by("year", "edition")
    assert [(one.year, one.edition, one.state) for one in reports] == [
        (2022, 1, "frozen"),
        (2023, 1, "frozen"),
        (2023, 2, "frozen"),
    ]
    first = reports[0]
    assert first.paper is not None
    assert {step.outcome for step in first.paper.consultations.all()} == {Outcome.NOTED}
    duty = first.follow_up
    assert duty is not None
    duty.refresh_from_db()
    assert duty.due_on == datetime.date(2024, 12, 9)
    assert {one["title"] for one in edition.snapshot.data["changes"]["texts"]} == {"Rahmendaten"}
    figures = [report.snapshot.data["figures"]["done"] for report in reports[:2]]
    assert figures[0] < figures[1]
