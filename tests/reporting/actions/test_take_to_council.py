# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.take_to_council import take_to_council
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_a_report_without_duty_goes_to_the_body_that_must_be_heard(cast: Cast) -> None:
    report = builders.frozen(cast)
    paper = take_to_council(report=report, by=cast.people["anna"])
    step = paper.consultations.get()
    assert (step.organization, step.role) == (
        cast.bodies["bergkamen"]["integrationsrat"],
        ConsultationRole.HEARING,
    )
    assert "Sachstandsbericht 2022" in paper.resolution_text


def test_the_paper_takes_the_pdf_along(cast: Cast) -> None:
    report = builders.frozen(cast)
    paper = take_to_council(report=report, by=cast.people["anna"])
    (attached,) = paper.files.select_related("file")
    made = report.publications.get(text="full", format="pdf")
    assert (attached.name, attached.file.sha512, attached.public) == (report.title, made.file.sha512, True)


def test_a_draft_stays_where_it_is(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        take_to_council(report=builders.report(cast), by=cast.people["anna"])


def test_two_clicks_make_one_paper(cast: Cast) -> None:
    report = builders.frozen(cast)
    take_to_council(report=report, by=cast.people["anna"], revision=report.revision)
    with pytest.raises(Conflict):
        take_to_council(report=report, by=cast.people["anna"], revision=report.revision)


def test_a_report_whose_paper_was_withdrawn_goes_to_the_council_anew(cast: Cast) -> None:
    report = builders.frozen(cast)
    first = take_to_council(report=report, by=cast.people["anna"])
    with pytest.raises(RuleViolation):
        take_to_council(report=report, by=cast.people["anna"])
    withdraw_paper(paper=first, reason="Fehlerhaft", revision=None, by=cast.people["dora"])
    second = take_to_council(report=report, by=cast.people["anna"])
    report.refresh_from_db()
    assert (report.paper, report.is_carried) == (second, True)
