# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is found, in which order, and by whom; the same on both databases, since the whole suite runs on both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.models import Paper
from augenhoehe.kit import search
from augenhoehe.kit.search import finding
from augenhoehe.kit.search.finding import tiers
from tests.council import builders

Finds = Callable[..., list[str]]


@pytest.fixture
def finds(cast: Cast) -> Finds:
    """The numbers of the papers that somebody finds, in order."""

    def look(
        text: str,
        who: str = "dora",
        town: str = "bergkamen",
        facets: Mapping[str, Iterable[object]] | None = None,
        most: int = search.MOST,
    ) -> list[str]:
        reader: Account = cast.people[who]
        found = search.find(
            reader, search.parse(text), scope=cast.town(town).pk, kinds=["paper"], facets=facets, most=most
        )
        numbers = dict(Paper.objects.values_list("pk", "reference"))
        return [numbers[hit.number] for hit in found.hits]

    return look


def paper(cast: Cast, reference: str, name: str = "Betreff", **changed: Any) -> Paper:
    texts = {"resolution_text": "", "reasons": "", "duties": [], "steps": [], **changed}
    return builders.paper(cast, reference=reference, name=name, **texts)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Konzept", "Das Integrationskonzept liegt vor."),
        ("konzepte", "Ein Konzept."),
        ("Ausschuss", "Mitglieder des Sozialausschusses"),
        ("Ausschüsse", "Haupt- und Finanzausschuss"),
        ("Flüchtlinge", "Fluechtlingsunterkunft"),
        ("strasse", "Bahnhofsstraße"),
        ("Maßnahmen", "Massnahmenplan"),
        ("integr*", "wir integrieren"),
        ('"Konzept der Stadt"', "das Konzept der Stadt Kamen"),
        ('"Konzept der Stadt" Kamen -Bergkamen', "Konzepte der Stadt Kamen"),
        ("Integrationskonzept", "Integrations-Konzept"),
        ("Schüler", "Schüler:innen"),
        ("11/1473", "siehe Drucksache Nr. 11/1473"),
        ("1473", "siehe Drucksache Nr. 11/1473"),
        ("مرحبا", "قل مرحبا"),
    ],
)
def test_it_is_found(cast: Cast, finds: Finds, query: str, text: str) -> None:
    paper(cast, "12/0001", reasons=text)
    assert finds(query) == ["12/0001"]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Rat", "Beratung ohne Vorrat"),
        ("Konzept Stadt", "Das Konzept"),
        ("Konzept -Integration", "Das Integrationskonzept"),
        ('"Konzept Stadt"', "das Konzept der Stadt"),
        ('Konzept -"der Stadt"', "das Konzept der Stadt"),
        ('"Betreff Konzept"', "Konzept"),
        ('"Konzept"', "Integrationskonzept"),
        ("integra*", "wir integrieren"),
        ("11/147", "siehe 11/1473"),
        ("f__scope__1", "Konzept"),
    ],
)
def test_it_is_not_found(cast: Cast, finds: Finds, query: str, text: str) -> None:
    paper(cast, "12/0001", reasons=text)
    assert finds(query) == []


def test_number_then_title_then_lead_then_the_newest(cast: Cast, finds: Finds) -> None:
    paper(cast, "12/0001", reasons="Konzept Jugend 12/0005", date=date(2022, 5, 1))
    paper(cast, "12/0002", reasons="Konzept Jugend 12/0005", date=date(2022, 6, 1))
    paper(cast, "12/0003", resolution_text="Konzept Jugend 12/0005", date=date(2021, 1, 1))
    paper(cast, "12/0004", "Konzept der Jugend 12/0005", date=date(2020, 1, 1))
    paper(cast, "12/0005", "Jugend", reasons="Konzept", date=date(2019, 1, 1))
    assert finds("Konzept Jugend 12/0005") == ["12/0005", "12/0004", "12/0003", "12/0002", "12/0001"]
    assert finds("Konzept Jugend") == ["12/0004", "12/0003", "12/0005", "12/0002", "12/0001"]


@pytest.mark.parametrize(
    "query",
    ["12/0767", "Vorlage 12/767", "Drucksache Nr. 12/0767", "12-0767", "Vorlage Nr. 12/0767 Haushalt"],
)
def test_a_number_leads_to_its_paper_first(cast: Cast, finds: Finds, query: str) -> None:
    paper(cast, "12/0767", reasons="Haushalt", date=date(2020, 1, 1))
    paper(cast, "12/0900", "Nachtrag zu 12/0767", reasons="Haushalt", date=date(2022, 1, 1))
    assert finds(query) == ["12/0767", "12/0900"]


def test_equals_come_newest_first_and_undated_last(cast: Cast, finds: Finds) -> None:
    for number, day in enumerate((date(2022, 1, 1), None, date(2022, 1, 1), date(2022, 3, 1)), 1):
        paper(cast, f"12/000{number}", date=day)
    assert finds("Betreff") == ["12/0004", "12/0003", "12/0001", "12/0002"]


def test_more_than_the_most_is_told(cast: Cast, finds: Finds) -> None:
    for number in range(1, 5):
        paper(cast, f"12/000{number}", "Betreff" if number % 2 else "Sonst", reasons="Betreff")
    assert finds("Betreff", most=3) == ["12/0003", "12/0001", "12/0004"]
    found = search.find(cast.people["dora"], search.parse("Betreff"), scope=cast.bergkamen.pk, most=3)
    assert (len(found.hits), found.complete) == (3, False)
    assert search.find(cast.people["dora"], search.parse("Betreff"), scope=cast.bergkamen.pk, most=4).complete


