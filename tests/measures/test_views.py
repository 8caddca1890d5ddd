# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The room's pages through HTTP."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.models import Goal, Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]
TODAY = datetime.date(2023, 1, 16)
EVIL = '<script>alert("x")</script>'


def _url(name: str, *args: object, town: str = "bergkamen") -> str:
    return reverse(f"measures:{name}", args=[town, *args])


def _post(cast: Cast, measure: Measure | None = None, **changed: Any) -> dict[str, Any]:
    goal = Goal.objects.filter(municipality=cast.bergkamen).first() or builders.goal(cast)
    values = {
        "code": "M 1",
        "title": "Jugendkonferenz",
        "goal": goal.pk,
        "field_of_action": cast.fields_of_action["bergkamen"][0].pk,
        "responsible": cast.departments["bergkamen"]["jugendamt"].pk,
        "status": "in_progress",
        "revision": measure.revision if measure else "",
    }
    return {**values, **changed}


def test_a_measure_is_created_and_shown(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    answer = client.post(_url("measure-create"), _post(cast), follow=True)
    assert answer.redirect_chain[-1][0] == Measure.objects.get().get_absolute_url()
    assert "Jugendkonferenz" in answer.text


def test_what_was_typed_stays_and_the_reason_is_told(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    answer = client_of(anna).post(
        _url("measure-create"), _post(cast, timeliness="delayed", title="Mein Titel")
    )
    assert answer.status_code == 422
    assert "Mein Titel" in answer.text
    assert "Grund" in answer.text
    assert not Measure.objects.exists()


@pytest.mark.parametrize(
    ("name", "table"),
    [("goal", "goal"), ("responsible", "department"), ("field_of_action", "term"), ("partners", "partner")],
)
def test_a_foreign_towns_id_is_no_choice(
    cast: Cast, anna: Account, client_of: ClientOf, name: str, table: str
) -> None:
    foreign: dict[str, Any] = {
        "goal": builders.goal(cast, "kamen").pk,
        "department": cast.departments["kamen"]["kultur"].pk,
        "term": cast.fields_of_action["kamen"][0].pk,
        "partner": cast.partners["kamen"]["begegnung"].pk,
    }
    answer = client_of(anna).post(_url("measure-create"), _post(cast, None, **{name: foreign[table]}))
    assert answer.status_code == 422
    assert not Measure.objects.exists()


def test_the_second_writer_is_told_and_keeps_the_text(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    measure = builders.measure(cast, responsible=cast.departments["bergkamen"]["jugendamt"])
    client = client_of(anna)
    url = _url("measure-edit", measure.pk)
    assert client.get(url).status_code == 200
    first, second = _post(cast, measure, title="Von Anna"), _post(cast, measure, title="Von Gerda")
    assert client.post(url, first).status_code == 302
    answer = client.post(url, second)
    assert answer.status_code == 409
    assert "Von Gerda" in answer.text
    assert "Von Anna" in answer.text
    measure.refresh_from_db()
    assert measure.title == "Von Anna"


def test_the_edit_form_asks_few_questions(
    cast: Cast,
    anna: Account,
    client_of: ClientOf,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    measure = builders.measure(cast, partners=list(cast.partners["bergkamen"].values()))
    client = client_of(anna)
    with django_assert_max_num_queries(15):
        client.get(_url("measure-edit", measure.pk))
    with django_assert_max_num_queries(10):
        client.post(_url("measure-edit", measure.pk), {"title": "unvollständig", "revision": "0"})


def test_a_contributor_reports_on_the_own_measure_only(
    cast: Cast, fatma: Account, client_of: ClientOf
) -> None:
    own = builders.measure(cast, responsible=cast.departments["bergkamen"]["jugendamt"])
    other = builders.measure(cast, code="M 2", responsible=cast.departments["bergkamen"]["sozialamt"])
    client = client_of(fatma)
    data = {"status": "in_progress", "text": "Zwei Treffen.", "reported_on": "2023-01-16", "revision": "0"}
    assert client.get(_url("update-add", own.pk)).status_code == 200
    answer = client.post(_url("update-add", own.pk), data, follow=True)
    assert "Zwei Treffen." in answer.text
    assert client.get(_url("update-add", own.pk)).text.count("Zwei Treffen.") == 1
    assert client.get(_url("update-add", other.pk)).status_code == 403
    assert client.post(_url("update-add", other.pk), data).status_code == 403


def test_a_report_that_is_refused_comes_back_as_typed(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    measure = builders.measure(cast)
    stand = {"status": "in_progress", "timeliness": "delayed"}
    data = {**stand, "text": "Noch offen.", "reported_on": "2023-01-16", "revision": "0"}
    answer = client_of(anna).post(_url("update-add", measure.pk), data)
    assert answer.status_code == 422
    assert "Noch offen." in answer.text


def test_figures_and_experiences_are_told_where_somebody_gives_them(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    measure = builders.measure(cast)
    client, url = client_of(anna), _url("update-add", measure.pk)
    data = {"status": "in_progress", "text": "Läuft.", "reported_on": "2023-01-16", "revision": "0"}
    more = {"assessment": "partly_reached", "assessment_reason": "Halb voll", "experiences": "Früh einladen"}
    answer = client.post(url, {**data, **more, "participants": "-1"})
    assert answer.status_code == 422
    assert "<details open>" in answer.text
    assert "<details><summary>" in client.get(url).text
    page = client.post(url, {**data, **more, "participants": "12"}, follow=True).text
    for words in ("Halb voll", "Früh einladen", "12 Teilnehmende"):
        assert words in page


def test_contacts_stay_inside(cast: Cast, client_of: ClientOf) -> None:
    measure = builders.full_measure(cast)
    url = _url("measure", measure.pk)
    assert "kim@bergkamen.example" in client_of(cast.people["fatma"]).get(url).text
    for person in ("bilal", "emil"):
        assert "Kontakt" not in client_of(cast.people[person]).get(url).text
    public = client_of(None).get(reverse("site:measure", args=["bergkamen", measure.pk])).text
    assert "Kim Kontakt" not in public
    assert "kim@" not in public


def test_milestones_are_added_and_reached(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    measure = builders.measure(cast)
    client = client_of(anna)
    data = {"title": "Ort steht", "due_on": "2023-02-01", "reached_on": "", "revision": ""}
    assert client.get(_url("milestone-create", measure.pk)).status_code == 200
    assert client.post(_url("milestone-create", measure.pk), data).status_code == 302
    milestone = measure.milestones.get()
    url = _url("milestone-edit", milestone.pk)
    assert "Ort steht" in client.get(url).text
    tomorrow = {**data, "reached_on": "2023-01-17", "revision": "0"}
    assert client.post(url, tomorrow).status_code == 422
    assert client.post(url, {**data, "reached_on": "2023-01-15", "revision": "0"}).status_code == 302
    milestone.refresh_from_db()
    assert milestone.reached_on == datetime.date(2023, 1, 15)


def test_the_department_says_itself_when_a_milestone_is_reached(
    cast: Cast, fatma: Account, client_of: ClientOf
) -> None:
    own = builders.measure(cast, responsible=cast.departments["bergkamen"]["jugendamt"])
    other = builders.measure(cast, code="M 2", responsible=cast.departments["bergkamen"]["sozialamt"])
    mine, theirs = builders.milestone(cast, own, TODAY), builders.milestone(cast, other, TODAY)
    client = client_of(fatma)
    assert _url("milestone-reach", mine.pk) in client.get(_url("measure", own.pk)).text
    url = _url("milestone-reach", mine.pk)
    assert client.get(url).status_code == 200
    assert client.post(url, {"reached_on": "2023-01-17", "revision": "0"}).status_code == 422
    assert client.post(url, {"reached_on": "2023-01-15", "revision": "0"}).status_code == 302
    mine.refresh_from_db()
    assert (mine.reached_on, mine.title) == (datetime.date(2023, 1, 15), "Programm steht")
    assert client.get(_url("milestone-reach", theirs.pk)).status_code == 403
    assert client.get(_url("milestone-edit", mine.pk)).status_code == 403


def test_a_number_beyond_every_database_is_a_bad_request(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    answer = client_of(anna).post(_url("measure-create"), _post(cast, None, target_groups="9" * 30))
    assert answer.status_code in {400, 422}
    assert not Measure.objects.exists()


def test_goals_form_a_tree(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    assert "Noch" in client.get(_url("goals")).text
    assert client.get(_url("goal-create")).status_code == 200
    data = {"code": "1", "title": "Mitreden", "parent": "", "position": "0", "revision": ""}
    assert client.post(_url("goal-create"), data).status_code == 302
    goal = Goal.objects.get()
    url = _url("goal-edit", goal.pk)
    assert "Mitreden" in client.get(url).text
    assert client.post(url, {**data, "title": "Mitgestalten", "revision": "0"}).status_code == 302
    assert client.post(url, {**data, "title": "Zu spät", "revision": "0"}).status_code == 409
    builders.measure(cast)
    page = client.get(_url("goals")).text
    assert "Mitgestalten" in page
    assert "Jugendkonferenz" in page


def test_texts_are_shown_never_run(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    measure = builders.measure(cast, title=EVIL, description=EVIL)
    client = client_of(anna)
    data = {
        "status": "in_progress",
        "text": EVIL,
        "next_steps": EVIL,
        "reported_on": "2023-01-16",
        "revision": "0",
    }
    client.post(_url("update-add", measure.pk), data)
    for url in (_url("measures"), _url("goals"), _url("measure", measure.pk), _url("update-add", measure.pk)):
        text = client.get(url).text
        assert EVIL not in text
        assert "&lt;script&gt;" in text


@pytest.mark.parametrize(
    "query",
    [
        "stand=quatsch",
        "feld=%00",
        "feld=99999999999",
        "fachbereich=-1",
        "suche=%F0%9F%8E%89",
        "zeitplan=x",
        "meldung=%00",
    ],
)
def test_odd_filters_find_nothing_and_break_nothing(
    cast: Cast, anna: Account, client_of: ClientOf, query: str
) -> None:
    builders.measure(cast)
    assert client_of(anna).get(f"{_url('measures')}?{query}").status_code == 200


def test_a_hidden_measure_is_not_there_for_a_partner(cast: Cast, bilal: Account, client_of: ClientOf) -> None:
    hidden = builders.measure(cast)
    shown = builders.measure(cast, code="M 2", public=True, title="Öffentlich")
    client = client_of(bilal)
    assert client.get(_url("measure", hidden.pk)).status_code == 404
    assert client.get(_url("measure", shown.pk)).status_code == 200
    assert "Jugendkonferenz" not in client.get(_url("measures")).text


def test_another_towns_measure_is_not_there(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    foreign = builders.measure(cast, "kamen", public=True)
    client = client_of(anna)
    assert client.get(_url("measure", foreign.pk)).status_code == 404
    assert client.get(_url("measure", foreign.pk, town="kamen")).status_code == 403


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_number_of_questions(
    cast: Cast,
    anna: Account,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    number: int,
) -> None:
    for index in range(number):
        builders.measure(cast, code=f"M {index}")
    client = client_of(anna)
    with django_assert_num_queries(5):
        client.get(_url("measures"))


@pytest.mark.parametrize("number", [1, 3])
def test_a_measures_page_asks_few_questions(
    cast: Cast,
    anna: Account,
    client_of: ClientOf,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    number: int,
) -> None:
    measure = builders.measure(cast)
    for _index in range(number):
        builders.milestone(cast, measure, TODAY)
    client = client_of(anna)
    with django_assert_max_num_queries(15):
        client.get(_url("measure", measure.pk))
