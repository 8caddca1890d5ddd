# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.enums import Assessment, MeasureStatus
from augenhoehe.measures.forms.goal_form import GoalForm
from augenhoehe.measures.forms.measure_form import MeasureForm
from augenhoehe.measures.forms.progress_form import ProgressForm
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_choices_are_the_towns_own(cast: Cast) -> None:
    builders.goal(cast)
    builders.goal(cast, "kamen")
    form = MeasureForm(municipality=cast.bergkamen, actor=cast.people["anna"])
    fields: dict[str, Any] = form.fields
    assert {goal.municipality for goal in fields["goal"].queryset} == {cast.bergkamen}
    assert {item.municipality for item in fields["responsible"].queryset} == {cast.bergkamen}
    assert {term.vocabulary.municipality for term in fields["field_of_action"].queryset} == {cast.bergkamen}


def test_a_stored_measure_comes_back_unchanged(cast: Cast) -> None:
    partner, group = cast.partners["bergkamen"]["isi"], cast.target_groups["bergkamen"][0]
    measure = builders.measure(cast, partners=[partner], target_groups=[group])
    measure.concept_block_key = "b1"
    initial = MeasureForm.initial_of(measure)
    data = {name: value for name, value in initial.items() if value is not None and value is not False}
    form = MeasureForm(data, initial=initial, municipality=cast.bergkamen, actor=cast.people["anna"])
    assert form.is_valid(), form.errors
    facts = form.facts(measure)
    assert (facts.title, facts.concept_block_key) == (measure.title, "b1")
    assert (list(facts.partners), list(facts.target_groups)) == ([partner], [group])
    assert form.facts().concept_block_key == ""


def test_a_goal_is_not_offered_as_its_own_parent(cast: Cast) -> None:
    goal = builders.goal(cast)
    other = builders.goal(cast, code="2")
    fields: dict[str, Any] = GoalForm(municipality=cast.bergkamen, goal=goal).fields
    assert list(fields["parent"].queryset) == [other]


def test_no_assessment_is_an_answer(cast: Cast) -> None:
    data = {"status": "done", "text": "Fertig.", "reported_on": "2023-01-16", "assessment": ""}
    form = ProgressForm(data)
    assert form.is_valid(), form.errors
    assert (form.chosen_status(), form.chosen_assessment()) == (MeasureStatus.DONE, None)
    form = ProgressForm({**data, "assessment": "not_assessable"})
    assert form.is_valid()
    assert form.chosen_assessment() is Assessment.NOT_ASSESSABLE
