# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.measures.enums import Freshness, MeasureStatus, Timeliness
from augenhoehe.measures.rules import measures as rules

TODAY = datetime.date(2023, 1, 16)
YESTERDAY = datetime.date(2023, 1, 15)
TOMORROW = datetime.date(2023, 1, 17)
NO_PERIOD = rules.Period(None, None)


@pytest.mark.parametrize("timeliness", [None, *Timeliness])
def test_only_a_delay_needs_a_reason(timeliness: Timeliness | None) -> None:
    assert rules.check_timeliness(timeliness, "  ").ok is (timeliness is not Timeliness.DELAYED)
    assert rules.check_timeliness(timeliness, "Krankheit").ok


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "fits"),
    [
        (TODAY, TODAY, True),
        (TODAY, TOMORROW, True),
        (TODAY, YESTERDAY, False),
        (None, YESTERDAY, True),
        (TODAY, None, True),
    ],
)
def test_a_period_ends_after_it_begins(
    starts_on: datetime.date | None, ends_on: datetime.date | None, fits: bool
) -> None:
    assert rules.check_period(rules.Period(starts_on, ends_on)).ok is fits


@pytest.mark.parametrize(
    ("began", "ended", "reasons"),
    [
        (None, None, 0),
        (YESTERDAY, None, 0),
        (None, TODAY, 0),
        (YESTERDAY, TODAY, 0),
        (TODAY, YESTERDAY, 1),
        (TOMORROW, None, 1),
        (TOMORROW, TODAY, 2),
        (YESTERDAY, TOMORROW, 1),
    ],
)
def test_what_really_happened_lies_behind_us(
    began: datetime.date | None, ended: datetime.date | None, reasons: int
) -> None:
    assert len(rules.check_actual_period(rules.Period(began, ended), TODAY).reasons) == reasons


def test_nothing_costs_less_than_nothing() -> None:
    assert rules.check_cost(None).ok
    assert rules.check_cost(Decimal(0)).ok
    assert not rules.check_cost(Decimal("-0.01")).ok


@pytest.mark.parametrize("kind", [None, *OrganizationKind])
def test_a_council_body_or_a_group_steers(kind: OrganizationKind | None) -> None:
    steers = {None, OrganizationKind.COUNCIL_BODY, OrganizationKind.GROUP}
    assert rules.check_steering_body(kind).ok is (kind in steers)


@pytest.mark.parametrize(
    ("status", "last_report", "wanted"),
    [
        (MeasureStatus.DONE, None, Freshness.NOT_WANTED),
        (MeasureStatus.DEFERRED, YESTERDAY, Freshness.NOT_WANTED),
        (MeasureStatus.IN_PROGRESS, None, Freshness.NEVER),
        (MeasureStatus.IN_PROGRESS, TODAY - datetime.timedelta(days=rules.FRESH_DAYS), Freshness.FRESH),
        (MeasureStatus.IN_PROGRESS, TODAY - datetime.timedelta(days=rules.FRESH_DAYS + 1), Freshness.STALE),
    ],
)
def test_how_old_the_last_report_is(
    status: MeasureStatus, last_report: datetime.date | None, wanted: Freshness
) -> None:
    assert rules.freshness(status, last_report, TODAY) is wanted


def test_an_agreed_day_counts_until_a_report_has_come() -> None:
    half_a_year = datetime.timedelta(days=rules.FRESH_DAYS)
    assert rules.report_wanted_by(None, YESTERDAY, YESTERDAY, agreed_on=TOMORROW) == TOMORROW
    assert rules.report_wanted_by(None, None, YESTERDAY, agreed_on=TODAY) == TODAY
    assert rules.report_wanted_by(None, TODAY, YESTERDAY, agreed_on=TODAY) == TODAY + half_a_year


def test_a_report_speaks_of_days_that_have_come() -> None:
    assert rules.check_report_day(TODAY, TODAY)
    assert not rules.check_report_day(TOMORROW, TODAY)


