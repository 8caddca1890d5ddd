# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of a year: everybody sees what they may see, on one page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def url(year: int = 2023) -> str:
    return reverse("core:year-plan", args=["bergkamen", year])


def test_one_page_for_everything(
    told_demo: Cast, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(told_demo.people["anna"])
    with django_assert_max_num_queries(15):
        answer = client.get(url())
    for text in ("Rat", "Beteiligung", "Meilenstein", "Zuwendung", "Feiertag: Fronleichnam"):
        assert text in answer.text
    for path in ("/intern/vorlagen/", "/intern/konzept/", "/intern/massnahmen/zuwendungen/"):
        assert path in answer.text
    assert "2022" in client.get(url(2022)).text


def test_money_is_shown_to_those_who_may_read_it(told_demo: Cast, client_of: ClientOf) -> None:
    assert "/zuwendungen/" not in client_of(told_demo.people["bilal"]).get(url()).text
    assert "/zuwendungen/" in client_of(told_demo.people["emil"]).get(url()).text


def test_another_town_is_not_told(cast: Cast, client_of: ClientOf) -> None:
    assert client_of(cast.people["clara"]).get(url()).status_code == 403
    assert client_of(None).get(url()).status_code == 302


def test_years_that_nobody_plans(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    assert client.get(url(1989)).status_code == 404
    assert client.get(url(2200)).status_code == 404
    assert client.get(url(1990)).status_code == 200
    assert "keine Termine" in client.get(url(2199)).text
    answer = client.get(reverse("core:year-plan-now", args=["bergkamen"]))
    assert answer.headers["Location"] == url(2023)
