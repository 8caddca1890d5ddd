# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from augenhoehe.core import outbox
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Subscription
from augenhoehe.core.signed_links import ending_link
from tests.core.following import asked, confirmed, links_in

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def strict() -> Client:
    """A mail program: no session, no cookie, and forged forms would be refused."""
    return Client(enforce_csrf_checks=True)


def test_double_opt_in(cast: Cast, strict: Client) -> None:
    outbox.send(asked(cast.bergkamen).pk)
    (sent,) = mail.outbox
    confirm, end = links_in(str(sent.body))
    assert Subscription.objects.get().confirmed_at is None
    page = strict.get(confirm)
    assert page.status_code == 200
    assert not page.cookies
    assert Subscription.objects.get().confirmed_at is None, "mail scanners open every link"
    assert "Ab jetzt" in strict.post(confirm).content.decode()
    first = Subscription.objects.get()
    assert first.confirmed_at is not None
    assert "Ab jetzt" in strict.post(confirm).content.decode()
    assert Subscription.objects.get().confirmed_at == first.confirmed_at
    assert strict.post(end, ONE_CLICK).status_code == 200
    assert strict.get(confirm).status_code == 410
    assert strict.post(confirm).status_code == 410
    assert not Subscription.objects.exists()


def test_one_click_ends_it_and_a_second_one_says_so(cast: Cast, strict: Client) -> None:
    items = [confirmed(cast.bergkamen), confirmed(cast.kamen)]
    kept = confirmed(cast.bergkamen, "berta@post.example")
    link = ending_link([item.pk for item in items], "")
    page = strict.get(link)
    assert "Alles aus dem Rat von Kamen" in page.content.decode()
    assert not page.cookies
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert Subscription.objects.count() == 3
    for _click in range(2):
        page = strict.post(link, ONE_CLICK)
        assert page.status_code == 200
        assert "keine E-Mails mehr" in page.content.decode()
    assert list(Subscription.objects.all()) == [kept]
    assert "keine E-Mails mehr" in strict.get(link).content.decode()


def test_a_page_behind_a_mail_names_nothing_that_is_not_public(cast: Cast, strict: Client) -> None:
    item = confirmed(cast.bergkamen)
    Subscription.objects.filter(pk=item.pk).update(kind="vorlage", target="999999", label="Geheime Sache")
    page = strict.get(ending_link([item.pk], "")).content.decode()
    assert "Geheim" not in page
    assert "Vorlage (nicht öffentlich)" in page


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["x", "MQ:1abc:falsch", "1" * 5_000, "ä"])
@pytest.mark.parametrize("page", ["bestaetigen", "beenden"])
def test_made_up_links_open_nothing(strict: Client, page: str, token: str) -> None:
    for answer in (strict.get(f"/abo/{page}/{token}/"), strict.post(f"/abo/{page}/{token}/")):
        assert answer.status_code == 404
