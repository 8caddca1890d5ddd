# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.addresses import reverse
from tests.measures import builders

ClientOf = Callable[[Account | None], Client]
pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def url(slug: str = "bergkamen") -> str:
    return reverse("measures:timeline", args=[slug])


def test_days_stand_in_drawing_and_table(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    measure = builders.measure(cast, starts_on=datetime.date(2022, 3, 1))
    builders.milestone(cast, measure, TODAY)
    page = client_of(anna).get(url()).text
    assert "01.03.2022" in page
    assert "Programm steht: geplant für 16.01.2023" in page
    assert '<ol role="list" class="ah-plan"' in page


def test_an_empty_timeline_says_so(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    assert "Noch gibt es keine Maßnahmen." in client_of(anna).get(url()).text


def test_queries_do_not_grow(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    counts = []
    for number in (1, 2, 3):
        builders.milestone(cast, builders.measure(cast, code=f"M {number}", starts_on=TODAY), TODAY)
        client.get(url())
        with CaptureQueriesContext(connection) as told:
            client.get(url())
        counts.append(len(told))
    assert counts[0] == counts[2] <= 15