def test_rights_are_asked_with_every_search(cast: Cast, finds: Finds) -> None:
    paper(cast, "12/0001", "Konzept offen")
    paper(cast, "12/0002", "Konzept geheim", public=False)
    paper(cast, "", "Konzept Entwurf")
    builders.paper(cast, "kamen", reference="039/2022", name="Konzept", steps=[], duties=[])
    assert set(finds("Konzept")) == {"12/0001", "12/0002", ""}
    assert set(finds("Konzept", "emil")) == {"12/0001", "12/0002"}
    assert finds("Konzept", "bilal") == ["12/0001"]
    assert finds("Konzept", "clara") == ["12/0001"]
    assert finds("Konzept", "clara", "kamen") == ["039/2022"]
    # what passed the signals by is seen by the rights at once
    Paper.objects.filter(reference="12/0001").update(public=False)
    assert finds("Konzept", "bilal") == []
    assert finds("geheim", "bilal") == []


def test_filters(cast: Cast, finds: Finds) -> None:
    rat, aas = (cast.bodies["bergkamen"][key].pk for key in ("rat", "aas"))
    builders.paper(cast, reference="12/0001", date=date(2021, 5, 1))
    paper(cast, "12/0002", paper_type="information", date=date(2022, 5, 1))
    assert finds("12", facets={"year": [2021]}) == ["12/0001"]
    assert finds("12", facets={"type": ["information"]}) == ["12/0002"]
    assert finds("12", facets={"body": [rat]}) == ["12/0001"]
    assert finds("12", facets={"body": [rat, aas], "year": [2021, 2022]}) == ["12/0001"]
    assert finds("12", facets={"body": [rat], "year": [2022]}) == []
    assert len(finds("12", facets={"state": ["submitted"], "year": []})) == 2


def test_nothing_is_asked_where_nothing_is_looked_for(cast: Cast, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        found = search.find(cast.people["dora"], search.parse("und"), scope=cast.bergkamen.pk)
        nobody = search.find(
            cast.people["dora"], search.parse("Rat"), scope=cast.bergkamen.pk, kinds=["unknown"]
        )
    assert found == nobody == finding.Found()


@pytest.mark.parametrize("papers", [2, 4])
def test_a_query_for_each_rank_and_one_for_the_rights(
    cast: Cast, papers: int, django_assert_num_queries: Any
) -> None:
    for number in range(papers):
        paper(cast, f"12/000{number}", reasons="Konzept")
    reader, query = cast.people["emil"], search.parse("Konzept Betreff")
    search.find(reader, query, scope=cast.bergkamen.pk)
    with django_assert_num_queries(len(tiers(query, 1)) + 1):
        assert len(search.find(reader, query, scope=cast.bergkamen.pk).hits) == papers


def test_no_rank_is_asked_that_is_not_needed(cast: Cast, django_assert_num_queries: Any) -> None:
    for number in range(3):
        paper(cast, f"12/000{number}")
    reader, query = cast.people["emil"], search.parse("Betreff")
    search.find(reader, query, scope=cast.bergkamen.pk)
    with django_assert_num_queries(3):
        assert not search.find(reader, query, scope=cast.bergkamen.pk, most=2).complete
    with django_assert_num_queries(2):
        assert search.find(reader, search.parse("12/0001"), scope=cast.bergkamen.pk).complete
    with django_assert_num_queries(1):
        assert not search.find(reader, search.parse("nirgends"), scope=cast.bergkamen.pk).hits


@pytest.mark.parametrize("most", [1, 2, 5])
def test_who_may_see_little_finds_all_of_it(cast: Cast, finds: Finds, most: int) -> None:
    """Hidden papers fill whole chunks before the ones that the reader may see."""
    for number in range(1, 9):
        paper(cast, f"12/00{number:02}", public=number in {2, 6}, date=date(2022, 1, number))
    paper(cast, "12/0009", "Sonst", reasons="Betreff", date=date(2022, 2, 1))
    assert finds("Betreff", "bilal", most=most) == ["12/0006", "12/0002", "12/0009"][:most]


@pytest.mark.parametrize(
    "text",
    [
        '" * ^ : ( ) NEAR OR AND NOT -',
        "NEAR(a b, 3)",
        "words : konzept",
        "kit_search_terms : x",
        "{words extras} : x",
        "'; DROP TABLE kit_searchentry; --",
        "a & b | !c <-> d :*",
        "%s %% %(x)s",
        '\\ \\\' """',
        "\0NUL\0 \x1f",
        "\ud800 surrogate",
        "🦄 ☃ ﷽ ٣٤ Ⅻ ½ ﬃ",
        "a" * 200,
        "x* " * 60,
        "-" * 199,
        '"' * 199,
    ],
)
def test_hostile_queries(cast: Cast, finds: Finds, text: str) -> None:
    paper(cast, "12/0001", reasons="Konzept")
    assert finds(text) == []
    assert finds("Konzept") == ["12/0001"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_no_text_breaks_the_search(finds: Finds, text: str) -> None:
    finds(text)
    finds(f'"{text}" {text}* -{text}')


def test_ranks() -> None:
    assert len(tiers(search.parse("Konzept"), 1)) == 3
    assert len(tiers(search.parse("Konzept Stadt"), 1)) == 4
    assert len(tiers(search.parse("12/0767 Stadt"), 1)) == 5