def test_a_goal_is_not_below_itself() -> None:
    parents = {1: None, 2: 1, 3: 2}
    assert rules.check_parent(3, 1, parents)
    assert rules.check_parent(None, 3, parents)
    assert not rules.check_parent(1, 3, parents)
    assert not rules.check_parent(2, 2, parents)


def test_a_circle_that_is_there_already_does_not_hang() -> None:
    assert rules.check_parent(9, 1, {1: 2, 2: 1})


OPEN = rules.MilestoneFacts(YESTERDAY, None)
REACHED = rules.MilestoneFacts(YESTERDAY, YESTERDAY)
AHEAD = rules.MilestoneFacts(TOMORROW, None)


@pytest.mark.parametrize(
    ("status", "ends_on", "milestones", "late"),
    [
        (MeasureStatus.REPLACED, YESTERDAY, [OPEN], False),
        (MeasureStatus.IN_PROGRESS, None, [], False),
        (MeasureStatus.IN_PROGRESS, YESTERDAY, [], True),
        (MeasureStatus.IN_PROGRESS, TODAY, [], False),
        (MeasureStatus.IN_PROGRESS, None, [OPEN], True),
        (MeasureStatus.IN_PROGRESS, None, [REACHED, AHEAD], False),
        (MeasureStatus.DONE, YESTERDAY, [OPEN], False),
        (MeasureStatus.DROPPED, YESTERDAY, [OPEN], False),
        (MeasureStatus.DEFERRED, YESTERDAY, [OPEN], False),
    ],
)
def test_late_is_read_from_the_plan(
    status: MeasureStatus, ends_on: datetime.date | None, milestones: list[rules.MilestoneFacts], late: bool
) -> None:
    assert rules.is_late(status, None, rules.Period(None, ends_on), milestones, TODAY) is late


@pytest.mark.parametrize("status", MeasureStatus)
def test_who_says_delayed_is_late_until_the_measure_is_closed(status: MeasureStatus) -> None:
    said = rules.is_late(status, Timeliness.DELAYED, NO_PERIOD, [], TODAY)
    assert said is (status not in rules.CLOSED and status is not MeasureStatus.DEFERRED)


@pytest.mark.parametrize(
    ("status", "days_ago", "stale"),
    [
        (MeasureStatus.IN_PROGRESS, 183, False),
        (MeasureStatus.IN_PROGRESS, 184, True),
        (MeasureStatus.IN_PROGRESS, None, True),
        (MeasureStatus.DONE, None, False),
        (MeasureStatus.PLANNED, None, False),
    ],
)
def test_a_running_measure_without_report_for_half_a_year_is_stale(
    status: MeasureStatus, days_ago: int | None, stale: bool
) -> None:
    last = None if days_ago is None else TODAY - datetime.timedelta(days=days_ago)
    assert rules.is_stale(status, last, TODAY) is stale


def test_the_next_report_is_wanted_half_a_year_after_the_last_word() -> None:
    half_a_year = datetime.timedelta(days=rules.FRESH_DAYS)
    assert rules.report_wanted_by(TODAY, YESTERDAY, TOMORROW) == YESTERDAY + half_a_year
    assert rules.report_wanted_by(TODAY, None, TOMORROW) == TODAY + half_a_year
    assert rules.report_wanted_by(None, None, TOMORROW) == TOMORROW + half_a_year


def test_the_tree_is_read_from_the_root_down() -> None:
    nodes = [(1, None), (2, None), (3, 1), (4, 3), (5, 1), (6, 99)]
    assert rules.tree_order(nodes) == [(1, 0), (3, 1), (4, 2), (5, 1), (2, 0), (6, 0)]


@given(st.lists(st.integers(0, 30), max_size=30))
def test_every_goal_of_a_forest_appears_exactly_once(parents: list[int]) -> None:
    nodes = [
        (number, above - 1 if above <= number and above else None) for number, above in enumerate(parents)
    ]
    nodes = [(number, above if above != number else None) for number, above in nodes]
    ordered = rules.tree_order(nodes)
    assert sorted(number for number, _depth in ordered) == list(range(len(parents)))
    depth = dict(ordered)
    assert all(above is None or depth[number] == depth[above] + 1 for number, above in nodes)
