# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.models import Milestone
from augenhoehe.measures.queries.milestones_then import Planned, milestones_then
from tests.measures import builders

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 12, 31)


def test_what_was_changed_after_the_day_is_told_as_it_was(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    measure, anna = builders.measure(cast), cast.people["anna"]
    with clock.standing_on(DAY):
        moved, renamed, kept = (builders.milestone(cast, measure, DAY) for _number in range(3))

    def change(item: Milestone, on: datetime.date, title: str, due_on: datetime.date) -> None:
        with clock.standing_on(on):
            save_milestone(
                measure=measure, milestone=item, title=title, due_on=due_on, reached_on=None, by=anna
            )

    later = DAY + datetime.timedelta(days=5)
    change(kept, DAY, "Anders", DAY)
    change(moved, later, moved.title, later)
    change(renamed, later, "Neu", DAY)
    change(renamed, later, "Neuer", later)
    with django_assert_num_queries(1):
        found = milestones_then(cast.bergkamen, DAY)
    assert found == {moved.pk: Planned("", "2022-12-31"), renamed.pk: Planned("Programm steht", "2022-12-31")}
