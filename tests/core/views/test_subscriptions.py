# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, FeedAddress, Subscription
from augenhoehe.council.models import Paper
from tests.core.following import follow
from tests.council import builders

Signed = Callable[[Account | None], Client]
PAGE = "/bergkamen/intern/abos/"


def test_following_changing_and_ending(client_of: Signed, cast: Cast) -> None:
    client = client_of(cast.people["anna"])
    body = cast.bodies["bergkamen"]["rat"]
    address = f"{PAGE}folgen/?art=gremium&ziel={body.pk}"
    assert client.get(address).status_code == 200
    assert not Subscription.objects.exists()
    for _click in range(2):
        assert client.post(address, {"frequency": "daily"}).status_code == 302
    item = Subscription.objects.get()
    assert (item.account, item.label, item.frequency) == (cast.people["anna"], body.name, "daily")
    assert item.confirmed_at is not None
    page = client.get(PAGE).content.decode()
    assert body.name in page
    changed = {"frequency": "weekly", "revision": item.revision}
    assert client.post(f"{PAGE}{item.pk}/rhythmus/", changed).status_code == 302
    assert client.post(f"{PAGE}{item.pk}/rhythmus/", {**changed, "frequency": "daily"}).status_code == 409
    assert client.post(f"{PAGE}{item.pk}/rhythmus/", {**changed, "frequency": "nie"}).status_code == 302
    item.refresh_from_db()
    assert item.frequency == "weekly"
    assert "folgen dem bereits" in client.get(address).content.decode()
    assert client.post(f"{PAGE}{item.pk}/beenden/").status_code == 302
    assert not Subscription.objects.exists()


def test_nobody_sees_or_ends_what_others_follow(client_of: Signed, cast: Cast) -> None:
    item = follow(cast.people["anna"], cast.bergkamen)
    for name in ("gerda", "bilal"):
        client = client_of(cast.people[name])
        assert client.post(f"{PAGE}{item.pk}/beenden/").status_code == 404
        assert "Nicht mehr folgen" not in client.get(PAGE).content.decode()
    assert client_of(cast.people["clara"]).get(PAGE).status_code == 403
    assert Subscription.objects.exists()


def test_a_paper_that_is_hidden_since_is_not_named_any_more(client_of: Signed, cast: Cast) -> None:
    paper = builders.paper(cast, name="Zuschuss für Frau Maier")
    bilal = cast.people["bilal"]
    item = follow(bilal, cast.bergkamen, "vorlage", str(paper.pk))
    client = client_of(bilal)
    assert "Frau Maier" in client.get(PAGE).content.decode()
    Paper.objects.update(public=False)
    page = client.get(PAGE).content.decode()
    assert "Frau Maier" not in page
    assert "Vorlage (nicht öffentlich)" in page
    ended = client.post(f"{PAGE}{item.pk}/beenden/", follow=True).content.decode()
    assert "Frau Maier" not in ended


@pytest.mark.parametrize(
    "query",
    ["?art=", "?art=vorlage", "?art=vorlage&ziel=999999", "?art=x&ziel=1", "?ziel=%00", f"?art=suche&ziel={'q' * 999}"],
)  # fmt: skip
def test_what_is_not_there_cannot_be_followed(client_of: Signed, cast: Cast, query: str) -> None:
    client = client_of(cast.people["anna"])
    assert client.get(f"{PAGE}folgen/{query}").status_code == 404
    assert client.post(f"{PAGE}folgen/{query}", {"frequency": "daily"}).status_code == 404


def test_a_wrong_rhythm_is_told(client_of: Signed, cast: Cast) -> None:
    answer = client_of(cast.people["anna"]).post(f"{PAGE}folgen/", {"frequency": "stündlich"})
    assert answer.status_code == 422
    assert not Subscription.objects.exists()


def test_a_personal_address_is_made_renewed_and_closed(client_of: Signed, cast: Cast) -> None:
    client = client_of(cast.people["anna"])
    marks = []
    for _time in range(2):
        client.post(f"{PAGE}adresse/")
        marks.append(FeedAddress.objects.get().mark)
        assert f"/abo/{marks[-1]}." in client.get(PAGE).content.decode()
    assert marks[0] != marks[1]
    for _time in range(2):
        assert client.post(f"{PAGE}adresse/schliessen/").status_code == 302
    assert not FeedAddress.objects.exists()


def test_the_page_takes_few_queries(client_of: Signed, cast: Cast, django_assert_num_queries: Any) -> None:
    client = client_of(cast.people["anna"])
    follow(cast.people["anna"], cast.bergkamen)
    client.get(PAGE)
    with django_assert_num_queries(15, exact=False) as few:
        client.get(PAGE)
    for body in ("rat", "hfa"):
        follow(cast.people["anna"], cast.bergkamen, "gremium", str(cast.bodies["bergkamen"][body].pk))
    with django_assert_num_queries(len(few)):
        client.get(PAGE)
