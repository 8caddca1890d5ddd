# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.correct_report import correct_report
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.actions.take_to_council import take_to_council
from augenhoehe.reporting.files import RenderedReport, render
from augenhoehe.reporting.models import Report
from tests.council import builders as council
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


def test_a_public_paper_tells_no_duty_that_the_public_may_not_know(cast: Cast) -> None:
    secret = council.single_duty(cast, public=False, text="Das Grundstück kaufen.")
    report = builders.frozen(cast, follow_up=secret)
    paper = take_to_council(report=report, by=cast.people["anna"])
    assert paper.public
    assert "Grundstück" not in paper.reasons
    other = council.single_duty(cast, public=False, text="Das Grundstück kaufen.", reference="12/0901")
    inner = builders.frozen(cast, title="Intern", follow_up=other, public=False)
    assert "Grundstück" in take_to_council(report=inner, by=cast.people["anna"]).reasons


def test_the_newest_edition_goes_to_the_council(cast: Cast) -> None:
    anna, old = cast.people["anna"], builders.frozen(cast)
    edition = correct_report(report=old, reason="Eine Zahl war falsch.", by=anna)
    new = freeze_report(report=edition, by=anna).report
    publish_report(report=new, rendered=render(new.snapshot, {builders.PDF}), by=anna)
    with pytest.raises(RuleViolation, match="neuere Ausgabe"):
        take_to_council(report=old, by=anna)
    take_to_council(report=new, by=anna)


def test_a_corrected_edition_does_not_answer_next_years_duty(cast: Cast) -> None:
    anna, duty = cast.people["anna"], council.single_duty(cast, text="Berichten")
    old = builders.frozen(cast, follow_up=duty)
    first = take_to_council(report=old, by=anna)
    second = correct_report(report=old, reason="Eine Zahl war falsch.", by=anna)
    publish_report(report=freeze_report(report=second, by=anna).report, rendered=_files(second), by=anna)
    paper = take_to_council(report=second, by=anna)
    assert [answer.paper for answer in duty.reports.all()] == [first]
    third = correct_report(report=second, reason="Noch eine Zahl war falsch.", by=anna)
    publish_report(report=freeze_report(report=third, by=anna).report, rendered=_files(third), by=anna)
    withdraw_paper(paper=paper, reason="Fehlerhaft", revision=None, by=cast.people["dora"])
    take_to_council(report=third, by=anna)
    assert duty.reports.count() == 1


def _files(report: Report) -> RenderedReport:
    report.refresh_from_db()
    return render(report.snapshot, {builders.PDF})
