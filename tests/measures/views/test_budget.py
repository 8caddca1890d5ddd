# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.kit.spreadsheets.extraction import read_spreadsheet
from augenhoehe.measures.models import BudgetLine
from tests.measures import builders, grant_builders

pytestmark = pytest.mark.django_db
ROOM = "/bergkamen/intern/massnahmen/"
SENT = {"year": "2022", "title": "Honorare", "kind": "consumption", "planned": "1.000,00"}


def test_a_line_is_entered_changed_and_taken_out(cast: Cast, client_of: Any) -> None:
    measure = builders.measure(cast)
    anna: Client = client_of(cast.people["anna"])
    assert anna.post(f"{ROOM}{measure.pk}/haushalt/neu/", SENT)["Location"] == measure.get_absolute_url()
    line = BudgetLine.objects.get()
    address = f"{ROOM}haushalt/{line.pk}/"
    changed = {**SENT, "planned": "1.200", "full_time_posts": "0,5", "revision": "0"}
    refused = anna.post(address, changed)
    assert refused.status_code == 422
    assert "Grund" in refused.content.decode()
    assert anna.post(address, {**changed, "reason": "Zweite Gruppe"}).status_code == 302
    assert "Zweite Gruppe" in anna.get(address).content.decode()
    assert anna.post(address, {**changed, "reason": "x"}).status_code == 409
    removed = anna.post(f"{address}herausnehmen/", {"reason": "doppelt", "revision": "1"})
    assert removed.status_code == 302
    assert not BudgetLine.objects.exists()


def test_an_amount_that_is_none_is_told_at_its_field(cast: Cast, client_of: Any) -> None:
    measure = builders.measure(cast)
    answer = client_of(cast.people["anna"]).post(
        f"{ROOM}{measure.pk}/haushalt/neu/", {**SENT, "actual": "viel", "own_share": "-1"}
    )
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"actual", "own_share"}


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_names_what_is_not_enough(
    cast: Cast, client_of: Any, count: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(count):
        measure = builders.measure(cast, code=f"M {number}")
        builders.budget_line(cast, measure, year=2021, actual=Decimal(1250))
        builders.budget_line(cast, measure, year=2022)
    emil: Client = client_of(cast.people["anna"])
    emil.get(f"{ROOM}haushalt/")
    with django_assert_max_num_queries(10):
        page = emil.get(f"{ROOM}haushalt/")
    assert len(page.context["budget"].short) == count
    assert "250,00" in page.content.decode()
    one = emil.get(f"{ROOM}haushalt/?jahr=2022")
    assert [line.year for line in one.context["budget"].lines] == [2022] * count
    assert not one.context["budget"].short


def test_the_treasurer_gets_a_workbook(cast: Cast, client_of: Any) -> None:
    builders.budget_line(cast, builders.measure(cast), title="=HYPERLINK")
    file = client_of(cast.people["anna"]).get(f"{ROOM}haushalt/haushalt.xlsx")
    sheets = read_spreadsheet(file.content).sheets
    assert [sheet.name for sheet in sheets] == ["Haushaltszeilen", "Jahre", "Handlungsfelder", "Arten"]
    assert sheets[0].rows[1][4] == "=HYPERLINK"
    assert sheets[1].rows[1][:2] == ("2022", Decimal(1000))


def test_the_panel_stands_on_the_measures_page(cast: Cast, client_of: Any) -> None:
    measure = builders.measure(cast)
    anna: Client = client_of(cast.people["anna"])
    address = f"{ROOM}{measure.pk}/haushalt/"
    assert address in anna.get(measure.get_absolute_url()).content.decode()
    assert "noch keine" in anna.get(address).content.decode()
    builders.budget_line(cast, measure)
    paying = grant_builders.grant(cast, measures=(measure,))
    panel = anna.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "1.000,00" in panel
    assert f"zuwendungen/{paying.pk}/" in panel
