# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.spreadsheets.cells import ReadSheet, Spreadsheet
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.queries import actuals
from augenhoehe.measures.queries.measure_import import Choices
from tests.measures import builders

pytestmark = pytest.mark.django_db
CHOICES = Choices(columns=("code", "actual"))


def _table(*amounts: str) -> Spreadsheet:
    rows = tuple(("B 3", amount) for amount in amounts)
    return Spreadsheet("csv", (ReadSheet("", (("Kürzel", "Ist"), *rows)),))


def test_only_lines_of_the_own_town_are_found(cast: Cast) -> None:
    builders.budget_line(cast, builders.measure(cast, "kamen", code="B 3"), year=2022)
    line = builders.budget_line(cast, builders.measure(cast, code="B 3"), year=2022)
    found, lines = actuals.actuals_in(_table("5,5"), CHOICES, cast.people["anna"], cast.bergkamen, year=2022)
    assert [one.line.key for one in found.spent] == [line.pk] == list(lines)


def test_amounts_that_nobody_can_tell_and_too_many_are_refused(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    by = cast.people["anna"]
    with pytest.raises(RuleViolation) as refused:
        actuals.actuals_in(_table("1.234"), CHOICES, by, cast.bergkamen)
    assert refused.value.field == "mark"
    monkeypatch.setattr(actuals, "MOST_ROWS", 1)
    with pytest.raises(RuleViolation, match="2"):
        actuals.actuals_in(_table("5,5", "6,5"), CHOICES, by, cast.bergkamen)
