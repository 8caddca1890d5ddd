# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.kit.addresses import reverse
from tests.measures import builders

pytestmark = pytest.mark.django_db


def address(name: str) -> str:
    return reverse(f"site:{name}", args=["bergkamen"])


def test_the_timeline_shows_public_measures_only(cast: Cast) -> None:
    shown = builders.measure(cast, code="1", public=True)
    builders.measure(cast, code="2", title="Geheimes Vorhaben")
    page = Client().get(address("measures-in-time")).text
    assert reverse("site:measure", args=["bergkamen", shown.pk]) in page
    assert "Geheimes Vorhaben" not in page


def test_the_overview_may_stand_in_a_frame_and_nothing_else_may(cast: Cast) -> None:
    builders.measure(cast, public=True)
    framed = Client().get(address("measures-embedded"))
    assert "frame-ancestors *" in framed.headers["Content-Security-Policy"]
    assert "default-src 'none'" in framed.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in framed.headers
    assert "<script" not in framed.text
    assert "<form" not in framed.text
    assert "http://testserver/bergkamen/massnahmen/" in framed.text
    whole = Client().get(address("measures"))
    assert "frame-ancestors 'none'" in whole.headers["Content-Security-Policy"]
    assert whole.headers["X-Frame-Options"] == "DENY"


def test_the_lines_to_copy_name_the_frame(cast: Cast) -> None:
    builders.measure(cast, public=True)
    page = Client().get(address("measures")).text
    assert "&lt;iframe src=&quot;http://testserver/bergkamen/massnahmen/einbetten/&quot; title=&quot;" in page
    assert "Datenlizenz Deutschland" in page


def test_data_are_open_to_all_pages(cast: Cast) -> None:
    builders.measure(cast, code="1", public=True)
    builders.measure(cast, code="2")
    answer = Client().get(address("measures-json"))
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert [measure["code"] for measure in json.loads(answer.content)["measures"]] == ["1"]
    table = Client().get(address("measures-csv"))
    assert table.headers["Content-Type"].startswith("text/csv")
    assert "massnahmen-bergkamen.csv" in table.headers["Content-Disposition"]
    assert table.content.decode("utf-8-sig").count("\r\n") == 2


@pytest.mark.parametrize("name", ["measures-in-time", "measures-embedded", "measures-json", "measures-csv"])
def test_queries_do_not_grow(cast: Cast, name: str) -> None:
    counts = []
    for number in (1, 2, 3):
        builders.measure(cast, code=f"M {number}", public=True)
        Client().get(address(name))
        with CaptureQueriesContext(connection) as told:
            Client().get(address(name))
        counts.append(len(told))
    assert counts[0] == counts[2] <= 15
