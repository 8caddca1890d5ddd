# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.unique_code import refuse_taken_code
from augenhoehe.measures.models import Goal
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_a_code_belongs_to_one_row(cast: Cast) -> None:
    goal = builders.goal(cast, code="7")
    town = Goal.objects.filter(municipality=cast.bergkamen)
    refuse_taken_code(town, "8")
    refuse_taken_code(town, "7", but=goal.pk)
    with pytest.raises(RuleViolation, match="7"):
        refuse_taken_code(town, "7")
