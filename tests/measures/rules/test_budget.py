# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.measures.enums import BudgetFigure
from augenhoehe.measures.rules import budget as rules
from augenhoehe.measures.rules.budget import NAMES, Figures

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
FIGURES = st.builds(Figures, *([AMOUNTS] * len(NAMES)))


def test_every_figure_has_a_word() -> None:
    assert set(NAMES) == {figure.value for figure in BudgetFigure}


@pytest.mark.parametrize(
    ("year", "figures", "fits"),
    [
        (2022, Figures(planned=Decimal(100), own_share=Decimal(40), third_party=Decimal(60)), True),
        (1989, Figures(), False),
        (2200, Figures(), False),
        (2022, Figures(actual=Decimal(-1)), False),
        (2022, Figures(planned=Decimal(100), own_share=Decimal(41), third_party=Decimal(60)), False),
        (2022, Figures(actual=Decimal(101), own_share=Decimal(41), third_party=Decimal(60)), True),
    ],
)
def test_a_line_fits(year: int, figures: Figures, fits: bool) -> None:
    assert rules.check_line(year, figures).ok is fits


def test_all_that_is_wrong_is_told_at_once() -> None:
    wrong = Figures(actual=Decimal(-1), own_share=Decimal(1))
    assert len(rules.check_line(1, wrong).reasons) == 3


def test_only_a_changed_figure_needs_a_reason() -> None:
    before, after = Figures(), Figures(planned=Decimal(1))
    assert rules.changed(before, after) == ("planned",)
    assert rules.check_reason(before, before, "").ok
    assert rules.check_reason(before, after, "Nachtrag").ok
    assert not rules.check_reason(before, after, " ").ok


def test_what_is_promised_is_gone_too() -> None:
    figures = Figures(planned=Decimal(100), committed=Decimal(130), actual=Decimal(90))
    assert figures.left == -30
    assert rules.overdrawn(figures) == 30
    assert rules.overdrawn(Figures(planned=Decimal(100), actual=Decimal(100))) == 0


@given(st.lists(st.tuples(st.integers(0, 3), FIGURES), max_size=8))
def test_sums_lose_nothing(lines: list[tuple[int, Figures]]) -> None:
    sums = rules.totals(lines)
    assert list(sums) == list(dict.fromkeys(key for key, _figures in lines))
    whole = sum((figures for _key, figures in lines), Figures())
    assert sum(sums.values(), Figures()) == whole
