# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure, Succession
from tests.measures import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]
DAY = {"happened_on": "2023-01-16", "note": "Weil es zusammengehört.", "revision": "0"}


def _url(name: str, *args: object) -> str:
    return reverse(f"measures:{name}", args=["bergkamen", *args])


def _seen(other: Measure) -> dict[str, str]:
    return {"seen": f"{other.pk}:0"}


def test_two_are_merged_and_their_story_is_told_both_ways(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    first, second = builders.measure(cast), builders.measure(cast, code="M 2", title="Zweite")
    client = client_of(anna)
    url = _url("measure-merge", first.pk)
    page = client.get(url).text
    assert "Diese Maßnahmen zusammenführen" in page
    assert "Speichern" not in page
    typed = {**DAY, **_seen(second), "others": "m 2,  M 2 ,", "code": "M 3", "title": "Gemeinsam"}
    assert client.post(url, typed).status_code == 302
    made = Measure.objects.get(code="M 3")
    assert "M 2 Zweite" in client.get(made.get_absolute_url()).text
    old = client.get(second.get_absolute_url()).text
    assert "M 3 Gemeinsam" in old
    assert "Weil es zusammengehört." in old
    assert _url("measure-merge", second.pk) not in old


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"others": "X 1, M 2"}, "X 1"),
        ({"others": "M 1"}, "mindestens eine"),
        ({"code": "M 2"}, "M 2"),
        ({"happened_on": "2023-01-17"}, "Zukunft"),
        ({"revision": "7"}, "Ihr Text steht noch"),
        ({"revision": "kaputt"}, "Ihr Text steht noch"),
    ],
)
def test_what_does_not_fit_is_said_and_changes_nothing(
    cast: Cast, anna: Account, client_of: ClientOf, changed: dict[str, str], told: str
) -> None:
    measure = builders.measure(cast)
    other = builders.measure(cast, code="M 2")
    typed = {**DAY, **_seen(other), "others": "M 2", "code": "M 3", "title": "Gemeinsam", **changed}
    answer = client_of(anna).post(_url("measure-merge", measure.pk), typed)
    assert answer.status_code == (409 if "revision" in changed else 422)
    assert told in answer.text
    assert "Gemeinsam" in answer.text
    assert not Succession.objects.exists()


def test_who_changed_the_other_measure_meanwhile_is_not_overlooked(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    measure, other = builders.measure(cast), builders.measure(cast, code="M 2")
    url, client = _url("measure-merge", measure.pk), client_of(anna)
    typed = {**DAY, **_seen(other), "others": "M 2", "code": "M 3", "title": "Gemeinsam"}
    Measure.objects.filter(pk=other.pk).update(revision=4)
    answer = client.post(url, typed)
    assert (answer.status_code, Succession.objects.count()) == (422, 0)
    assert "M 2" in str(answer.context["form"].errors["others"])
    again = answer.context["form"]["seen"].value()
    assert client.post(url, {**typed, "seen": again}).status_code == 302


def test_one_is_split_into_those_that_have_a_code_and_a_title(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    measure = builders.measure(cast)
    client, url = client_of(anna), _url("measure-split", measure.pk)
    assert client.get(url).status_code == 200
    half = {**DAY, "code_1": "M 1a", "title_1": "Erste", "code_2": "M 1b"}
    answer = client.post(url, half)
    assert answer.status_code == 422
    assert "M 1a" in answer.text
    assert client.post(url, {**DAY, "code_1": "M 1a", "title_1": "Erste"}).status_code == 422
    assert client.post(url, {**half, "title_2": "Zweite"}).status_code == 302
    assert set(Measure.objects.values_list("code", flat=True)) == {"M 1", "M 1a", "M 1b"}


def test_another_takes_the_place(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    old, new = builders.measure(cast), builders.measure(cast, code="M 2")
    foreign = builders.measure(cast, "kamen", code="K 1")
    client, url = client_of(anna), _url("measure-supersede", old.pk)
    assert client.get(url).status_code == 200
    for wrong in (old, foreign):
        assert client.post(url, {**DAY, "successor": wrong.pk}).status_code == 422
    assert client.post(url, {**DAY, "successor": new.pk}).status_code == 302
    old.refresh_from_db()
    assert old.status == MeasureStatus.REPLACED


def _hidden(page: str) -> dict[str, Any]:
    """What the last form of the page that needs no typing sends."""
    form = next(one for one in html.fromstring(page).forms if "confirm" in one.fields)
    typed: dict[str, Any] = {}
    for name, value in form.form_values():
        typed.setdefault(name, []).append(value)
    return typed


def test_new_codes_are_shown_before_measures_are_carried_on(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    first, second = builders.measure(cast), builders.measure(cast, code="M 2")
    builders.measure(cast, code="M 3", status=MeasureStatus.DONE)
    client, url = client_of(anna), _url("carry-on")
    page = client.get(url).text
    assert "M 2" in page
    assert "M 3" not in page
    seen = html.fromstring(page).xpath("//input[@name='seen']/@value")[0]
    typed = {"measures": [first.pk], "suffix": "/2", "happened_on": "2023-01-16", "note": "", "seen": seen}
    shown = client.post(url, typed).text
    assert "M 1/2" in shown
    assert "M 2/2" not in shown
    assert not Succession.objects.exists()
    assert client.post(url, _hidden(shown)).status_code == 302
    assert Measure.objects.get(code="M 1/2").origins.get().predecessor == first
    second.refresh_from_db()
    assert second.status == MeasureStatus.PLANNED


def test_codes_that_do_not_fit_are_named_before(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    first = builders.measure(cast)
    builders.measure(cast, code="M 1/2")
    typed = {"measures": [first.pk], "suffix": "/2", "happened_on": "2023-01-16", "seen": f"{first.pk}:0"}
    answer = client_of(anna).post(_url("carry-on"), typed)
    assert "Kürzel M 1/2" in answer.text
    assert "confirm" not in answer.text
    refused = client_of(anna).post(_url("carry-on"), {**typed, "confirm": "1"})
    assert refused.status_code == 422


@pytest.mark.parametrize("seen", ["", "quatsch", "9:9,:", "{pk}:7"])
def test_what_changed_meanwhile_is_told_and_can_be_sent_again(
    cast: Cast, anna: Account, client_of: ClientOf, seen: str
) -> None:
    first = builders.measure(cast)
    typed: dict[str, Any] = {
        "measures": [first.pk],
        "suffix": "/2",
        "happened_on": "2023-01-16",
        "confirm": "1",
    }
    client, url = client_of(anna), _url("carry-on")
    answer = client.post(url, {**typed, "seen": seen.format(pk=first.pk)})
    assert answer.status_code == 409
    again = html.fromstring(answer.text).xpath("//input[@name='seen']/@value")[0]
    assert client.post(url, {**typed, "seen": again}).status_code == 302


@pytest.mark.parametrize("number", [1, 3])
def test_choosing_asks_few_questions(
    cast: Cast,
    anna: Account,
    client_of: ClientOf,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    number: int,
) -> None:
    for index in range(number):
        builders.measure(cast, code=f"M {index}")
    client = client_of(anna)
    with django_assert_max_num_queries(6):
        client.get(_url("carry-on"))
