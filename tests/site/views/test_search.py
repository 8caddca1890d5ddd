# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import html
import re
from collections.abc import Callable
from typing import Any

from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.enums import MeetingState, PaperState
from augenhoehe.council.models import AgendaItem, Consultation, Meeting
from tests.site import builders

Signed = Callable[[Account | None], Client]
DAY = datetime.date(2022, 11, 8)


def read(client_of: Signed, query: str = "Konzept", **chosen: Any) -> str:
    answer = client_of(None).get("/bergkamen/suche/", {"q": query, **chosen})
    assert answer.status_code == 200
    return answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def item(cast: Cast, consultation: Consultation | None = None, **values: Any) -> AgendaItem:
    meeting = Meeting.objects.create(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["aas"],
        date=DAY,
        state=values.pop("state", MeetingState.HELD),
    )
    facts = {"order": 0, "name": "Konzept auf der Tagesordnung", "public": True, **values}
    return AgendaItem.objects.create(meeting=meeting, consultation=consultation, **facts)


def test_what_is_public_is_found_with_its_page(client_of: Signed, cast: Cast) -> None:
    made = builders.resolution(cast, builders.paper(cast, name="Integrationskonzept"))
    point = item(cast)
    page = read(client_of)
    assert "3 Treffer" in page
    assert page.count(f'href="/bergkamen/beschluesse/{made.pk}/"') == 2
    assert f'href="/bergkamen/sitzungen/{point.meeting_id}/#top-{point.pk}"' in page
    assert "<mark>Integrationskonzept</mark>" in page


def test_a_paper_on_its_way_leads_to_its_agenda_or_nowhere(client_of: Signed, cast: Cast) -> None:
    paper = builders.paper(cast, name="Konzept", state=PaperState.SUBMITTED)
    assert "P/1: <mark>Konzept</mark></h3>" in read(client_of, what="paper")
    point = item(cast, builders.consultation(cast, paper))
    assert f"#top-{point.pk}" in read(client_of, what="paper")


def test_what_is_hidden_is_not_found(client_of: Signed, cast: Cast) -> None:
    builders.paper(cast, name="Konzept im Entwurf", state=PaperState.DRAFT)
    hidden = builders.paper(cast, name="Konzept geheim", public=False)
    builders.resolution(cast, hidden, public=True)
    builders.paper(cast, "kamen", name="Konzept drüben")
    item(cast, public=False)
    page = read(client_of)
    assert "Nichts gefunden" in page
    assert "Treffer" not in page
    assert "Ohne diese Filter" not in read(client_of, year=1999)


def test_an_item_nobody_was_invited_to_is_not_found(client_of: Signed, cast: Cast) -> None:
    item(cast, state=MeetingState.SCHEDULED)
    assert "Nichts gefunden" in read(client_of)


def test_everybody_reads_the_same(client_of: Signed, cast: Cast) -> None:
    builders.paper(cast, name="Konzept geheim", public=False)
    for reader in (None, cast.people["dora"]):
        answer = client_of(reader).get("/bergkamen/suche/", {"q": "Konzept"})
        assert "Nichts gefunden" in answer.content.decode()


def test_filters_and_what_to_do_without_a_result(client_of: Signed, cast: Cast) -> None:
    builders.paper(cast, name="Konzept", date=DAY)
    assert "1 Treffer" in read(client_of, year=2022, state="decided")
    assert 'href="?q=Konzept"' in read(client_of, year=2021)
    assert "weniger Wörtern" in read(client_of, "nirgends")
    assert '<option value="draft"' not in read(client_of)
    assert "höchstens 200 Zeichen" in read(client_of, "x" * 10_000)
    assert "Nichts gefunden" not in read(client_of, "")


def test_hits_cost_the_same_queries(
    client_of: Signed, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    counts = []
    for _time in range(3):
        builders.resolution(cast, builders.paper(cast, name="Konzept"))
        with django_assert_max_num_queries(12) as queries:
            read(client_of)
        counts.append(len(queries))
    assert counts[0] == counts[2]


def test_a_search_can_be_followed_whether_it_finds_something_or_not(client_of: Signed, cast: Cast) -> None:
    for words in ("Konzept", "Nirgendwo"):
        page = read(client_of, words, page="1", year="2022")
        [address] = re.findall(r'href="(/bergkamen/folgen/[^"]+)">Dieser Suche folgen', page)
        assert "page" not in address
        answer = client_of(None).get(html.unescape(address))
        assert answer.status_code == 200
        assert words in answer.content.decode()
    assert "Dieser Suche folgen" not in read(client_of, "")
    assert "Dieser Suche folgen" not in read(client_of, "Konzept", what="x" * 300)
