# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.supersede_measure import supersede_measure
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def _supersede(cast: Cast, measure: Measure, by_this: Measure, **changed: Any) -> Measure:
    values: dict[str, Any] = {"happened_on": TODAY, "by": cast.people["anna"], **changed}
    return supersede_measure(measure=measure, successor=by_this, **values)


def test_another_takes_its_place_and_keeps_its_own_fields(cast: Cast) -> None:
    old, new = builders.measure(cast), builders.measure(cast, code="M 2", title="Neu")
    _supersede(cast, old, new, note="Doppelt")
    for one in (old, new):
        one.refresh_from_db()
    assert (old.status, new.status, new.title) == (MeasureStatus.REPLACED, MeasureStatus.PLANNED, "Neu")
    assert new.origins.get().note == "Doppelt"


def test_no_circle_comes_about(cast: Cast) -> None:
    old, new = builders.measure(cast), builders.measure(cast, code="M 2")
    with pytest.raises(RuleViolation):
        _supersede(cast, old, old)
    _supersede(cast, old, new)
    with pytest.raises(RuleViolation):
        _supersede(cast, new, old)


def test_the_second_writer_is_told(cast: Cast) -> None:
    old, new = builders.measure(cast), builders.measure(cast, code="M 2")
    with pytest.raises(Conflict):
        _supersede(cast, old, new, revision=3)
    assert not new.origins.exists()


def test_another_towns_measure_takes_nobodys_place(cast: Cast) -> None:
    with pytest.raises(ValueError, match="own town"):
        _supersede(cast, builders.measure(cast), builders.measure(cast, "kamen"))
