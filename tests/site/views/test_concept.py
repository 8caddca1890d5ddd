# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.concept.enums import Verdict
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.site import builders

Signed = Callable[[Account | None], Client]
ADDRESS = "/bergkamen/konzept/"


def read(client_of: Signed, address: str = ADDRESS) -> str:
    return client_of(None).get(address).content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_without_a_concept_the_page_says_so(client_of: Signed, cast: Cast) -> None:
    assert "Noch ist kein Konzept veröffentlicht." in read(client_of)


def test_the_only_concept_is_read_at_once(client_of: Signed, cast: Cast) -> None:
    version = builders.version(cast)
    page = read(client_of)
    assert page == read(client_of, f"{ADDRESS}{version.concept_id}/")
    assert '<a href="#b-k1">1 Sprache</a>' in page
    assert '<h2 id="b-k1">1 Sprache</h2>' in page
    assert '<p id="b-k2">Alle lernen Deutsch.</p>' in page


def test_several_concepts_are_listed_and_each_can_be_read(client_of: Signed, cast: Cast) -> None:
    first, second = builders.version(cast), builders.version(cast, (("p", "Das andere."),))
    page = read(client_of)
    for version in (first, second):
        assert f'href="{ADDRESS}{version.concept_id}/"' in page
    assert "Das andere." in read(client_of, f"{ADDRESS}{second.concept_id}/")
    assert "Das andere." not in read(client_of, f"{ADDRESS}{first.concept_id}/")


def test_an_adopted_version_names_its_resolution(client_of: Signed, cast: Cast) -> None:
    made = builders.resolution(cast)
    builders.version(cast, paper=made.consultation.paper)
    page = read(client_of)
    assert "Diese Fassung ist beschlossen: Rat der Stadt Bergkamen, Donnerstag, 8. Dezember 2022." in page
    assert f'href="/bergkamen/beschluesse/{made.pk}/">Beschluss lesen' in page


def test_a_version_without_resolution_says_so(client_of: Signed, cast: Cast) -> None:
    builders.version(cast)
    page = read(client_of)
    assert "Noch hat ihn kein Beschluss angenommen" in page
    assert "Diese Fassung ist beschlossen" not in page


def test_answers_to_proposals_are_told_in_numbers(client_of: Signed, cast: Cast) -> None:
    version = builders.version(cast)
    assert "Vorschläge und Antworten" not in read(client_of)
    builders.proposal(cast, version, "k2", Verdict.ACCEPTED, reason="Weil Bilal es will")
    page = read(client_of)
    assert '<td role="cell" class="ah-r" data-h="angenommen">1</td>' in page
    assert "Weil Bilal" not in page


def test_long_concepts_with_many_proposals_take_no_more_queries(client_of: Signed, cast: Cast) -> None:
    def count() -> int:
        client = client_of(None)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(ADDRESS).status_code == 200
        return len(queries)

    version = builders.version(cast)
    builders.proposal(cast, version, "k2", Verdict.ACCEPTED)
    one = count()
    texts = [("h2", "Sprache"), *(("p", f"Absatz {number}.") for number in range(4))]
    version = builders.version(cast, texts, of=version.concept)
    for number in (2, 3, 4):
        builders.proposal(cast, version, f"k{number}", Verdict.REJECTED)
    assert (count(), one <= 15) == (one, True)


def test_words_of_others_are_escaped(client_of: Signed, cast: Cast) -> None:
    attack = "<img src=x onerror=alert(1)>"
    version = builders.version(cast, (("h2", attack), ("p", attack)))
    version.concept.title = attack
    version.concept.save()
    builders.proposal(cast, version, "k2")
    assert attack not in read(client_of)


def test_the_text_can_be_taken_along(client_of: Signed, cast: Cast) -> None:
    version = builders.version(cast)
    address = f"{ADDRESS}{version.concept_id}/konzept"
    shown = read(client_of)
    for ending in ("pdf", "docx", "odt", "html", "md"):
        assert f'href="{address}.{ending}"' in shown
        response = client_of(None).get(f"{address}.{ending}")
        assert f"fassung-1-bergkamen.{ending}" in response["Content-Disposition"]
        assert response["Cache-Control"] == "no-cache"
    assert client_of(None).get(f"{address}.docx-text").status_code == 404
    builders.version(cast, (("p", "Das andere."),), public=False)
    version.public = False
    version.save()
    assert client_of(cast.people["anna"]).get(f"{address}.pdf").status_code == 404
