# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council import deadlines
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.set_list_rule import set_list_rule
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.rules.follow_up_lists import span_of
from tests.council import builders

#: Six weeks after the half-year, on a Monday.
LIST = (date(2023, 2, 13), "Liste erstellen")


def due(cast: Cast, name: str) -> list[tuple[date, str]]:
    return [(line.date, line.action) for line in sorted(deadlines.due(cast.people[name], cast.bergkamen))]


def test_the_list_for_the_council_stands_there_until_it_is_made(cast: Cast) -> None:
    builders.duty(cast)
    assert LIST in due(cast, "anna")
    assert LIST not in due(cast, "fatma") + due(cast, "emil") + due(cast, "bilal")
    half = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
    make_follow_up_lists(municipality=cast.bergkamen, span=half, by=cast.people["dora"])
    assert LIST not in due(cast, "anna")


def test_no_list_without_duties_and_by_the_rule_of_the_town(cast: Cast) -> None:
    assert due(cast, "anna") == []
    builders.duty(cast)
    set_list_rule(
        municipality=cast.bergkamen,
        valid_from=date(2023, 1, 1),
        period=ListPeriod.QUARTERLY,
        days_after=20,
        organization=None,
        by=cast.people["dora"],
    )
    (line,) = (one for one in deadlines.due(cast.people["anna"], cast.bergkamen) if "Quartal" in one.title)
    assert (line.date, line.title) == (date(2023, 1, 20), "Liste für den Rat: 4. Quartal 2022")
