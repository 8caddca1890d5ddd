# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.enums import PaperState
from tests.site import builders

Signed = Callable[[Account | None], Client]
HOME = "/bergkamen/"


def read(client_of: Signed) -> str:
    return client_of(None).get(HOME).content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_an_empty_town_says_what_will_be_here(client_of: Signed, cast: Cast) -> None:
    page = read(client_of)
    assert "Zusammenleben in Bergkamen" in page
    assert cast.bergkamen.introduction in page
    assert "Noch ist nichts veröffentlicht." in page
    assert "Was die Stadt entschieden hat" not in page


def test_the_newest_of_each_kind_is_told(client_of: Signed, cast: Cast) -> None:
    for day in range(1, 5):
        builders.resolution(cast, adopted_on=datetime.date(2022, 12, day), text=f"Beschlusstext {day}.")
    builders.measure(cast)
    builders.version(cast)
    told = builders.report(cast)
    step = builders.consultation(
        cast,
        builders.paper(cast, state=PaperState.SUBMITTED, name="Nächstes"),
        date=datetime.date(2023, 3, 1),
    )
    page = read(client_of)
    assert "Beschlusstext 4." in page
    assert "Beschlusstext 1." not in page
    assert "Maßnahmen nach Handlungsfeld" in page
    assert "noch nicht beschlossen" in page
    assert f"/bergkamen/berichte/{told.pk}/" in page
    assert "Mittwoch, 1. März 2023" in page
    assert step.paper.name in page
    assert "Noch ist nichts veröffentlicht." not in page


def test_easy_language_has_its_place_and_its_link(client_of: Signed, cast: Cast) -> None:
    page = read(client_of)
    assert '<a href="#leicht" lang="de"' in page
    assert 'id="leicht"' in page
    assert "In Bergkamen leben Menschen aus vielen Ländern." in page


def test_one_and_three_of_each_take_the_same_queries(client_of: Signed, cast: Cast) -> None:
    def fill() -> None:
        made = builders.resolution(cast)
        builders.duty(made)
        builders.measure(cast, resolution=made)
        builders.version(cast, paper=made.consultation.paper)
        builders.publication(builders.report(cast))
        open_paper = builders.paper(cast, state=PaperState.SUBMITTED)
        builders.consultation(cast, open_paper, date=datetime.date(2023, 3, 1))

    def count() -> int:
        client = client_of(None)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(HOME).status_code == 200
        return len(queries)

    fill()
    one = count()
    fill()
    fill()
    assert (count(), one <= 15) == (one, True)


def test_words_of_others_are_escaped(client_of: Signed, cast: Cast) -> None:
    attack = "<script>alert(1)</script>"
    cast.bergkamen.introduction = cast.bergkamen.easy_introduction = attack
    cast.bergkamen.save()
    builders.resolution(cast, builders.paper(cast, name=attack), text=attack)
    page = read(client_of)
    assert attack not in page
    assert page.count("&lt;script&gt;alert(1)") == 4
