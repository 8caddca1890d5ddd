# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account

Signed = Callable[[Account | None], Client]
HOME = "/bergkamen/"


def test_a_page_that_has_not_changed_is_not_sent_again(client_of: Signed, cast: Cast) -> None:
    client = client_of(None)
    first = client.get(HOME)
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(HOME, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_a_page_that_has_changed_is_sent(client_of: Signed, cast: Cast) -> None:
    client = client_of(None)
    etag = client.get(HOME).headers["ETag"]
    cast.bergkamen.introduction = "Neu."
    cast.bergkamen.save()
    again = client.get(HOME, headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert "Neu." in again.content.decode()


def test_the_public_pages_set_no_cookies(client_of: Signed, cast: Cast) -> None:
    client = client_of(None)
    for name in ("home", "concept", "measures", "resolutions", "reports", "privacy"):
        assert not client.get(reverse(f"site:{name}", args=["bergkamen"])).cookies


def test_a_message_for_an_internal_page_waits_for_it(client_of: Signed, anna: Account) -> None:
    client = client_of(anna)
    goal = {"code": "Z 9", "title": "Gut ankommen", "position": "0"}
    sent = client.post("/bergkamen/intern/massnahmen/ziele/neu/", goal)
    assert sent.status_code == 302
    assert "ah-messages" not in client.get(HOME).content.decode()
    assert "ah-messages" in client.get(sent.headers["Location"]).content.decode()


@pytest.mark.parametrize(
    ("path", "current"),
    [("", 0), ("konzept/", 1), ("beschluesse/", 1), ("massnahmen/", 1), ("berichte/", 1), ("hilfe/", 0)],
)
def test_the_navigation_marks_where_one_is(client_of: Signed, cast: Cast, path: str, current: int) -> None:
    page = client_of(None).get(f"{HOME}{path}").content.decode()
    assert page.count('aria-current="page">') - page.count('<li aria-current="page">') == current
    if path and current:
        assert f'href="{HOME}{path}" aria-current="page"' in page


def test_every_link_of_the_frame_leads_somewhere(client_of: Signed, cast: Cast) -> None:
    response = client_of(None).get(HOME)
    page, links = response.content.decode(), response.context["links"]
    doors = {"home", "public", "decisions", "help", "accessibility", "privacy", "imprint", "easy"}
    assert set(links) == doors
    for address in links.values():
        path, _, fragment = address.partition("#")
        assert client_of(None).get(path).status_code == 200
        assert not fragment or f'id="{fragment}"' in page


def test_without_easy_language_nothing_links_to_it(client_of: Signed, cast: Cast) -> None:
    cast.bergkamen.easy_introduction = ""
    cast.bergkamen.save()
    assert "#leicht" not in client_of(None).get(HOME).content.decode()
