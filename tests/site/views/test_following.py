# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.core import mail
from django.test import Client
from icalendar import Calendar

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message, Subscription
from augenhoehe.council.models import Paper
from tests.core.following import confirmed
from tests.council import builders

ATOM = "{http://www.w3.org/2005/Atom}"
FOLLOW = "/bergkamen/folgen/"
FORM = {"email": "jan@post.example", "frequency": "daily"}
HOSTILE = ["", "x", "-1", "9" * 30, "1%00", "%FF", "<script>", "a" * 2_000]


@pytest.fixture
def strict() -> Client:
    """A browser that keeps no cookies, in a house that refuses forged forms."""
    return Client(enforce_csrf_checks=True)


def test_the_answer_does_not_tell_who_follows(cast: Cast, strict: Client) -> None:
    confirmed(cast.bergkamen)
    known = strict.post(FOLLOW, FORM)
    unknown = strict.post(FOLLOW, {**FORM, "email": "neu@post.example"})
    assert known.status_code == unknown.status_code == 200
    assert not known.cookies
    pages = [answer.content.decode() for answer in (known, unknown)]
    assert pages[0].replace("jan@", "neu@") == pages[1]
    assert [sent.to[0] for sent in mail.outbox] == ["jan@post.example", "neu@post.example"]
    assert "Sie folgen dem bereits" in mail.outbox[0].body
    assert "bestätigen" in mail.outbox[1].body
    assert not Subscription.objects.get(email="neu@post.example").confirmed_at


def test_asking_twice_keeps_one_subscription(cast: Cast, strict: Client) -> None:
    for _time in range(2):
        assert strict.post(FOLLOW, {**FORM, "email": "JAN@post.example"}).status_code == 200
    assert Subscription.objects.get().email == "jan@post.example"
    assert Message.objects.count() == 2


def test_too_many_requests_are_refused(cast: Cast, strict: Client) -> None:
    statuses = [strict.post(FOLLOW, FORM).status_code for _time in range(5)]
    assert statuses == [200, 200, 200, 429, 429]
    assert len(mail.outbox) == 3


def test_one_letter_box_is_counted_under_all_its_names(cast: Cast) -> None:
    statuses = [
        Client(REMOTE_ADDR=f"192.0.2.{number}")
        .post(FOLLOW, {**FORM, "email": f"Jan+{number}@post.example"})
        .status_code
        for number in range(4)
    ]
    assert statuses == [200, 200, 200, 429]


@pytest.mark.parametrize("email", ["", "x", "a@b", "jan@post.example\nBcc: x@y.example", "a" * 300 + "@b.de"])
def test_wrong_addresses_are_told(cast: Cast, strict: Client, email: str) -> None:
    assert strict.post(FOLLOW, {**FORM, "email": email}).status_code == 422
    assert not Subscription.objects.exists()


def test_a_mail_server_that_does_not_answer(cast: Cast, strict: Client, monkeypatch: Any) -> None:
    def refuse(*given: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.open", refuse)
    assert strict.post(FOLLOW, FORM).status_code == 200
    assert Message.objects.get().sent_at is None


def test_the_feed_is_one_and_is_asked_again_cheaply(
    cast: Cast, strict: Client, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    builders.resolution(cast, name="Straßen & <Wege>")
    with django_assert_max_num_queries(15):
        answer = strict.get("/bergkamen/neues.atom")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    root = ET.fromstring(answer.content)  # noqa: S314 - our own
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 3
    assert "Straßen & <Wege>" in (entries[0].findtext(f"{ATOM}title") or "")
    assert all((one.findtext(f"{ATOM}id") or "").startswith("urn:uuid:") for one in entries)
    links = [one.find(f"{ATOM}link") for one in entries]
    assert all(
        (link.get("href") or "").startswith("http://testserver/") for link in links if link is not None
    )
    again = strict.get("/bergkamen/neues.atom", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    Paper.objects.update(public=False)
    changed = strict.get("/bergkamen/neues.atom", headers={"If-None-Match": answer.headers["ETag"]})
    assert changed.status_code == 200
    assert not ET.fromstring(changed.content).findall(f"{ATOM}entry")  # noqa: S314 - as above


def test_a_signed_in_reader_gets_what_the_street_gets(client_of: Any, cast: Cast) -> None:
    builders.paper(cast, name="Geheime Sache", public=False)
    answer = client_of(cast.people["anna"]).get("/bergkamen/neues.atom")
    assert "Geheim" not in answer.content.decode()


@pytest.mark.parametrize("page", ["folgen/", "neues.atom"])
@pytest.mark.parametrize("kind", ["vorlage", "gremium", "thema", "suche", "unfug"])
def test_hostile_parameters_are_not_found(cast: Cast, strict: Client, page: str, kind: str) -> None:
    for target in HOSTILE:
        if (kind, target) == ("suche", "x"):
            continue
        assert strict.get(f"/bergkamen/{page}?art={kind}&ziel={target}").status_code == 404, target


def test_calendars(told_demo: Cast, strict: Client) -> None:
    answer = strict.get("/bergkamen/sitzungen.ics")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    body = told_demo.bodies["bergkamen"]["rat"]
    of_body = Calendar.from_ical(strict.get(f"/bergkamen/sitzungen.ics?gremium={body.pk}").content)
    assert 0 < len(of_body.walk("VEVENT")) < len(events)
    other = told_demo.bodies["kamen"]["rat"]
    for wanted in (*HOSTILE[1:], other.pk, told_demo.departments["bergkamen"]["jugendamt"].pk):
        assert strict.get(f"/bergkamen/sitzungen.ics?gremium={wanted}").status_code == 404


def test_pages_point_to_the_feed(cast: Cast, strict: Client) -> None:
    page = strict.get("/bergkamen/").content.decode()
    assert 'type="application/atom+xml"' in page
    assert 'href="/bergkamen/neues.atom"' in page
