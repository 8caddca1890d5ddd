# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.save_target import save_target
from augenhoehe.measures.enums import Direction, Trend
from augenhoehe.measures.queries import figures as queries
from augenhoehe.measures.queries.figures import Figure
from tests.measures import figures

pytestmark = pytest.mark.django_db


def _figure(cast: Cast, *cells: tuple[int, str, float | str], **facts: Any) -> Figure:
    made = figures.enter(cast, figures.indicator(cast, **facts), *cells)
    return queries.figures([made], everything=False)[0]


def test_small_counts_and_what_would_give_them_away_are_missing(cast: Cast) -> None:
    figure = _figure(cast, (2022, "", 100), (2022, "Frauen", 3), (2022, "Männer", 97), (2021, "", 50))
    assert figure.keeps_something_back
    assert {group: cell.words for (day, group), cell in figure.cells.items() if day.year == 2022} == {
        "": "100",
        "Frauen": "•",
        "Männer": "•",
    }
    assert queries.figures([figure.indicator], everything=True)[0].of_group("Frauen")[0].value == 3


def test_a_share_of_few_is_missing_too(cast: Cast) -> None:
    base = figures.enter(cast, figures.indicator(cast, code="D1"), (2022, "", 50))
    figure = _figure(cast, (2022, "", 4), (2021, "", 4), code="D2", counts_people=False, base=base)
    words = [cell.words for cell in figure.of_group("")]
    assert words == ["4", "•"]  # nobody knows of how many in 2021


def test_sums_of_money_are_no_people(cast: Cast) -> None:
    assert not _figure(cast, (2022, "", 3), counts_people=False).keeps_something_back


def test_groups_trend_and_target(cast: Cast) -> None:
    figure = _figure(
        cast,
        (2021, "", 20),
        (2022, "", 30),
        (2022, "B", 15),
        (2022, "A", 15),
        groups="B",
        direction=Direction.HIGHER,
    )
    assert figure.groups == ["", "B", "A"]
    assert (figure.trend, figure.improvement, figure.main_group) == (Trend.ROSE, True, "")
    assert figure.next_target is None
    for year, value in ((2020, 10), (2024, 40), (2026, 90)):
        made, anna = figure.indicator, cast.people["anna"]
        save_target(indicator=made, due_on=figures.day(year), value=Decimal(value), by=anna)
    again = queries.figures([figure.indicator], everything=False)[0]
    assert again.next_target is not None
    assert again.next_target.due_on.year == 2024
    assert [again.reaches(target) for target in again.targets] == [True, False, False]


def test_an_indicator_without_values(cast: Cast) -> None:
    (figure,) = queries.figures([figures.indicator(cast, theme="")], everything=False)
    assert (figure.latest, figure.trend, figure.groups, figure.days) == (None, None, [], [])
    assert [theme for theme, _found in queries.by_theme([figure])] == ["ohne Thema"]
