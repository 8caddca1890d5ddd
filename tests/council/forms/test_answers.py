# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.forms.answers import AnswerForm, ThreeFieldsForm
from augenhoehe.council.models import FollowUp
from tests.council import builders


def answer_form(cast: Cast, name: str, duty: FollowUp, **typed: Any) -> AnswerForm:
    data = {"revision": duty.revision, "state": "continuing", **typed}
    return AnswerForm(data, duty=duty, actor=cast.people[name])


def three_fields(duty: FollowUp, **typed: Any) -> ThreeFieldsForm:
    return ThreeFieldsForm(
        {"revision": duty.revision, "state": "in_progress", "text": "Läuft.", **typed}, duty=duty
    )


def test_papers_one_may_see_of_the_own_town_only(cast: Cast) -> None:
    duty = builders.duty(cast)
    own = builders.paper(cast, reference="12/0950", public=False)
    foreign = builders.paper(cast, "kamen")
    assert answer_form(cast, "anna", duty, paper=own.pk).is_valid()
    assert set(answer_form(cast, "bilal", duty, paper=own.pk).errors) == {"paper"}
    assert set(answer_form(cast, "anna", duty, paper=foreign.pk).errors) == {"paper"}


def test_something_must_be_said(cast: Cast) -> None:
    duty = builders.duty(cast)
    assert answer_form(cast, "anna", duty, text=" ").non_field_errors()
    assert answer_form(cast, "anna", duty, text="Bericht").is_valid()
    assert set(three_fields(duty, text=" ", state="").errors) == {"text", "state"}


def test_three_fields_and_no_more(cast: Cast) -> None:
    form = three_fields(builders.duty(cast))
    assert [name for name in form.fields if name != "revision"] == ["state", "text", "delay_reason"]


@pytest.mark.parametrize(
    ("reason", "new_day"),
    [
        ("", None),
        ("Es dauert länger.", None),
        ("Wird bis 30.06.2023 fertig.", date(2023, 6, 30)),
        ("Am 12.12.2022 gescheitert; neuer Termin 30. Juni 2023, also bis 30.06.2023.", date(2023, 6, 30)),
        ("War am 12.12.2022 fällig.", None),
        ("Bis 31.02.2023.", None),
    ],
)
def test_the_one_day_to_come_is_the_new_day(cast: Cast, reason: str, new_day: date | None) -> None:
    form = three_fields(builders.duty(cast), delay_reason=reason)
    assert form.is_valid(), form.errors
    assert form.facts()["new_day"] == new_day
    assert form.facts()["delay_reason"] == reason


@pytest.mark.parametrize("reason", ["Bis 30.06.2023 oder 31.12.2023.", "Bis 01.01.9999."])
def test_two_days_to_come_or_a_mistyped_year_are_refused(cast: Cast, reason: str) -> None:
    assert set(three_fields(builders.duty(cast), delay_reason=reason).errors) == {"delay_reason"}


def test_filled_in_with_the_class_of_the_last_answer(cast: Cast) -> None:
    duty = builders.duty(cast)
    assert ThreeFieldsForm(duty=duty)["state"].value() == FollowUpState.CONTINUING
    report = answer_follow_up(
        follow_up=duty, text="Läuft.", state=FollowUpState.IN_PROGRESS, by=cast.people["anna"]
    )
    assert ThreeFieldsForm(duty=duty, previous=report)["state"].value() == FollowUpState.IN_PROGRESS


@pytest.mark.parametrize("sent", ["x" * 5_001, "\x00"])
def test_hostile_texts_are_refused(cast: Cast, sent: str) -> None:
    assert set(three_fields(builders.duty(cast), text=sent).errors) == {"text"}
