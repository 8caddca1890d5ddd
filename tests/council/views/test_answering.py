# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_by_link import answer_by_link
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.create_answer_link import create_answer_link
from augenhoehe.council.actions.revoke_answer_link import revoke_answer_link
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import AnswerLink, FollowUp, FollowUpReport
from augenhoehe.council.views import answering
from augenhoehe.kit import clock
from tests.council import builders
from tests.council.views.pages import EVIL, fields, text


def made(cast: Cast, duty: FollowUp) -> tuple[str, AnswerLink]:
    link = create_answer_link(follow_up=duty, recipient="Jugendamt", by=cast.people["dora"])
    return reverse("answers:answer", args=[link.secret]), link.link


def sent(address: str, **typed: Any) -> dict[str, Any]:
    return {**fields(Client().get(address)), "state": "done", "text": "Gefunden.", **typed}


def test_whoever_holds_the_link_answers_without_signing_in(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    answer_follow_up(
        follow_up=duty, text="Wir suchen.", state=FollowUpState.IN_PROGRESS, by=cast.people["dora"]
    )
    address, link = made(cast, duty)
    page = Client().get(address)
    shown = text(page)
    for words in (
        "Raum suchen",
        "Der Rat beschließt die Jugendkonferenz.",
        "Wir suchen.",
        "12/0900: Jugendkonferenz",
    ):
        assert words in shown
    assert "sie ist öffentlich" in shown
    assert page.context["form"]["state"].value() == "in_progress"
    visible = [field.name for field in page.context["form"].visible_fields()]
    assert visible == ["state", "text", "delay_reason"]
    done = Client().post(address, sent(address), follow=True)
    assert done.status_code == 200
    assert "Vielen Dank" in text(done)
    assert "schon benutzt" not in text(done), "That is for those who come again."
    again = Client().get(address)
    assert again.status_code == 410
    assert "schon benutzt" in text(again)
    assert "Ihre Antwort ist angekommen" in text(done)
    assert "Raum suchen" not in text(done)
    duty.refresh_from_db()
    assert duty.state == FollowUpState.DONE
    assert FollowUpReport.objects.get(link=link).answered_by == "Jugendamt"


def test_looking_uses_nothing_up(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    address, link = made(cast, duty)
    for _number in range(40):
        assert Client().get(address).status_code == 200
        assert Client().head(address).status_code == 200
    assert Client().put(address).status_code == 405
    link.refresh_from_db()
    assert link.used_at is None


def test_no_cache_no_search_engine_and_no_other_site_learns_of_it(cast: Cast) -> None:
    address, _link = made(cast, builders.single_duty(cast))
    for one in (address, "/antwort/falsch/"):
        page = Client().get(one)
        assert page.headers["Cache-Control"] == "private, no-store"
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert '<meta name="robots" content="noindex, nofollow">' in page.content.decode()
        assert "http" not in page.content.decode().replace("http://www.w3.org", "")


def test_the_form_is_guarded_against_forgery(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    address, _link = made(cast, duty)
    assert Client(enforce_csrf_checks=True).post(address, sent(address)).status_code == 403
    assert not duty.reports.exists()


def closed_links(cast: Cast, duty: FollowUp) -> dict[str, str]:
    used, link = made(cast, duty)
    AnswerLink.objects.filter(pk=link.pk).update(used_at=clock.now())
    expired, link = made(cast, duty)
    AnswerLink.objects.filter(pk=link.pk).update(expires_at=clock.now())
    revoked, link = made(cast, duty)
    revoke_answer_link(link=link, revision=None, by=cast.people["dora"])
    AnswerLink.objects.filter(pk=link.pk - 1).update(revoked_at=None)
    return {used: "schon benutzt", expired: "gilt nicht mehr", revoked: "zurückgezogen"}


def test_closed_links_say_whom_to_ask_and_not_what_it_was_about(cast: Cast) -> None:
    duty = builders.single_duty(cast, public=False)
    for address, word in closed_links(cast, duty).items():
        for response, status in (
            (Client().get(address), 410),
            (Client().post(address, {"text": "Ich"}), 409),
        ):
            shown = text(response)
            assert response.status_code == status
            assert word in shown
            assert "Dora Schreiber" in shown
            assert "dora@bergkamen.example" in shown
            for secret in ("Raum suchen", "Jugendkonferenz", "12/0900"):
                assert secret not in shown
        assert "Ihr Text wurde nicht gespeichert" in text(Client().post(address, {"text": "Ich"}))
    assert not duty.reports.exists()


@pytest.mark.parametrize("secret", ["falsch", "x" * 3_000, "%00", "%F0%9F%A4%B7", "..", "%27%20OR%201=1"])
def test_unknown_links_tell_nothing(cast: Cast, secret: str) -> None:
    builders.single_duty(cast)
    page = Client().get(f"/antwort/{secret}/")
    assert page.status_code == 404
    assert "Raum suchen" not in text(page)


def test_a_duty_that_is_not_public_is_shown_by_its_link_alone(cast: Cast) -> None:
    duty = builders.single_duty(cast, public=False)
    address, _link = made(cast, duty)
    shown = text(Client().get(address))
    assert "Raum suchen" in shown
    assert "Sie ist nicht öffentlich." in shown


def test_a_late_answer_gives_its_reason(cast: Cast) -> None:
    duty = builders.single_duty(cast, due_on=date(2023, 1, 20))
    address, _link = made(cast, duty)
    with clock.standing_on(date(2023, 1, 30)):
        assert "überfällig" in text(Client().get(address))
        refused = Client().post(address, sent(address))
        assert refused.status_code == 422
        assert "Grund der Verzögerung" in text(refused)
        assert Client().post(address, sent(address, delay_reason="Krankheit.")).status_code == 302


def test_a_new_day_is_read_from_the_reason(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    address, _link = made(cast, duty)
    typed = sent(address, state="with_deadline", delay_reason="Erst zum 30.06.2023.")
    assert Client().post(address, typed).status_code == 302
    duty.refresh_from_db()
    assert duty.due_on == date(2023, 6, 30)


def test_what_changed_meanwhile_is_told_and_nothing_is_lost(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    address, link = made(cast, duty)
    typed = sent(address, text="Mein Text.")
    answer_follow_up(follow_up=duty, text="Läuft.", state=FollowUpState.IN_PROGRESS, by=cast.people["dora"])
    refused = Client().post(address, typed)
    assert refused.status_code == 409
    assert "Mein Text." in text(refused)
    link.refresh_from_db()
    assert link.used_at is None
    assert Client().post(address, {**typed, "revision": "garbled"}).status_code == 409
    seen = refused.context["form"]["revision"].value()
    assert Client().post(address, {**typed, "revision": seen}).status_code == 302


def test_of_two_answers_at_once_the_second_keeps_its_text(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    duty = builders.single_duty(cast)
    address, _link = made(cast, duty)
    typed = sent(address, text="Der zweite Text.")
    real = answer_by_link

    def beaten(**given: Any) -> Any:
        real(**{**given, "text": "Der erste Text."})
        return real(**given)

    monkeypatch.setattr(answering, "answer_by_link", beaten)
    refused = Client().post(address, typed)
    assert refused.status_code == 409
    assert "Der zweite Text." in text(refused)
    assert "Der erste Text." not in text(refused)
    assert duty.reports.count() == 1


@pytest.mark.parametrize(
    "typed",
    [
        {"text": ""},
        {"text": "x" * 5_001},
        {"text": "a\x00b"},
        {"state": "gelogen"},
        {"state": ""},
        {"delay_reason": "x" * 2_001},
        {"delay_reason": "bis 01.02.2023 oder 01.03.2023"},
    ],
)
def test_wrong_values_are_refused_and_half_of_nothing_is_saved(cast: Cast, typed: dict[str, str]) -> None:
    duty = builders.single_duty(cast)
    address, link = made(cast, duty)
    assert Client().post(address, sent(address, **typed)).status_code == 422
    link.refresh_from_db()
    assert (link.used_at, duty.reports.count()) == (None, 0)


def test_texts_are_escaped(cast: Cast) -> None:
    duty = builders.single_duty(cast, text=EVIL)
    answer_follow_up(
        follow_up=duty, text=EVIL, delay_reason=EVIL, state=FollowUpState.IN_PROGRESS, by=cast.people["dora"]
    )
    address, link = made(cast, duty)
    assert "<script>alert" not in Client().get(address).content.decode()
    AnswerLink.objects.filter(pk=link.pk).update(revoked_at=clock.now())
    assert "<script>alert" not in Client().post(address, {"text": EVIL}).content.decode()


def test_too_many_tries_are_slowed_down(cast: Cast) -> None:
    client = Client()
    statuses = [client.get(f"/antwort/{number}/").status_code for number in range(31)]
    assert statuses == [404] * 30 + [429]
    duty = builders.single_duty(cast)
    address, _link = made(cast, duty)
    typed = sent(address)
    assert client.get(address).status_code == 200, "Whoever holds a link still sees its page."
    busy = client.post(address, typed)
    assert busy.status_code == 429
    assert "Gefunden." in text(busy)
    assert not duty.reports.exists()


def test_few_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    address, _link = made(cast, builders.single_duty(cast))
    with django_assert_max_num_queries(6):
        Client().get(address)


def test_a_withdrawn_resolution_takes_its_links_along(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    address, _link = made(cast, duty)
    duty.resolution.delete()
    assert Client().get(address).status_code == 404
