# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.council.enums import ConsultationRole, Recurrence
from augenhoehe.council.forms.rows import EMPTY_ROWS, MOST_ROWS, DutyRows, StepRows
from augenhoehe.council.rules.facts import DutyText, Step

COMMITTEE = Step("Ausschuss", role=ConsultationRole.ADVISORY, date=date(2023, 2, 14), number=4)
COUNCIL = Step("Rat", role=ConsultationRole.DECISION, date=date(2023, 3, 16), number=5)


def step_form(data: dict[str, Any] | None = None, *steps: Step) -> StepRows:
    form = StepRows(data)
    form.add_steps(steps, ["Rat", "Ausschuss"])
    return form


def sent(form: StepRows | DutyRows, **changed: Any) -> dict[str, Any]:
    """The form as a browser sends it back, with changes ("step_0_role" for "step-0-role")."""
    data = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    data = {name: value for name, value in data.items() if value not in (None, False, "")}
    return data | {name.replace("_", "-"): value for name, value in changed.items()}


def steps(data: dict[str, Any], *known: Step) -> list[Step]:
    form = step_form(data, *known)
    assert form.is_valid(), form.errors
    return form.steps()


def test_there_are_rows_for_all_steps_and_a_few_more() -> None:
    form = step_form(None, COMMITTEE, COUNCIL)
    assert len(form.step_rows()) == 2 + EMPTY_ROWS
    assert [row.body.value() for row in form.step_rows()] == ["Ausschuss", "Rat", "", ""]


def test_what_was_shown_comes_back_the_same() -> None:
    assert steps(sent(step_form(None, COMMITTEE, COUNCIL)), COMMITTEE, COUNCIL) == [COMMITTEE, COUNCIL]


def test_places_change_the_order_and_equal_places_keep_it() -> None:
    data = sent(step_form(None, COMMITTEE, COUNCIL), step_0_position=9)
    assert steps(data, COMMITTEE, COUNCIL) == [COUNCIL, COMMITTEE]
    data = sent(step_form(None, COMMITTEE, COUNCIL), step_0_position=2, step_1_position=2)
    assert steps(data, COMMITTEE, COUNCIL) == [COMMITTEE, COUNCIL]


def test_rows_are_added_and_removed() -> None:
    data = sent(
        step_form(None, COMMITTEE, COUNCIL),
        step_0_remove="on",
        step_2_body=" Integrationsrat ",
        step_2_position="1",
    )
    assert [step.body_name for step in steps(data, COMMITTEE, COUNCIL)] == ["Integrationsrat", "Rat"]


def test_a_row_with_a_day_but_no_body_is_not_lost() -> None:
    data = sent(step_form(None), step_0_date="2023-03-16")
    assert steps(data) == [Step("", date=date(2023, 3, 16))]


def test_more_rows_than_known_are_told_by_the_form() -> None:
    data = {"steps": "5", "step-4-body": "Rat"}
    assert [step.body_name for step in steps(data)] == ["Rat"]


@pytest.mark.parametrize("count", ["", "many", "-1", "9999999999", "٣"])
def test_an_invented_number_of_rows_does_no_harm(count: str) -> None:
    form = step_form({"steps": count, "step-0-body": "Rat"})
    form.is_valid()
    assert form.step_count == EMPTY_ROWS


def test_rows_are_limited() -> None:
    assert step_form({"steps": "999"}).step_count == MOST_ROWS


@pytest.mark.parametrize(
    "typed", [{"step-0-role": "king"}, {"step-0-date": "morgen"}, {"step-0-position": "0"}]
)
def test_nonsense_is_an_error_of_its_field(typed: dict[str, str]) -> None:
    form = step_form({"steps": "1", "step-0-body": "Rat", **typed})
    assert not form.is_valid()
    assert set(form.errors) == set(typed)


def duty_form(data: dict[str, Any] | None = None, *duties: DutyText) -> DutyRows:
    form = DutyRows(data)
    form.add_duties(duties)
    return form


def test_duties_come_back_and_empty_ones_are_left_out() -> None:
    known = DutyText("Berichten", Recurrence.YEARLY)
    form = duty_form(sent(duty_form(None, known), duty_1_text=" Raum\r\nsuchen "), known)
    assert form.is_valid()
    assert form.duties() == [known, DutyText("Raum\nsuchen")]
    assert len(form.duty_rows()) == 1 + EMPTY_ROWS
