# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.deadlines.measures import deadlines
from augenhoehe.measures.enums import MeasureStatus
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)
DAY = datetime.timedelta(days=1)


def test_milestones_and_ends_are_due(cast: Cast) -> None:
    measure = builders.measure(cast, status=MeasureStatus.IN_PROGRESS, starts_on=TODAY, ends_on=TODAY + DAY)
    builders.milestone(cast, measure, TODAY + 2 * DAY)
    builders.milestone(cast, measure, TODAY, TODAY)
    lines = list(deadlines(cast.people["anna"], cast.bergkamen))
    assert sorted(line.date for line in lines) == [TODAY + DAY, TODAY + 2 * DAY]
    assert all(line.why and line.action and line.url for line in lines)


def test_a_report_moves_the_next_one(cast: Cast) -> None:
    measure = builders.measure(cast, status=MeasureStatus.IN_PROGRESS, starts_on=TODAY - 400 * DAY)
    assert [line.date for line in deadlines(cast.people["anna"], cast.bergkamen)] == [TODAY - 217 * DAY]
    report_progress(
        measure=measure,
        reported_on=TODAY,
        text="x",
        status=MeasureStatus.IN_PROGRESS,
        by=cast.people["anna"],
    )
    assert list(deadlines(cast.people["anna"], cast.bergkamen)) == []
    with clock.standing_on(TODAY + 160 * DAY):
        assert [line.date for line in deadlines(cast.people["anna"], cast.bergkamen)] == [TODAY + 183 * DAY]


def test_what_is_far_away_is_left_for_later(cast: Cast) -> None:
    measure = builders.measure(cast, ends_on=TODAY + 121 * DAY)
    builders.milestone(cast, measure, TODAY + 121 * DAY)
    assert list(deadlines(cast.people["anna"], cast.bergkamen)) == []


@pytest.mark.parametrize("status", [MeasureStatus.DONE, MeasureStatus.DROPPED, MeasureStatus.DEFERRED])
def test_what_rests_or_is_over_is_not_due(cast: Cast, status: MeasureStatus) -> None:
    builders.measure(cast, status=status, ends_on=TODAY)
    assert list(deadlines(cast.people["anna"], cast.bergkamen)) == []


def test_a_contributor_is_told_only_of_the_own_department(cast: Cast) -> None:
    departments = cast.departments["bergkamen"]
    builders.measure(cast, ends_on=TODAY, responsible=departments["jugendamt"], title="Eigene")
    builders.measure(cast, ends_on=TODAY, responsible=departments["sozialamt"], code="M 2", title="Andere")
    titles = [line.title for line in deadlines(cast.people["fatma"], cast.bergkamen)]
    assert len(titles) == 1
    assert "Eigene" in titles[0]


@pytest.mark.parametrize("person", ["bilal", "emil", "dora", "clara"])
def test_others_are_left_in_peace(cast: Cast, person: str) -> None:
    builders.measure(cast, ends_on=TODAY, public=True)
    assert list(deadlines(cast.people[person], cast.bergkamen)) == []


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_grow(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    for index in range(number):
        measure = builders.measure(cast, code=f"M {index}", ends_on=TODAY)
        builders.milestone(cast, measure, TODAY)
    with django_assert_num_queries(2):
        list(deadlines(cast.people["anna"], cast.bergkamen))


def test_an_agreed_day_is_when_the_next_report_is_due(cast: Cast) -> None:
    agreed = TODAY + 10 * DAY
    builders.measure(cast, status=MeasureStatus.IN_PROGRESS, starts_on=TODAY, next_report_on=agreed)
    (line,) = deadlines(cast.people["anna"], cast.bergkamen)
    assert line.date == agreed
    assert "vereinbart" in line.why
