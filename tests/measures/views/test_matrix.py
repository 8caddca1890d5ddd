# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.measures import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def test_gaps_are_told_in_words(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    office = cast.departments["bergkamen"]["jugendamt"]
    builders.measure(cast, responsible=office)
    text = client_of(anna).get(reverse("measures:matrix", args=["bergkamen"])).text
    assert "Integration ist Aufgabe aller: Einer von" in text
    assert "Handlungsfelder ohne Maßnahme" in text
    idle = text.partition("Fachbereiche ohne Maßnahme")[2].partition("</dd>")[0]
    assert "Sozialamt" in idle
    assert office.name not in idle
    field = cast.fields_of_action["bergkamen"][0]
    assert f"?fachbereich={office.pk}&amp;feld={field.pk}#alle" in text


@pytest.mark.parametrize("number", [1, 3])
def test_the_matrix_asks_few_questions(
    cast: Cast,
    anna: Account,
    client_of: ClientOf,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    number: int,
) -> None:
    for index in range(number):
        builders.measure(cast, code=f"M {index}", further_fields=cast.fields_of_action["bergkamen"][1:2])
    client = client_of(anna)
    with django_assert_max_num_queries(9):
        client.get(reverse("measures:matrix", args=["bergkamen"]))
