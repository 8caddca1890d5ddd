# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.enums import Timeliness
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_a_measure_keeps_all_its_facts(cast: Cast) -> None:
    partner = cast.partners["bergkamen"]["isi"]
    group = cast.target_groups["bergkamen"][0]
    measure = builders.measure(cast, partners=[partner], target_groups=[group], public=True)
    assert list(measure.partners.all()) == [partner]
    assert list(measure.target_groups.all()) == [group]
    event = AuditEvent.objects.latest("pk")
    assert event.verb == "measures.measure_created"
    assert event.after["code"] == "M 1"
    assert event.after["public"] is True


def test_a_code_is_taken_once(cast: Cast) -> None:
    builders.measure(cast)
    with pytest.raises(RuleViolation, match="M 1"):
        builders.measure(cast)


def test_all_reasons_are_told_at_once_and_nothing_is_left_behind(cast: Cast) -> None:
    builders.goal(cast)
    with pytest.raises(RuleViolation) as caught:
        builders.measure(
            cast,
            timeliness=Timeliness.DELAYED,
            starts_on=datetime.date(2023, 2, 1),
            ends_on=datetime.date(2023, 1, 1),
        )
    assert len(caught.value.reasons) == 2
    assert not Measure.objects.exists()


@pytest.mark.parametrize("name", ["goal", "field_of_action", "responsible", "partners", "target_groups"])
def test_nothing_of_another_town_gets_in(cast: Cast, name: str) -> None:
    foreign: dict[str, Any] = {
        "goal": builders.goal(cast, "kamen"),
        "field_of_action": cast.fields_of_action["kamen"][0],
        "responsible": cast.departments["kamen"]["buergerdienste"],
        "partners": [cast.partners["kamen"]["begegnung"]],
        "target_groups": [cast.target_groups["kamen"][0]],
    }
    with pytest.raises(ValueError, match="its own town"):
        builders.measure(cast, **{name: foreign[name]})


def test_a_target_group_is_no_field_of_action(cast: Cast) -> None:
    with pytest.raises(ValueError, match="another vocabulary"):
        builders.measure(cast, field_of_action=cast.target_groups["bergkamen"][0])
