# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.factors.actions.plan_repetition import plan_repetition
from augenhoehe.factors.deadlines import due
from augenhoehe.factors.enums import Rating
from tests.factors import builders

pytestmark = pytest.mark.django_db

J = Rating.YES


def test_who_is_asked_is_told_until_they_have_answered(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    bilal = cast.people["bilal"]
    item = builders.check(cast)
    builders.invite(cast, item, "bilal")
    assert bilal.roles_in(cast.bergkamen.pk)
    with django_assert_num_queries(1):
        (line,) = due(bilal, cast.bergkamen)
    assert (line.date, line.title) == (datetime.date(2023, 1, 30), "Check „Sprachtandem“ beantworten")
    builders.hand_in(item, bilal, J, J, J)
    for person in ("bilal", "emil", "clara"):
        assert list(due(cast.people[person], cast.bergkamen)) == []


def test_a_check_comes_again_on_its_day_for_its_leader(cast: Cast) -> None:
    item = builders.closed(cast)
    day = datetime.date(2024, 1, 16)
    plan_repetition(check=item, repeat_on=day, revision=None, by=item.leader)
    (line,) = due(cast.people["anna"], cast.bergkamen)
    assert (line.date, line.url) == (day, item.get_absolute_url())
    assert list(due(cast.people["dora"], cast.bergkamen)) == []
