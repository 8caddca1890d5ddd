# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.deadlines.indicators import deadlines
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_the_next_value_is_wanted_some_months_after_its_day(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2021, "", 20), (2022, "Frauen", 20))
    figures.indicator(cast, code="ohne", months_between=0)
    figures.indicator(cast, code="alt", retired_on=figures.day(2022))
    anna = cast.people["anna"]
    assert not list(deadlines(anna, cast.bergkamen))
    with clock.standing_on(datetime.date(2024, 3, 5)):
        (line,) = deadlines(anna, cast.bergkamen)
    assert line.date == datetime.date(2024, 3, 31)
    assert made.title in line.title
    assert "31.12.2023" in line.why


def test_an_indicator_without_values_is_told_only_to_those_who_enter_them(cast: Cast) -> None:
    figures.indicator(cast)
    with clock.standing_on(datetime.date(2023, 4, 1)):
        (line,) = deadlines(cast.people["anna"], cast.bergkamen)
        assert "Standesamt" in line.why
        assert not list(deadlines(cast.people["emil"], cast.bergkamen))
        assert not list(deadlines(cast.people["clara"], cast.bergkamen))
