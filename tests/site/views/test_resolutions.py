# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.enums import Majority, PaperState
from augenhoehe.site.views import resolutions as views
from tests.site import builders

Signed = Callable[[Account | None], Client]
ADDRESS = "/bergkamen/beschluesse/"


def read(client_of: Signed, address: str = ADDRESS) -> str:
    return client_of(None).get(address).content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_without_resolutions_the_page_says_so(client_of: Signed, cast: Cast) -> None:
    assert "Noch ist kein Beschluss veröffentlicht." in read(client_of)


def test_the_list_tells_what_when_by_whom_and_what_came_of_it(client_of: Signed, cast: Cast) -> None:
    made = builders.resolution(cast, text="Die Stadt berichtet jährlich.")
    builders.duty(made)
    builders.measure(cast, resolution=made)
    builders.measure(cast, resolution=made)
    page = read(client_of)
    for words in (
        "Die Stadt berichtet jährlich.",
        "Donnerstag, 8. Dezember 2022",
        "Rat der Stadt Bergkamen",
        "1 Auftrag ist daraus geworden",
        "2 Maßnahmen setzen ihn um",
    ):
        assert words in page, words


def test_what_is_spoken_about_next_stands_on_the_first_page_only(
    client_of: Signed, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "PER_PAGE", 1)
    first, second = builders.resolution(cast, text="Eins."), builders.resolution(cast, text="Zwei.")
    paper = builders.paper(cast, state=PaperState.SUBMITTED, name="Demnächst dran")
    builders.consultation(cast, paper, date=datetime.date(2023, 3, 1))
    one, two = read(client_of), read(client_of, f"{ADDRESS}?page=2")
    assert "Demnächst dran" in one
    assert "Demnächst dran" not in two
    assert (second.text in one, first.text in one) == (True, False)
    assert (second.text in two, first.text in two) == (False, True)


def test_a_resolution_tells_its_vote_its_way_and_what_became_of_it(client_of: Signed, cast: Cast) -> None:
    made = builders.resolution(
        cast, builders.paper(cast, reasons="Weil es gut läuft."), text="So wird es gemacht."
    )
    step = made.consultation
    step.majority, step.votes_no, step.outcome_text = Majority.MAJORITY, 1, "bei einer Gegenstimme"
    step.save()
    duty = builders.duty(made, "Jedes Jahr berichten")
    measure = builders.measure(cast, resolution=made)
    told = builders.report(cast, follow_up=duty)
    page = read(client_of, f"{ADDRESS}{made.pk}/")
    for words in (
        "So wird es gemacht.",
        "1 Nein-Stimme",
        "bei einer Gegenstimme",
        "Jedes Jahr berichten",
        "nächster Termin: Freitag, 8. Dezember 2023",
        f'href="/bergkamen/massnahmen/{measure.pk}/"',
        f'href="/bergkamen/berichte/{told.pk}/"',
        "Weil es gut läuft.",
    ):
        assert words in page, words


def test_a_resolution_without_tasks_says_so(client_of: Signed, cast: Cast) -> None:
    made = builders.resolution(cast)
    assert "Der Beschluss gibt der Verwaltung keinen eigenen Auftrag." in read(
        client_of, f"{ADDRESS}{made.pk}/"
    )


def test_a_step_without_result_says_so(client_of: Signed, cast: Cast) -> None:
    made = builders.resolution(cast)
    builders.consultation(cast, made.consultation.paper, position=2)
    assert "kein Ergebnis angegeben" in read(client_of, f"{ADDRESS}{made.pk}/")


@pytest.mark.parametrize("page", ["list", "resolution"])
def test_one_and_three_take_the_same_queries(client_of: Signed, cast: Cast, page: str) -> None:
    made = builders.resolution(cast)
    address = ADDRESS if page == "list" else f"{ADDRESS}{made.pk}/"

    def fill(number: int) -> None:
        other = made if page == "resolution" else builders.resolution(cast)
        duty = builders.duty(other)
        builders.measure(cast, resolution=other)
        builders.report(cast, follow_up=duty)
        builders.consultation(cast, other.consultation.paper, position=number + 1)

    def count() -> int:
        client = client_of(None)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    fill(1)
    one = count()
    fill(2)
    fill(3)
    assert (count(), one <= 15) == (one, True)


def test_words_of_others_are_escaped(client_of: Signed, cast: Cast) -> None:
    attack = "<script>alert(1)</script>"
    made = builders.resolution(cast, builders.paper(cast, name=attack, reasons=attack), text=attack)
    builders.duty(made, attack)
    made.consultation.outcome_text = attack
    made.consultation.save()
    assert attack not in read(client_of)
    assert attack not in read(client_of, f"{ADDRESS}{made.pk}/")
