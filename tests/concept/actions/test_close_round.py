# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def test_a_closed_round_takes_nothing_and_is_not_closed_again(cast: Cast) -> None:
    version = builders.opened(cast)
    assert builders.close(cast, version).closed_on == datetime.date(2023, 1, 16)
    with pytest.raises(RuleViolation, match="nicht für Vorschläge geöffnet"):
        builders.proposal(cast, version)
    with pytest.raises(RuleViolation, match="schon zu Ende"):
        builders.close(cast, version)
