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
from augenhoehe.measures.enums import Timeliness
from augenhoehe.measures.models import BudgetLine, FundingProgramme, Grant, Milestone
from tests.site import builders

Signed = Callable[[Account | None], Client]
ADDRESS = "/bergkamen/massnahmen/"


def read(client_of: Signed, address: str = ADDRESS) -> str:
    return client_of(None).get(address).content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_without_measures_the_page_says_so(client_of: Signed, cast: Cast) -> None:
    assert "Noch sind keine Maßnahmen veröffentlicht." in read(client_of)


def test_a_state_has_shape_and_word_and_a_delay_its_reason(client_of: Signed, cast: Cast) -> None:
    builders.measure(cast, timeliness=Timeliness.DELAYED, delay_reason="Zwei Träger zögern.")
    page = read(client_of)
    assert '<span class="ah-status ah-status--late">in Planung, verzögert</span>' in page
    assert "Zwei Träger zögern." in page


def test_the_list_can_be_narrowed_to_a_field(client_of: Signed, cast: Cast) -> None:
    terms = cast.fields_of_action["bergkamen"]
    here = builders.measure(cast, field_of_action=terms[0])
    there = builders.measure(cast, field_of_action=terms[1])
    everything, narrowed = read(client_of), read(client_of, f"{ADDRESS}?feld={terms[0].pk}")
    assert here.title in everything
    assert there.title in everything
    assert here.title in narrowed
    assert there.title not in narrowed
    assert f"{terms[0].label} (1)" in narrowed


@pytest.mark.parametrize("field", ["", "999999", "abc", "-1", "1'--", "٣"])
def test_a_field_that_is_not_there_narrows_nothing(client_of: Signed, cast: Cast, field: str) -> None:
    made = builders.measure(cast)
    response = client_of(None).get(ADDRESS, {"feld": field})
    assert response.status_code == 200
    assert made.title in response.content.decode()


def test_a_measure_tells_its_plan_its_goal_and_why(client_of: Signed, cast: Cast) -> None:
    made = builders.resolution(cast)
    version = builders.version(cast)
    measure = builders.measure(
        cast,
        description="Lotsinnen begleiten.",
        resolution=made,
        concept_version=version,
        concept_block_key="k2",
        starts_on=datetime.date(2022, 9, 1),
    )
    measure.partners.add(cast.partners["bergkamen"]["bergkamen_for_all"])
    Milestone.objects.create(measure=measure, title="Schulung", due_on=datetime.date(2023, 3, 1))
    Milestone.objects.create(
        measure=measure,
        title="Auftakt",
        due_on=datetime.date(2022, 10, 1),
        reached_on=datetime.date(2022, 10, 4),
    )
    page = read(client_of, f"{ADDRESS}{measure.pk}/")
    for words in (
        "Lotsinnen begleiten.",
        "Gut ankommen",
        "Verein „Bergkamen for all“",
        "Donnerstag, 1. September 2022",
        "geplant für Mittwoch, 1. März 2023",
        "erreicht am Dienstag, 4. Oktober 2022",
        f'href="/bergkamen/beschluesse/{made.pk}/"',
        f'href="/bergkamen/konzept/{version.concept_id}/#b-k2"',
        "Alle lernen Deutsch.",
    ):
        assert words in page, words


def test_a_passage_of_a_hidden_version_is_not_quoted(client_of: Signed, cast: Cast) -> None:
    hidden = builders.version(cast, (("p", "Noch geheim."),), public=False)
    measure = builders.measure(cast, concept_version=hidden, concept_block_key="k1")
    assert "Noch geheim." not in read(client_of, f"{ADDRESS}{measure.pk}/")


def test_what_is_not_known_is_not_stated(client_of: Signed, cast: Cast) -> None:
    measure = builders.measure(cast)
    assert read(client_of, f"{ADDRESS}{measure.pk}/").count("keine Angabe") == 4


def test_one_and_three_measures_take_the_same_queries(client_of: Signed, cast: Cast) -> None:
    def count() -> int:
        client = client_of(None)
        with CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS)
        return len(queries)

    def fill(number: int) -> None:
        measure = builders.measure(cast, field_of_action=cast.fields_of_action["bergkamen"][number])
        Milestone.objects.create(measure=measure, title="Auftakt", due_on=datetime.date(2023, 10, 1))

    fill(0)
    one = count()
    fill(1)
    fill(2)
    assert (count(), one <= 15) == (one, True)


def test_words_of_others_are_escaped(client_of: Signed, cast: Cast) -> None:
    attack = "<script>alert(1)</script>"
    measure = builders.measure(
        cast, title=attack, description=attack, timeliness=Timeliness.DELAYED, delay_reason=attack
    )
    assert attack not in read(client_of)
    assert attack not in read(client_of, f"{ADDRESS}{measure.pk}/")


def test_money_and_grants_are_shown_where_the_town_shows_them(client_of: Signed, cast: Cast) -> None:
    shown = builders.measure(cast, code="1", public=True, money_public=True)
    hidden = builders.measure(cast, code="2", public=True)
    programme = FundingProgramme.objects.create(
        municipality=cast.bergkamen, name="Programm Ankommen", giver="Land (erfunden)"
    )
    for number, measure in enumerate((shown, hidden), start=1):
        BudgetLine.objects.create(
            measure=measure, year=2022, title="Honorare", kind="consumption", planned=1234
        )
        grant = Grant.objects.create(
            municipality=cast.bergkamen,
            programme=programme,
            title=f"Zuwendung {number}",
            authority="Bezirksregierung",
            notice_on=datetime.date(2022, 1, 10),
            kind="fixed",
            amount=1000,
            starts_on=datetime.date(2022, 1, 1),
            ends_on=datetime.date(2022, 12, 31),
            public=number == 1,
        )
        grant.measures.add(measure)
    page = read(client_of, f"{ADDRESS}{shown.pk}/")
    assert "1.234,00 €" in page
    assert "Zuwendung 1" in page
    kept = read(client_of, f"{ADDRESS}{hidden.pk}/")
    assert "1.234,00" not in kept
    assert "Zuwendung 2" not in kept
