# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import ConsultationRole, Majority, Outcome
from augenhoehe.council.forms.consultations import ResultForm, SequenceForm
from augenhoehe.council.models import Consultation
from augenhoehe.council.rules.facts import Step
from tests.council import builders


def bodies(form: SequenceForm) -> list[str]:
    return [row.body.value() for row in form.step_rows() if row.body.value()]


@pytest.mark.parametrize(
    ("day", "place"),
    [
        (date(2022, 11, 1), 0),
        (date(2022, 11, 8), 0),
        (date(2022, 11, 20), 1),
        (date(2022, 12, 24), 1),
        (None, 1),
    ],
)
def test_a_proposed_hearing_stands_where_it_belongs(cast: Cast, day: date | None, place: int) -> None:
    hearing = Step("Integrationsrat", role=ConsultationRole.HEARING, date=day)
    form = SequenceForm(paper=builders.paper(cast), bodies=[], proposed=hearing)
    assert bodies(form).index("Integrationsrat") == place


def test_a_proposed_hearing_without_a_decision_comes_last(cast: Cast) -> None:
    paper = builders.paper(cast, steps=[Step("Ausschuss")])
    form = SequenceForm(paper=paper, bodies=[], proposed=Step("Integrationsrat"))
    assert bodies(form) == ["Ausschuss", "Integrationsrat"]


def result_form(step: Consultation, **typed: Any) -> ResultForm:
    return ResultForm({"revision": step.revision, **typed}, consultation=step)


def test_only_results_that_fit_the_role_are_offered(cast: Cast) -> None:
    paper = builders.paper(cast)
    committee, council = paper.consultations.order_by("position")
    assert not result_form(committee, outcome="adopted").is_valid()
    assert result_form(committee, outcome="recommended").is_valid()
    assert not result_form(council, outcome="recommended", date="2022-12-08").is_valid()


def test_a_decision_needs_its_day(cast: Cast) -> None:
    paper = builders.paper(cast)
    assert set(result_form(builders.deciding(paper), outcome="adopted").errors) == {"date"}


def test_without_a_role_nothing_can_be_chosen(cast: Cast) -> None:
    step = builders.paper(cast, steps=[Step("Rat")]).consultations.get()
    assert set(result_form(step, outcome="adopted").errors) == {"outcome"}


def test_what_is_typed_becomes_a_result(cast: Cast) -> None:
    form = result_form(
        builders.deciding(builders.paper(cast)),
        outcome="adopted_amended",
        date="2022-12-08",
        majority="majority",
        votes_yes="30",
        votes_no="0",
        adopted_text=" Neuer\r\nText ",
    )
    assert form.is_valid(), form.errors
    result = form.result()
    assert (result.outcome, result.majority) == (Outcome.ADOPTED_AMENDED, Majority.MAJORITY)
    assert (result.votes_yes, result.votes_no, result.votes_abstain) == (30, 0, None)
    assert result.adopted_text == "Neuer\nText"


def test_votes_are_whole_numbers(cast: Cast) -> None:
    form = result_form(
        builders.deciding(builders.paper(cast)), outcome="adopted", date="2022-12-08", votes_no="-1"
    )
    assert set(form.errors) == {"votes_no"}
