# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.measure_facts import facts_of
from augenhoehe.measures.actions.split_measure import split_measure
from augenhoehe.measures.enums import MeasureStatus, SuccessionKind
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)
PARTS = [("M 1a", "Für Kinder"), ("M 1b", "Für Eltern")]


def _split(cast: Cast, measure: Measure, **changed: Any) -> list[Measure]:
    values: dict[str, Any] = {"parts": PARTS, "happened_on": TODAY, "by": cast.people["anna"]}
    return split_measure(measure=measure, **{**values, **changed})


def test_each_part_carries_everything_but_the_cost(cast: Cast) -> None:
    measure = builders.full_measure(cast)
    builders.milestone(cast, measure, TODAY)
    before = replace(facts_of(measure), total_cost=None)
    made = _split(cast, measure)
    for part, (code, title) in zip(made, PARTS, strict=True):
        assert facts_of(part) == replace(before, code=code, title=title)
        assert part.milestones.count() == 1
        assert part.origins.get().kind == SuccessionKind.SPLIT
    measure.refresh_from_db()
    assert measure.status == MeasureStatus.REPLACED
    assert measure.successions.count() == 2


def test_nothing_is_split_by_halves(cast: Cast) -> None:
    measure = builders.measure(cast)
    for parts in (PARTS[:1], [PARTS[0], PARTS[0]], [PARTS[0], ("M 1", "Schon da")]):
        with pytest.raises(RuleViolation):
            _split(cast, measure, parts=parts)
    with pytest.raises(Conflict):
        _split(cast, measure, revision=7)
    assert Measure.objects.get().status == MeasureStatus.PLANNED


def test_what_is_replaced_is_not_split_again(cast: Cast) -> None:
    measure = builders.measure(cast)
    _split(cast, measure)
    with pytest.raises(RuleViolation):
        _split(cast, measure, parts=[("X", "x"), ("Y", "y")])
