# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from augenhoehe.kit import clock

DAY = datetime.date(2022, 12, 8)


def test_the_house_may_stand_on_a_day(settings: Settings) -> None:
    settings.AUGENHOEHE_TODAY = DAY
    assert clock.today() == DAY
    assert clock.now().date() == DAY
    assert timezone.is_aware(clock.now())


def test_without_a_chosen_day_it_is_now(settings: Settings) -> None:
    settings.AUGENHOEHE_TODAY = None
    before = timezone.localtime()
    found = clock.now()
    assert before <= found <= timezone.localtime()
    assert clock.today() in {before.date(), timezone.localdate()}


def test_a_block_stands_on_its_day_and_then_no_more() -> None:
    outside = clock.today()
    with clock.standing_on(DAY):
        with clock.standing_on(datetime.date(2021, 1, 1)):
            assert clock.today() == datetime.date(2021, 1, 1)
        assert clock.today() == DAY
    assert clock.today() == outside


def test_the_day_is_given_back_after_an_error() -> None:
    outside = clock.today()
    with pytest.raises(ZeroDivisionError), clock.standing_on(DAY):
        raise ZeroDivisionError
    assert clock.today() == outside
