# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.kit.search import LONGEST_QUERY
from tests.council import builders
from tests.council.views.pages import EVIL, client, text, url

MOST_QUERIES = 12


def page(cast: Cast, query: str, name: str = "dora", **chosen: Any) -> Any:
    return client(cast, name).get(url("search"), {"q": query, **chosen})


def test_the_empty_page_offers_a_search(cast: Cast) -> None:
    response = client(cast).get(url("search"))
    assert response.status_code == 200
    assert "In Vorlagen und Beschlüssen suchen" in text(response)
    assert "Nichts gefunden" not in text(response)


def test_hits_are_marked_and_lead_to_their_pages(cast: Cast) -> None:
    resolution = builders.resolution(cast, name="Integrationskonzept", reasons="Vorher gab es kein Konzept.")
    html = page(cast, "Konzept").content.decode()
    paper = resolution.consultation.paper
    assert f'<a href="{paper.get_absolute_url()}">12/0900: <mark>Integrationskonzept</mark></a>' in html
    assert f'<a href="{resolution.get_absolute_url()}"><mark>Integrationskonzept</mark></a>' in html
    assert "Vorher gab es kein <mark>Konzept</mark>." in html
    assert "2 Treffer" in html


def test_texts_are_escaped(cast: Cast) -> None:
    builders.paper(cast, name=f"Konzept {EVIL}", reasons=f"Konzept {EVIL}")
    html = page(cast, f"Konzept {EVIL}").content.decode()
    assert EVIL not in html
    assert EVIL not in page(cast, "Konzept").content.decode()


def test_nobody_finds_what_is_hidden(cast: Cast) -> None:
    builders.resolution(cast, reference="12/0955", name="Geheimnis", public=False)
    builders.paper(cast, reference="", name="Geheimnis im Entwurf")
    builders.paper(cast, "kamen", name="Geheimnis drüben")
    shown = text(page(cast, "Geheimnis", "bilal"))
    assert "Nichts gefunden" in shown
    assert "Treffer" not in shown
    assert "Ohne „" not in text(page(cast, "Geheimnis", "bilal", year=1999))
    assert "2 Treffer" in text(page(cast, "Geheimnis", "emil"))
    assert "3 Treffer" in text(page(cast, "Geheimnis"))
    assert "drüben" not in text(page(cast, "Geheimnis"))


def test_strangers_do_not_search_here(cast: Cast) -> None:
    assert page(cast, "Konzept", "clara").status_code == 403
    assert page(cast, "Konzept", "nobody").status_code == 302


def test_filters_narrow_and_the_address_keeps_them(cast: Cast) -> None:
    rat = cast.bodies["bergkamen"]["rat"].pk
    builders.paper(cast, name="Konzept", paper_type="information")
    chosen: dict[str, Any] = {
        "what": "paper",
        "body": rat,
        "kind": "information",
        "year": 2022,
        "state": "submitted",
    }
    response = page(cast, "Konzept", **chosen)
    assert "1 Treffer" in text(response)
    html = response.content.decode()
    assert '<option value="information" selected>' in html
    assert 'value="2022"' in html
    assert "Nichts gefunden" in text(page(cast, "Konzept", **{**chosen, "year": 2021}))


def test_an_empty_result_says_which_filter_to_drop(cast: Cast) -> None:
    builders.paper(cast, name="Konzept")
    html = page(cast, "Konzept", year=2021, kind="resolution", page=3).content.decode()
    assert 'href="?q=Konzept&amp;kind=resolution">Ohne „Jahr“ suchen' in html
    assert "Ohne „Art“" not in html
    html = page(cast, "Konzept", year=2021, kind="motion").content.decode()
    assert 'href="?q=Konzept">Ohne „alle Filter“ suchen' in html
    shown = text(page(cast, "nirgends", year=2021))
    assert "Ohne „" not in shown
    assert "weniger Wörtern" in shown


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("und der die", "Diese Wörter stehen in fast jeder Vorlage"),
        ("-Konzept", "Sie haben gesagt, was fehlen soll"),
        ("x" * (LONGEST_QUERY + 1), f"höchstens {LONGEST_QUERY} Zeichen"),
        ("Konzept " * 1250, f"höchstens {LONGEST_QUERY} Zeichen"),
        ("a\0b", "Nullzeichen"),
    ],
)
def test_a_query_for_nothing_is_told(cast: Cast, query: str, told: str) -> None:
    response = page(cast, query)
    assert response.status_code == 200
    assert told in text(response)


@pytest.mark.parametrize(
    "chosen",
    [
        {"year": "zweitausend"},
        {"year": "-1"},
        {"year": "9" * 400},
        {"body": "9" * 30},
        {"body": "\0"},
        {"body": "x"},
        {"kind": "'--"},
        {"state": EVIL},
        {"what": "file"},
        {"page": "last"},
        {"page": "-4"},
        {"page": "9" * 400},
    ],
)
def test_wrong_filters_are_told_or_passed_over(cast: Cast, chosen: dict[str, str]) -> None:
    builders.paper(cast, name="Konzept")
    response = page(cast, "Konzept", **chosen)
    assert response.status_code == 200
    assert "1 Treffer" in text(response)
    assert EVIL not in response.content.decode()


def test_a_filter_alone_asks_for_a_word(cast: Cast) -> None:
    assert "Ein Wort fehlt noch" in text(page(cast, "", year=2022))


def test_the_search_changes_nothing(cast: Cast) -> None:
    assert client(cast).post(url("search"), {"q": "Konzept"}).status_code == 405


def test_long_lists_have_pages_that_keep_the_search(cast: Cast) -> None:
    for number in range(21):
        builders.paper(cast, reference=f"12/{number:04}", name="Konzept", steps=[], duties=[])
    html = page(cast, "Konzept", state="submitted").content.decode()
    assert "?q=Konzept&amp;state=submitted&amp;page=2" in html
    assert "12/0000" in page(cast, "Konzept", page=2).content.decode()
    assert html.count("<mark>") == 20


@pytest.mark.parametrize("name", ["dora", "emil", "bilal"])
def test_one_and_three_rows_cost_the_same(cast: Cast, name: str) -> None:
    reader = client(cast, name)
    counts = []
    for number in range(3):
        builders.resolution(cast, reference=f"12/090{number}", name="Konzept")
        with CaptureQueriesContext(connection) as queries:
            shown = text(reader.get(url("search"), {"q": "Konzept", "year": "2022"}))
        assert f"{2 * (number + 1)} Treffer" in shown
        counts.append(len(queries))
    assert counts[0] == counts[2] <= MOST_QUERIES


def test_an_empty_result_costs_few_queries_too(cast: Cast, django_assert_max_num_queries: Any) -> None:
    rat = cast.bodies["bergkamen"]["rat"].pk
    reader = client(cast)
    chosen: dict[str, Any] = {
        "what": "paper",
        "body": rat,
        "kind": "information",
        "year": 2022,
        "state": "submitted",
    }
    with django_assert_max_num_queries(15):
        reader.get(url("search"), {**chosen, "q": "nirgends"})


def test_the_list_of_papers_leads_here(cast: Cast) -> None:
    assert f'action="{url("search")}"' in client(cast).get(url("papers")).content.decode()
