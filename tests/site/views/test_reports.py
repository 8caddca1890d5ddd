# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.site import builders

Signed = Callable[[Account | None], Client]
ADDRESS = "/bergkamen/berichte/"


def read(client_of: Signed, address: str = ADDRESS) -> str:
    return client_of(None).get(address).content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_without_reports_the_page_says_so(client_of: Signed, cast: Cast) -> None:
    assert "Noch ist kein Bericht veröffentlicht." in read(client_of)


def test_reports_are_listed_with_their_files(client_of: Signed, cast: Cast) -> None:
    told = builders.report(cast)
    made = builders.publication(told)
    page = read(client_of)
    assert f'href="{ADDRESS}{told.pk}/"' in page
    assert f'href="/bergkamen/dateien/{made.file_id}/"' in page
    assert "Samstag, 31. Dezember 2022" in page


def test_a_report_is_told_from_its_snapshot(client_of: Signed, cast: Cast) -> None:
    measure = builders.measure(cast, title="Wie es damals hieß")
    told = builders.report(cast, title="Sachstandsbericht 2022")
    told.snapshot.data["sections"] = [{"kind": "annex", "title": "Anhang", "text": "So steht es fest."}]
    told.snapshot.save()
    measure.title = "Wie es heute heißt"
    measure.save()
    made = builders.publication(told)
    page = read(client_of, f"{ADDRESS}{told.pk}/")
    assert "<h1>Sachstandsbericht 2022</h1>" in page
    assert "So steht es fest." in page
    assert "Wie es damals hieß" in page
    assert "Wie es heute heißt" not in page
    assert f'href="/bergkamen/dateien/{made.file_id}/"' in page


def test_the_files_of_a_report_stand_in_a_line_and_each_link_says_of_what_it_is(
    client_of: Signed, cast: Cast
) -> None:
    told = builders.report(cast)
    made = builders.publication(told)
    page = read(client_of, f"{ADDRESS}{told.pk}/")
    assert page.count("<li>Ganzer Bericht: ") == 1
    link = re.search(rf'<a href="/bergkamen/dateien/{made.file_id}/">(.*?)</a>', page)
    assert link is not None
    assert re.sub("<[^>]*>", "", link[1]) == "Ganzer Bericht: PDF"


def test_every_place_of_a_report_has_an_address_of_its_own(client_of: Signed, cast: Cast) -> None:
    """Its list of contents is called "Inhalt", as the main part of every page is."""
    told = builders.report(cast)
    told.snapshot.data["sections"] = [{"kind": "annex", "title": "Anhang", "text": "So steht es fest."}]
    told.snapshot.save()
    page = read(client_of, f"{ADDRESS}{told.pk}/")
    places = re.findall(r' id="([^"]+)"', page)
    assert len(places) == len(set(places))
    assert {"inhalt", "bericht-inhalt"} <= set(places)


def test_without_files_nothing_is_offered(client_of: Signed, cast: Cast) -> None:
    told = builders.report(cast)
    builders.publication(told, public=False)
    assert "Zum Herunterladen" not in read(client_of, f"{ADDRESS}{told.pk}/")


def test_one_and_three_reports_take_the_same_queries(client_of: Signed, cast: Cast) -> None:
    def count() -> int:
        client = client_of(None)
        with CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS)
        return len(queries)

    builders.publication(builders.report(cast))
    one = count()
    for _number in range(2):
        builders.publication(builders.report(cast))
    assert (count(), one <= 15) == (one, True)


def test_words_of_others_are_escaped(client_of: Signed, cast: Cast) -> None:
    attack = "<script>alert(1)</script>"
    told = builders.report(cast, title=attack)
    told.snapshot.data["sections"] = [{"kind": "annex", "title": attack, "text": attack}]
    told.snapshot.save()
    page = read(client_of, f"{ADDRESS}{told.pk}/")
    assert attack not in page
    assert page.count("&lt;script&gt;alert(1)") >= 4
