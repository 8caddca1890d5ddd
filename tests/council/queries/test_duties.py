# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.council import builders
from tests.council.views.pages import client, url

ADDRESS = re.compile(r"http://testserver(/antwort/[\w-]{32}/)")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {"A", "B", "C"}),
        ({"stand": "overdue"}, {"B"}),
        ({"stand": "soon"}, {"A"}),
        ({"stand": "undated"}, {"C"}),
        ({"stand": "later"}, set()),
        ({"klasse": "in_progress"}, {"C"}),
        ({"oeffentlich": "nein"}, {"B"}),
        ({"oeffentlich": "ja"}, {"A", "C"}),
        ({"jahr": "2022"}, {"A", "B", "C"}),
        ({"jahr": "2021"}, set()),
        ({"stand": "alle"}, {"A", "B", "C"}),
    ],
)
def test_filters_find(cast: Cast, asked: dict[str, str], found: set[str]) -> None:
    builders.single_duty(cast, text="A")
    builders.single_duty(cast, text="B", due_on=date(2023, 1, 17), public=False, reference="12/0901")
    builders.single_duty(cast, text="C", due_on=None, reference="12/0902")
    with clock.standing_on(date(2023, 1, 20)):
        rows = client(cast).get(url("follow-ups"), asked).context["duties"]
    assert {row.text for row in rows} == found


@pytest.mark.parametrize(
    "asked",
    [
        {"amt": "999999999999999999999"},
        {"amt": "0"},
        {"amt": "x'; --"},
        {"jahr": "-1"},
        {"jahr": "999999999"},
        {"stand": "\x00"},
        {"klasse": "gelogen", "oeffentlich": "vielleicht", "page": "-7"},
    ],
)
def test_filters_with_hostile_values_show_a_page(cast: Cast, asked: dict[str, str]) -> None:
    builders.single_duty(cast)
    assert client(cast).get(url("follow-ups"), asked).status_code == 200
