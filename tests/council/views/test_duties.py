# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.note_duty import note_duty
from augenhoehe.council.models import FollowUp
from augenhoehe.council.rules.facts import DutyText
from augenhoehe.kit import clock
from tests.conftest import TODAY
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url


def test_open_duties_and_done_ones_stand_apart(cast: Cast) -> None:
    duty = builders.duty(cast)
    done = add_duty(resolution=duty.resolution, text="Raum suchen", by=cast.people["dora"])
    answer_follow_up(follow_up=done, text="Gefunden", by=cast.people["dora"])
    shown = text(client(cast).get(url("follow-ups")))
    assert "08.12.2023" in shown
    assert shown.index(duty.text) < shown.index("Raum suchen")
    assert "umgesetzt, noch nicht zur Kenntnis genommen" in shown
    shown = text(client(cast).get(url("follow-ups"), {"stand": "not_noted"}))
    assert "Raum suchen" in shown
    assert duty.text not in shown
    done.refresh_from_db()
    note_duty(follow_up=done, sitting=TODAY, revision=done.revision, by=cast.people["dora"])
    assert "Raum suchen" not in text(client(cast).get(url("follow-ups")))
    assert "Raum suchen" in text(client(cast).get(url("follow-ups"), {"stand": "done"}))


def test_empty_lists_say_what_comes(cast: Cast) -> None:
    assert "Keine offenen Pflichten" in text(client(cast).get(url("follow-ups")))
    assert "Keine Pflicht passt" in text(client(cast).get(url("follow-ups"), {"stand": "done"}))


def test_the_page_of_a_duty_with_its_answers(cast: Cast) -> None:
    duty = builders.duty(cast)
    assert "noch nicht beantwortet" in text(client(cast).get(duty.get_absolute_url()))
    hidden = builders.paper(cast, reference="12/0950", name="Geheimer Bericht", public=False, duties=[])
    answer_follow_up(follow_up=duty, text="Bericht liegt vor.", paper=hidden, by=cast.people["anna"])
    shown = text(client(cast).get(duty.get_absolute_url()))
    assert "Bericht liegt vor." in shown
    assert "Geheimer Bericht" in shown
    assert "Montag, 9. Dezember 2024" in shown
    partner = text(client(cast, "bilal").get(duty.get_absolute_url()))
    assert "Geheimer Bericht" not in partner
    assert "mit einer nicht öffentlichen Vorlage" in partner
    assert "Pflicht beantworten" not in partner


@pytest.mark.parametrize("who", ["dora", "bilal"])
def test_pages_take_few_queries(cast: Cast, who: str, django_assert_max_num_queries: Any) -> None:
    duty = builders.duty(cast)
    reader = client(cast, who)
    with django_assert_max_num_queries(15):
        reader.get(duty.get_absolute_url())


def test_answering_sets_the_next_day(cast: Cast) -> None:
    duty = builders.duty(cast)
    address = url("follow-up-answer", duty.pk)
    response = client(cast, "anna").get(address)
    assert "Freitag, 8. Dezember 2023" in text(response)
    assert client(cast, "anna").post(address, fields(response)).status_code == 422
    done = client(cast, "anna").post(address, fields(response) | {"text": "Bericht"}, follow=True)
    assert "Die Pflicht ist beantwortet." in text(done)
    assert "Montag, 9. Dezember 2024" in text(done)


def test_two_answers_at_once_count_once(cast: Cast) -> None:
    duty = builders.duty(cast)
    address = url("follow-up-answer", duty.pk)
    sent = fields(client(cast).get(address)) | {"text": "Bericht"}
    assert client(cast, "anna").post(address, sent).status_code == 302
    assert client(cast).post(address, sent).status_code == 409
    assert duty.reports.count() == 1


def test_a_paper_of_the_other_town_is_no_answer(cast: Cast) -> None:
    duty = builders.duty(cast)
    foreign = builders.paper(cast, "kamen")
    sent = {"revision": duty.revision, "paper": foreign.pk}
    assert client(cast).post(url("follow-up-answer", duty.pk), sent).status_code == 422
    assert not duty.reports.exists()


def test_an_overdue_day_moves_with_a_reason(cast: Cast) -> None:
    duty = builders.duty(cast)
    address = url("follow-up-edit", duty.pk)
    with clock.standing_on(date(2024, 1, 8)):
        sent = fields(client(cast).get(address)) | {"due_on": "2024-03-01"}
        refused = client(cast).post(address, sent)
        assert refused.status_code == 422
        assert "Grund der Verzögerung" in text(refused)
        done = client(cast).post(address, sent | {"delay_reason": "Stelle unbesetzt."}, follow=True)
    assert "Stelle unbesetzt." in text(done)


def test_the_second_writer_is_told(cast: Cast) -> None:
    duty = builders.duty(cast)
    address = url("follow-up-edit", duty.pk)
    sent = fields(client(cast).get(address))
    assert client(cast, "anna").post(address, sent | {"due_on": "2023-11-01"}).status_code == 302
    refused = client(cast).post(address, sent | {"due_on": "2023-10-01"})
    assert refused.status_code == 409
    assert "1. November 2023" in text(refused)


def test_texts_are_escaped(cast: Cast) -> None:
    duty = builders.duty(cast, duties=[DutyText(EVIL)])
    answer_follow_up(follow_up=duty, text=EVIL, by=cast.people["anna"])
    FollowUp.objects.filter(pk=duty.pk).update(delay_reason=EVIL)
    for address in (
        duty.get_absolute_url(),
        url("follow-ups"),
        url("follow-ups") + "?stand=alle",
        url("follow-up-edit", duty.pk),
    ):
        assert "<script>alert" not in client(cast).get(address).content.decode()


def test_long_duties_are_shortened_in_the_trail(cast: Cast) -> None:
    duty = builders.duty(cast, duties=[DutyText("Sehr " * 40)])
    crumbs = client(cast).get(duty.get_absolute_url()).context["crumbs"]
    assert len(crumbs[-1][0]) <= 50


@pytest.mark.parametrize("name", ["follow-up-edit", "follow-up-answer"])
@pytest.mark.parametrize(
    ("who", "status"), [("anna", 200), ("dora", 200), ("emil", 403), ("bilal", 403), ("clara", 403)]
)
def test_who_works_on_duties(cast: Cast, name: str, who: str, status: int) -> None:
    assert client(cast, who).get(url(name, builders.duty(cast).pk)).status_code == status


@pytest.mark.parametrize("who", ["bilal", "clara"])
def test_duties_that_are_not_public_do_not_exist(cast: Cast, who: str) -> None:
    duty = builders.duty(cast, public=False)
    assert client(cast, who).get(duty.get_absolute_url()).status_code in {403, 404}
    assert duty.text not in text(client(cast, "bilal").get(url("follow-ups")))
    assert client(cast, "clara").get(url("follow-up", duty.pk, town="kamen")).status_code == 404
