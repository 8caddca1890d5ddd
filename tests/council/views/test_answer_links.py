# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from typing import Any

from django.core import mail
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import AnswerLink
from tests.council import builders
from tests.council.views.pages import client, fields, text, url

ADDRESS = re.compile(r"http://testserver(/antwort/[\w-]{32}/)")


def test_a_link_is_shown_once_and_sent(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    page = client(cast).get(url("answer-link-new", duty.pk))
    typed = {**fields(page), "email": "amt@bergkamen.example"}
    assert typed["recipient"] == "Jugendamt"
    made = client(cast).post(url("answer-link-new", duty.pk), typed)
    assert made.status_code == 200
    assert made.headers["Cache-Control"] == "private, no-store"
    (address,) = set(ADDRESS.findall(made.content.decode()))
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (
        ["amt@bergkamen.example"],
        "Stadt Bergkamen: Was wurde aus einem Beschluss?",
    )
    assert address in letter.body
    assert "Dora Schreiber, dora@bergkamen.example" in letter.body
    assert "&" not in letter.body
    assert Client().get(address).status_code == 200
    later = client(cast).get(duty.get_absolute_url()).content.decode()
    assert "wartet auf Antwort" in later
    assert not ADDRESS.search(later)


def test_all_offices_get_one_mail_each(cast: Cast) -> None:
    builders.single_duty(cast)
    builders.single_duty(cast, reference="12/0901", text="Angebote zählen")
    sozialamt = cast.departments["bergkamen"]["sozialamt"]
    builders.single_duty(cast, reference="12/0902", text="Beraten", responsible=sozialamt)
    page = client(cast).get(url("answer-links-ask"))
    assert "2 offene Pflichten" in text(page)
    typed = {**fields(page), f"email-{sozialamt.pk}": ""}
    made = client(cast).post(url("answer-links-ask"), typed)
    assert made.status_code == 200
    assert len(set(ADDRESS.findall(made.content.decode()))) == 3
    (letter,) = mail.outbox
    assert letter.to == ["fatma@bergkamen.example"]
    assert len(ADDRESS.findall(str(letter.body))) == 2
    assert "Beraten" not in letter.body
    assert "Bitte geben Sie selbst weiter, was hier darunter steht" in text(made)


def test_somebody_must_be_asked_and_somebody_must_be_there_to_ask(cast: Cast) -> None:
    assert "Niemand ist zu fragen" in text(client(cast).get(url("answer-links-ask")))
    builders.single_duty(cast)
    refused = client(cast).post(url("answer-links-ask"), {"days": "21"})
    assert refused.status_code == 422
    assert not AnswerLink.objects.exists()


def test_a_withdrawn_link_opens_nothing(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    typed = {"recipient": "Jugendamt", "email": "", "days": "21"}
    made = client(cast).post(url("answer-link-new", duty.pk), typed)
    (address,) = set(ADDRESS.findall(made.content.decode()))
    link = AnswerLink.objects.get()
    revoke = url("answer-link-revoke", link.pk)
    assert client(cast).post(revoke).status_code == 409
    assert client(cast).get(revoke).status_code == 405
    assert client(cast).post(revoke, {"revision": link.revision}).status_code == 302
    assert Client().get(address).status_code == 410
    assert client(cast, "clara").post(url("answer-link-revoke", link.pk, town="kamen")).status_code == 404


def test_offices_with_an_account_answer_on_their_own_page(cast: Cast) -> None:
    own = builders.single_duty(cast)
    sozialamt = cast.departments["bergkamen"]["sozialamt"]
    other = builders.single_duty(cast, reference="12/0901", text="Beraten", responsible=sozialamt)
    fatma = client(cast, "fatma")
    shown = text(fatma.get(url("follow-ups")))
    assert "Raum suchen" in shown
    assert "Beraten" not in shown
    assert "Beraten" in text(fatma.get(url("follow-ups"), {"amt": ""}))
    page = fatma.get(url("follow-up-answer", own.pk))
    assert [field.name for field in page.context["form"].visible_fields()] == [
        "state",
        "text",
        "delay_reason",
    ]
    sent = {**fields(page), "state": "done", "text": "Gefunden."}
    assert fatma.post(url("follow-up-answer", own.pk), sent).status_code == 302
    assert own.reports.get().answered_by == "Jugendamt"
    assert fatma.get(url("follow-up-answer", other.pk)).status_code == 403
    assert "Pflicht beantworten" not in text(fatma.get(other.get_absolute_url()))
    assert "Per Link gefragt" not in text(fatma.get(own.get_absolute_url()))


def test_a_done_duty_is_noted_by_hand(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    dora = client(cast)
    page = dora.get(url("follow-up-answer", duty.pk))
    dora.post(url("follow-up-answer", duty.pk), {**fields(page), "state": "done", "text": "Gefunden."})
    assert "noch nicht zur Kenntnis genommen" in text(dora.get(duty.get_absolute_url()))
    page = dora.get(url("follow-up-note", duty.pk))
    assert (
        dora.post(url("follow-up-note", duty.pk), {**fields(page), "sitting": "2024-01-01"}).status_code
        == 422
    )
    done = dora.post(url("follow-up-note", duty.pk), {**fields(page), "sitting": "2023-01-12"}, follow=True)
    assert "Zur Kenntnis genommen am" in text(done)
    assert (
        dora.post(url("follow-up-note", duty.pk), {**fields(page), "sitting": "2023-01-12"}).status_code
        == 409
    )


def test_a_partner_learns_nothing_of_what_is_not_public(cast: Cast) -> None:
    builders.single_duty(cast, text="Geheim suchen", public=False)
    page = client(cast, "bilal").get(url("follow-ups"), {"stand": "alle", "oeffentlich": "nein"})
    shown = text(page)
    assert "Geheim" not in shown
    assert list(page.context["offices"]) == []
    assert page.context["years"] == []


def test_more_duties_cost_no_more_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    dora = client(cast)
    for number in range(3):
        builders.single_duty(cast, reference=f"12/09{number}0")
        with django_assert_max_num_queries(10):
            dora.get(url("follow-ups"))
        with django_assert_max_num_queries(10):
            dora.get(url("answer-links-ask"))
