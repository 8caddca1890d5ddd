# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from icalendar import Calendar

from augenhoehe.core.actions.renew_feed_address import renew_feed_address
from augenhoehe.core.actions.revoke_feed_address import revoke_feed_address
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, RoleGrant
from augenhoehe.core.signed_links import feed_secret
from tests.council import builders

ENTRY = "{http://www.w3.org/2005/Atom}entry"
FILES = ["neues.atom", "sitzungen.ics", "fristen.ics"]


def secret_of(cast: Cast, name: str) -> str:
    return feed_secret(renew_feed_address(municipality=cast.bergkamen, by=cast.people[name]))


def test_the_feed_shows_what_the_account_may_see(cast: Cast, client: Client) -> None:
    builders.paper(cast, name="Geheime Sache", public=False)
    seen = {}
    for name in ("emil", "bilal"):
        answer = client.get(f"/abo/{secret_of(cast, name)}/neues.atom")
        assert answer.status_code == 200
        assert "private" in answer.headers["Cache-Control"]
        assert not answer.cookies
        seen[name] = "Geheime Sache" in answer.content.decode()
        ET.fromstring(answer.content)  # noqa: S314 - our own
    assert seen == {"emil": True, "bilal": False}


def test_calendars_of_meetings_and_deadlines(told_demo: Cast, client: Client) -> None:
    secret = secret_of(told_demo, "anna")
    for file in FILES[1:]:
        calendar = Calendar.from_ical(client.get(f"/abo/{secret}/{file}").content)
        events = calendar.walk("VEVENT")
        assert len(events) > 3
        assert len({str(event["uid"]) for event in events}) == len(events)


@pytest.mark.parametrize("file", FILES)
def test_a_secret_opens_until_it_is_closed(cast: Cast, client: Client, file: str) -> None:
    old = secret_of(cast, "anna")
    new = secret_of(cast, "anna")
    assert client.get(f"/abo/{old}/{file}").status_code == 404
    assert client.get(f"/abo/{new}/{file}").status_code == 200
    assert client.get(f"/abo/{new}x/{file}").status_code == 404
    assert client.post(f"/abo/{new}/{file}").status_code == 405
    revoke_feed_address(municipality=cast.bergkamen, by=cast.people["anna"])
    assert client.get(f"/abo/{new}/{file}").status_code == 404


def test_who_works_here_no_longer_reads_nothing(cast: Cast, client: Client) -> None:
    secret = secret_of(cast, "anna")
    Account.objects.filter(pk=cast.people["anna"].pk).update(is_active=False)
    assert client.get(f"/abo/{secret}/neues.atom").status_code == 404
    Account.objects.filter(pk=cast.people["anna"].pk).update(is_active=True)
    RoleGrant.objects.filter(account=cast.people["anna"]).delete()
    assert client.get(f"/abo/{secret}/neues.atom").status_code == 404


def test_a_feed_of_nothing_is_none(cast: Cast, client: Client) -> None:
    secret = secret_of(cast, "anna")
    assert client.get(f"/abo/{secret}/neues.atom?art=vorlage&ziel=x").status_code == 404
