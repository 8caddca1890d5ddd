# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import csv
import datetime
import io

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.site.queries import open_data
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def data(cast: Cast) -> open_data.Data:
    return open_data.measures(cast.bergkamen, TODAY, lambda path: f"https://stadt.example{path}")


def test_publisher_licence_and_day_stand_before_the_measures(cast: Cast) -> None:
    told = data(cast)
    assert told["publisher"] == cast.bergkamen.name
    assert told["licence"] == {
        "identifier": "dl-de/by-2-0",
        "url": "https://www.govdata.de/dl-de/by-2-0",
    }
    assert told["as_of"] == "2023-01-16"
    assert told["measures"] == []


def test_only_public_measures_and_no_people(cast: Cast) -> None:
    builders.measure(cast, code="1", public=True, starts_on=TODAY)
    builders.measure(cast, code="2", title="Geheim")
    (measure,) = data(cast)["measures"]
    assert measure["code"] == "1"
    assert measure["planned_from"] == "2023-01-16"
    assert measure["planned_to"] is None
    assert measure["resolution"] is None
    assert measure["url"].startswith("https://stadt.example/bergkamen/massnahmen/")
    assert not {"contact_name", "contact_email"} & set(measure)


def test_the_table_has_a_line_for_each_and_no_formula(cast: Cast) -> None:
    builders.measure(cast, code="1", title='=HYPERLINK("x")', public=True)
    text = open_data.table(data(cast)).decode("utf-8-sig")
    header, line = csv.reader(io.StringIO(text), delimiter=";")
    assert header[0] == "Kürzel"
    assert header[-1] == "Lizenz"
    assert line[1] == '\'=HYPERLINK("x")'
    assert line[-1] == "https://www.govdata.de/dl-de/by-2-0"
