# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.actions.create_vocabulary import create_vocabulary
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Term
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.edit_measure import edit_measure
from augenhoehe.measures.actions.measure_facts import PLAIN, SEVERAL, MeasureFacts, as_recorded, facts_of
from augenhoehe.measures.enums import Emphasis, Timeliness
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_facts_that_fit_are_let_through(cast: Cast) -> None:
    builders.facts(cast).check(cast.bergkamen)


def test_facts_of_one_town_do_not_fit_the_other(cast: Cast) -> None:
    with pytest.raises(ValueError, match="its own town"):
        builders.facts(cast).check(cast.kamen)


def test_a_delay_needs_its_reason(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        builders.facts(cast, timeliness=Timeliness.DELAYED).check(cast.bergkamen)


def test_the_log_holds_every_field_with_relations_by_number(cast: Cast) -> None:
    partner = cast.partners["bergkamen"]["isi"]
    measure = builders.measure(cast, partners=[partner])
    recorded = as_recorded(measure)
    assert set(recorded) == {*PLAIN, *SEVERAL}
    assert (recorded["goal"], recorded["partners"]) == (measure.goal_id, [partner.pk])


def test_facts_name_every_field_that_people_fill_in() -> None:
    """A field added to the model is either a fact or written by the house alone."""
    by_the_house = {"id", "revision", "created_at", "modified_at", "municipality"}
    fields = {field.name for field in (*Measure._meta.concrete_fields, *Measure._meta.many_to_many)}
    assert fields - by_the_house == {*PLAIN, *SEVERAL} == set(MeasureFacts.__dataclass_fields__)


def test_a_stored_measure_as_facts_writes_the_same_measure(cast: Cast) -> None:
    words = _keywords(cast)
    measure = builders.measure(cast, **_everything(cast, words))
    before = as_recorded(measure)
    edit_measure(measure=measure, facts=facts_of(measure), revision=0, by=cast.people["anna"])
    assert as_recorded(Measure.objects.get(pk=measure.pk)) == before
    assert facts_of(measure, title="Neu").title == "Neu"


def test_the_first_field_of_action_is_no_further_one(cast: Cast) -> None:
    first, second = cast.fields_of_action["bergkamen"][:2]
    measure = builders.measure(cast, field_of_action=first, further_fields=[first, second])
    assert list(measure.further_fields.all()) == [second]


def test_a_word_stays_in_its_vocabulary(cast: Cast) -> None:
    group, field = cast.target_groups["bergkamen"][0], cast.fields_of_action["bergkamen"][0]
    wrongs: list[dict[str, Any]] = [
        {"further_fields": [group]},
        {"keywords": [field]},
        {"target_groups": [field]},
    ]
    for wrong in wrongs:
        with pytest.raises(ValueError, match="another vocabulary"):
            builders.facts(cast, **wrong).check(cast.bergkamen)


def test_a_department_steers_no_measure(cast: Cast) -> None:
    body, department = cast.bodies["bergkamen"]["aas"], cast.departments["bergkamen"]["jugendamt"]
    builders.facts(cast, steering_body=body).check(cast.bergkamen)
    with pytest.raises(RuleViolation):
        builders.facts(cast, steering_body=department).check(cast.bergkamen)


@pytest.mark.parametrize("name", ["carrier", "steering_body"])
def test_nobody_of_another_town_carries_or_steers(cast: Cast, name: str) -> None:
    foreign: dict[str, Any] = {name: cast.bodies["kamen"]["rat"]}
    with pytest.raises(ValueError, match="its own town"):
        builders.facts(cast, **foreign).check(cast.bergkamen)


def _keywords(cast: Cast) -> list[Term]:
    made = create_vocabulary(
        by=cast.people["anna"],
        municipality=cast.bergkamen,
        key=VocabularyKey.KEYWORD,
        name="Schlagwörter",
        terms=["Ehrenamt"],
    )
    return list(made.terms.all())


def _everything(cast: Cast, keywords: list[Term]) -> dict[str, Any]:
    return {
        "emphasis": Emphasis.FOCUS,
        "timeliness": Timeliness.DELAYED,
        "delay_reason": "Krankheit",
        "keywords": keywords,
        "further_fields": [cast.fields_of_action["bergkamen"][1]],
        "partners": [cast.partners["bergkamen"]["isi"]],
        "target_groups": cast.target_groups["bergkamen"][:2],
        "steering_body": cast.bodies["bergkamen"]["aas"],
    }
