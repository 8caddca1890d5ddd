# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.actions.require_hearing import require_hearing
from augenhoehe.core.demo import Cast
from augenhoehe.core.hand import SET_UP
from augenhoehe.kit.violations import RuleViolation

NEW_YEAR = datetime.date(2024, 1, 1)


def test_only_bodies_of_the_town_are_heard(cast: Cast) -> None:
    foreign = cast.bodies["bergkamen"]["integrationsrat"]
    with pytest.raises(ValueError, match="another town"):
        require_hearing(by=SET_UP, municipality=cast.kamen, organization=foreign, valid_from=NEW_YEAR)


def test_a_duty_does_not_end_before_it_begins(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        require_hearing(
            by=SET_UP,
            municipality=cast.kamen,
            organization=cast.bodies["kamen"]["integrationsrat"],
            valid_from=NEW_YEAR,
            valid_to=NEW_YEAR - datetime.timedelta(days=1),
        )
