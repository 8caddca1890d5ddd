# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.queries.beginnings import proposed
from tests.council import builders as council
from tests.reporting import builders

pytestmark = pytest.mark.django_db
JANUARY = datetime.date(2023, 1, 16)


def test_the_first_report_tells_of_the_year_that_ended(cast: Cast) -> None:
    found = proposed(cast.people["anna"], cast.bergkamen, JANUARY)
    assert (found["year"], found["as_of"]) == (2022, datetime.date(2022, 12, 31))
    assert "2022" in found["title"]
    assert proposed(cast.people["anna"], cast.bergkamen, datetime.date(2023, 7, 1))["year"] == 2023


def test_the_next_report_is_of_the_next_year_and_of_none_to_come(cast: Cast) -> None:
    builders.report(cast, title="Sachstandsbericht 2022", year=2022)
    assert proposed(cast.people["anna"], cast.bergkamen, JANUARY)["year"] == 2023
    builders.report(cast, title="Sachstandsbericht 2023", year=2023)
    found = proposed(cast.people["anna"], cast.bergkamen, JANUARY)
    assert (found["year"], found["title"]) == (2023, "")


def test_the_duty_that_the_last_report_answered_is_answered_again(cast: Cast) -> None:
    first, yearly = council.duty(cast), council.duty(cast, reference="12/0901")
    assert proposed(cast.people["anna"], cast.bergkamen, JANUARY)["follow_up"] == first.pk
    builders.report(cast, title="Bericht 2021", year=2021, follow_up=yearly)
    assert proposed(cast.people["anna"], cast.bergkamen, JANUARY)["follow_up"] == yearly.pk
