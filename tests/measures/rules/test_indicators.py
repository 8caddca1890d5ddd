# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.measures.enums import Direction, Trend
from augenhoehe.measures.rules import indicators as rules
from augenhoehe.measures.rules.indicators import ValueFacts

DAY = datetime.date(2022, 12, 31)
TODAY = datetime.date(2023, 1, 16)


def _point(value: int | None, *, break_in_series: bool = False) -> ValueFacts:
    return ValueFacts(
        DAY,
        None if value is None else Decimal(value),
        "" if value is not None else "x",
        break_in_series=break_in_series,
    )


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        (ValueFacts(DAY, Decimal(1)), 0),
        (ValueFacts(DAY, None, "Umstellung des Verfahrens"), 0),
        (ValueFacts(DAY, None, " "), 1),
        (ValueFacts(DAY, Decimal(1), "Umstellung"), 1),
        (ValueFacts(TODAY + datetime.timedelta(1), Decimal(1)), 1),
        (ValueFacts(TODAY, Decimal(0)), 0),
        (ValueFacts(DAY, Decimal(1), break_in_series=True), 1),
        (ValueFacts(DAY, Decimal(1), break_in_series=True, break_reason="neue Software"), 0),
        (ValueFacts(DAY, -(Decimal(10) ** 14)), 1),
    ],
)
def test_a_value_or_its_reason(facts: ValueFacts, reasons: int) -> None:
    assert len(rules.check_value(facts, TODAY).reasons) == reasons


def test_a_count_is_no_share_and_nothing_is_a_share_of_itself() -> None:
    assert rules.check_definition(counts_people=True, is_share=False, own_base=False)
    assert rules.check_definition(counts_people=False, is_share=True, own_base=False)
    assert not rules.check_definition(counts_people=True, is_share=True, own_base=False)
    assert not rules.check_definition(counts_people=False, is_share=True, own_base=True)


def test_targets_are_reached_in_their_direction() -> None:
    assert rules.target_reached(Direction.HIGHER, Decimal(50), Decimal(50)) is True
    assert rules.target_reached(Direction.HIGHER, Decimal(49), Decimal(50)) is False
    assert rules.target_reached(Direction.LOWER, Decimal(49), Decimal(50)) is True
    assert rules.target_reached(Direction.LOWER, Decimal(51), Decimal(50)) is False
    assert rules.target_reached(Direction.NEUTRAL, Decimal(51), Decimal(50)) is None
    assert rules.target_reached(Direction.HIGHER, None, Decimal(50)) is None


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], None),
        ([_point(1)], None),
        ([_point(1), _point(2)], Trend.ROSE),
        ([_point(9), _point(2), _point(1)], Trend.FELL),
        ([_point(2), _point(2)], Trend.SAME),
        ([_point(None), _point(2)], None),
        ([_point(1), _point(None)], None),
        ([_point(1), _point(2, break_in_series=True)], None),
        ([_point(1, break_in_series=True), _point(2)], Trend.ROSE),
    ],
)
def test_only_what_can_be_compared_has_a_trend(points: list[ValueFacts], expected: Trend | None) -> None:
    assert rules.trend(points) is expected


def test_better_and_worse_need_a_direction() -> None:
    assert rules.is_improvement(Direction.HIGHER, Trend.ROSE) is True
    assert rules.is_improvement(Direction.HIGHER, Trend.FELL) is False
    assert rules.is_improvement(Direction.LOWER, Trend.FELL) is True
    assert rules.is_improvement(Direction.LOWER, Trend.ROSE) is False
    assert rules.is_improvement(Direction.NEUTRAL, Trend.ROSE) is None
    assert rules.is_improvement(Direction.LOWER, Trend.SAME) is None
    assert rules.is_improvement(Direction.LOWER, None) is None


def test_months_later() -> None:
    assert rules.months_later(DAY, 12) == datetime.date(2023, 12, 31)
    assert rules.months_later(DAY, 2) == datetime.date(2023, 2, 28)
    assert rules.months_later(datetime.date(2023, 2, 28), 1) == datetime.date(2023, 3, 31)
    assert rules.months_later(datetime.date(2023, 1, 15), 1) == datetime.date(2023, 2, 15)
    assert rules.months_later(datetime.date(2023, 1, 30), 1) == datetime.date(2023, 2, 28)


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)), st.integers(0, 120))
def test_as_many_months_as_asked_for(day: datetime.date, months: int) -> None:
    later = rules.months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
