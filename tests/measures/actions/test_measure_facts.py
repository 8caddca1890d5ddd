# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.measure_facts import PLAIN, as_recorded
from augenhoehe.measures.enums import Timeliness
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


def test_the_log_holds_every_plain_field_with_relations_by_number(cast: Cast) -> None:
    measure = builders.measure(cast)
    recorded = as_recorded(measure)
    assert set(recorded) == set(PLAIN)
    assert recorded["goal"] == measure.goal_id
