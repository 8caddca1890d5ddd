# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Account, Municipality, Visit
from augenhoehe.kit import audit, deadlines
from augenhoehe.kit.deadlines import CalendarDate, Deadline, Mark

ClientOf = Callable[[Account | None], Client]
START = "/bergkamen/intern/"


@pytest.fixture(autouse=True)
def _only_own_providers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the rooms above register has tests of its own; only the budget of the whole page needs it."""
    if "told_demo" in request.fixturenames:
        return
    monkeypatch.setattr(deadlines, "_deadlines", {})
    monkeypatch.setattr(deadlines, "_calendar", {})


def due(*days: str) -> None:
    def provider(actor: Any, municipality: Any) -> Iterator[Deadline]:
        for day in days:
            yield Deadline(datetime.date.fromisoformat(day), f"Sache {day}", "Darum.", "Öffnen", f"/{day}/")

    deadlines.register("test", deadlines=provider)


def meets(day: str, mark: Mark, label: str) -> None:
    def provider(actor: Any, municipality: Any) -> Iterator[CalendarDate]:
        yield CalendarDate(datetime.date.fromisoformat(day), mark, label)

    deadlines.register("test", calendar=provider)


def test_nothing_registered_says_that_nothing_is_due(anna: Account, client_of: ClientOf) -> None:
    page = client_of(anna).get(START).content.decode()
    assert "Was ansteht" in page
    assert "Nichts ist fällig." in page
    assert "Montag, 16.\xa0Januar 2023" in page


def test_lines_stand_in_their_groups_with_one_action_each(anna: Account, client_of: ClientOf) -> None:
    due("2023-01-10", "2023-01-20", "2023-01-31", "2023-05-01")
    meets("2023-03-16", Mark.COUNCIL, "Rat der Stadt Bergkamen")
    page = client_of(anna).get(START).content.decode()
    words = ["Überfällig", "Sache 2023-01-10", "Diese Woche", "Sache 2023-01-20", "In diesem Monat"]
    words += ["Sache 2023-01-31", "Später", "Sache 2023-05-01", "Rat der Stadt Bergkamen"]
    places = [page.rindex(word) if word == "Rat der Stadt Bergkamen" else page.index(word) for word in words]
    assert places == sorted(places)
    assert page.count("ah-due__do") == 4
    assert "Eine Sache ist überfällig. Eine ist diese Woche fällig." in page


def test_what_changed_since_the_last_visit_by_others(
    bergkamen: Municipality,
    anna: Account,
    dora: Account,
    client_of: ClientOf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    verb = audit.describe("core.organization_created", "Organisation eingetragen")
    try:
        create_organization(
            by=dora, municipality=bergkamen, kind=OrganizationKind.GROUP, name="Nachbarschaftsrunde"
        )
        page = client_of(anna).get(START).content.decode()
        assert "Neu seit Freitag, 13.\xa0Januar 2023" in page
        assert "Nachbarschaftsrunde" in page
        assert "Nachbarschaftsrunde" not in client_of(dora).get(START).content.decode()
    finally:
        audit.describe(verb, "Organisation eingetragen", news=False)


def test_the_page_costs_the_same_with_one_and_with_many_lines(
    anna: Account,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_of(anna)
    client.get(START)
    due("2023-01-10")
    with django_assert_max_num_queries(10) as captured:
        client.get(START)
    one = len(captured)
    due("2023-01-10", "2023-01-20", "2023-01-31")
    with django_assert_num_queries(one):
        client.get(START)


@pytest.mark.parametrize("name", ["anna", "bilal", "dora", "emil", "fatma", "gerda"])
def test_every_role_of_the_town_has_a_start_page(cast: Any, client_of: ClientOf, name: str) -> None:
    assert client_of(cast.people[name]).get(START).status_code == 200


def test_the_stranger_of_the_other_town_has_none_here(clara: Account, client_of: ClientOf) -> None:
    assert client_of(clara).get(START).status_code == 403


def test_the_start_page_of_the_told_demo_keeps_the_budget(
    told_demo: Any, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for name, town in (("anna", "bergkamen"), ("dora", "bergkamen"), ("clara", "kamen"), ("kaya", "kamen")):
        client = client_of(told_demo.people[name])
        for _first_and_second_visit in range(2):
            with django_assert_max_num_queries(15):
                assert client.get(f"/{town}/intern/").status_code == 200


def test_the_very_first_visit_keeps_the_budget_too(
    told_demo: Any, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    anna = told_demo.people["anna"]
    Visit.objects.filter(account=anna).delete()
    client = client_of(anna)
    with django_assert_max_num_queries(15):
        assert client.get(START).status_code == 200
    assert Visit.objects.get(account=anna).previous_at is None
