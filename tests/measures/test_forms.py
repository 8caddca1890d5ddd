# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.measure_facts import MeasureFacts, facts_of
from augenhoehe.measures.enums import Assessment, MeasureStatus
from augenhoehe.measures.forms.goal_form import GoalForm
from augenhoehe.measures.forms.measure_form import FIRST, GROUPS, MeasureForm
from augenhoehe.measures.forms.progress_form import ProgressForm
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_choices_are_the_towns_own(cast: Cast) -> None:
    builders.goal(cast)
    builders.goal(cast, "kamen")
    form = MeasureForm(municipality=cast.bergkamen, actor=cast.people["anna"])
    fields: dict[str, Any] = form.fields
    for name in ("goal", "responsible", "partners", "carrier", "steering_body"):
        assert {row.municipality for row in fields[name].rows.values()} == {cast.bergkamen}
    for name in ("field_of_action", "further_fields", "target_groups"):
        assert {term.vocabulary.municipality for term in fields[name].rows.values()} == {cast.bergkamen}


def test_each_field_offers_what_fits_it(cast: Cast) -> None:
    fields: dict[str, Any] = MeasureForm(municipality=cast.bergkamen, actor=cast.people["anna"]).fields
    assert {row.kind for row in fields["responsible"].rows.values()} == {"department"}
    assert {row.kind for row in fields["steering_body"].rows.values()} == {"council_body"}
    assert not {row.kind for row in fields["partners"].rows.values()} & {"council_body", "faction"}


def test_retired_words_and_closed_offices_stay_only_where_they_are_carried(cast: Cast) -> None:
    field, department = cast.fields_of_action["bergkamen"][0], cast.departments["bergkamen"]["jugendamt"]
    measure = builders.measure(cast, field_of_action=field, responsible=department)
    for row in (field, department):
        type(row)._default_manager.filter(pk=row.pk).update(active=False)

    def offered(name: str, of: Measure | None) -> set[str]:
        fields: dict[str, Any] = MeasureForm(
            municipality=cast.bergkamen, actor=cast.people["anna"], measure=of
        ).fields
        return set(fields[name].rows)

    for name, row in (("field_of_action", field), ("responsible", department)):
        assert str(row.pk) in offered(name, measure)
        assert str(row.pk) not in offered(name, None)


def test_groups_are_open_where_something_stands_in_them(cast: Cast) -> None:
    measure = builders.measure(cast, method="Gespräche", carrier=cast.partners["bergkamen"]["isi"])
    form = MeasureForm(municipality=cast.bergkamen, actor=cast.people["anna"], measure=measure)
    assert [group.filled for group in form.groups()] == [True, False, True, False, False, False]
    new = MeasureForm(municipality=cast.bergkamen, actor=cast.people["anna"])
    assert not any(group.filled for group in new.groups())
    wrong = MeasureForm({"starts_on": "31.02.2023"}, municipality=cast.bergkamen, actor=cast.people["anna"])
    assert [group.filled for group in wrong.groups()].index(True) == 3


def test_every_fact_is_asked_for_once(cast: Cast) -> None:
    form = MeasureForm(municipality=cast.bergkamen, actor=cast.people["anna"])
    shown = [*FIRST, *(name for _title, names in GROUPS for name in names)]
    assert sorted(shown) == sorted(set(form.fields) - {"revision"})
    assert set(MeasureFacts.__dataclass_fields__) == {*shown, "concept_block_key"}
    assert "keywords" not in {field.name for group in form.groups() for field in group.fields}


def test_a_stored_measure_comes_back_unchanged(cast: Cast) -> None:
    partner, group = cast.partners["bergkamen"]["isi"], cast.target_groups["bergkamen"][0]
    measure = builders.measure(cast, partners=[partner], target_groups=[group])
    shown = MeasureForm(municipality=cast.bergkamen, actor=cast.people["anna"], measure=measure)
    data = {name: value for name, value in shown.initial.items() if value is not None and value is not False}
    form = MeasureForm(data, municipality=cast.bergkamen, actor=cast.people["anna"], measure=measure)
    assert form.is_valid(), form.errors
    assert form.facts() == facts_of(measure)


def test_the_passage_stays_as_long_as_its_version(cast: Cast) -> None:
    concept = create_concept(municipality=cast.bergkamen, title="Konzept", by=cast.people["anna"])
    version = concept.versions.get()
    measure = builders.measure(cast, concept_version=version, concept_block_key="b1")
    data = {"code": "1", "title": "x", "goal": measure.goal_id, "status": "planned", "revision": 0}
    data |= {"responsible": measure.responsible_id, "field_of_action": measure.field_of_action_id}
    for chosen, key in ((version.pk, "b1"), ("", "")):
        form = MeasureForm(
            {**data, "concept_version": chosen},
            municipality=cast.bergkamen,
            actor=cast.people["anna"],
            measure=measure,
        )
        assert form.is_valid(), form.errors
        assert form.facts().concept_block_key == key


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


def test_groups_say_how_much_is_filled_and_open_where_something_is_wrong(cast: Cast) -> None:
    form = MeasureForm(
        municipality=cast.bergkamen, actor=cast.people["anna"], initial={"reaching": "Über Vereine"}
    )
    groups = {str(group.title): group for group in form.groups()}
    told = groups["Für wen"]
    assert (told.filled, told.open) == (1, False)
    wrong = MeasureForm({"ends_on": "gestern"}, municipality=cast.bergkamen, actor=cast.people["anna"])
    assert [str(group.title) for group in wrong.groups() if group.open] == ["Zeitraum und Zeitplan"]
