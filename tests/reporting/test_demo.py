# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole circle on the told story: report, files, paper, and the duty's next date."""

from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import ConsultationRole, PaperState, PaperType
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.actions.take_to_council import take_to_council
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.files import render
from augenhoehe.reporting.models import Report

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
    publish_report(report=report, rendered=render(snapshot), by=anna)
    paper = take_to_council(report=report, by=anna)
    assert (paper.paper_type, paper.state, paper.public) == (PaperType.INFORMATION, PaperState.DRAFT, True)
    steps = list(paper.consultations.order_by("position"))
    assert steps[0].role == ConsultationRole.HEARING
    assert [step.date for step in steps] == sorted(step.date for step in steps if step.date)
    duty.refresh_from_db()
    assert duty.due_on == datetime.date(2024, 12, 9)
    assert duty.reports.get().paper == paper
    report.refresh_from_db()
    with pytest.raises(RuleViolation):
        take_to_council(report=report, by=anna)
    assert duty.reports.count() == 1


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
