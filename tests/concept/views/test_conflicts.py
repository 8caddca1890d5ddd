# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.models import Opinion, Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


@pytest.fixture
def two(cast: Cast) -> list[Proposal]:
    version = builders.opened(cast)
    return [
        builders.proposal(cast, version, new=f"Die Stadt {verb} Patenschaften.") for verb in ("will", "kann")
    ]


def url(two: list[Proposal]) -> str:
    return f"/bergkamen/intern/konzept/{two[0].concept_id}/vorschlaege/konflikt/"


def boxes(two: list[Proposal]) -> list[str]:
    return [f"{one.pk}-{one.revision}" for one in two]


def test_the_work_list_shows_the_versions_side_by_side(
    cast: Cast, client_of: SignIn, two: list[Proposal]
) -> None:
    html = client_of(cast.people["anna"]).get(url(two).removesuffix("konflikt/")).content.decode()
    assert html.count("Diese Fassung") == 2
    assert "Beim Alten bleiben" in html
    assert "Konflikt: 2 Fassungen einer Stelle" in html
    assert html.count("<article") == 1
    readers = client_of(cast.people["emil"]).get(url(two).removesuffix("konflikt/")).content.decode()
    assert "Bisheriger Wortlaut" in readers
    assert "Diese Fassung" not in readers


@pytest.mark.parametrize(
    ("wahl", "vota"),
    [
        ("1", ["adopted", "not_adopted"]),
        ("bisher", ["not_adopted", "not_adopted"]),
        ("eigene", ["adopted_in_substance", "adopted_in_substance"]),
    ],
)
def test_a_choice_answers_all_of_them(
    cast: Cast, client_of: SignIn, two: list[Proposal], wahl: str, vota: list[str]
) -> None:
    client = client_of(cast.people["anna"])
    assert client.get(url(two), {"auswahl": boxes(two), "wahl": wahl}).status_code == 200
    values = {
        "auswahl": boxes(two),
        "wahl": wahl,
        "reason": "So ist es klarer.",
        "plain_text": "Die Stadt beginnt.",
    }
    assert client.post(url(two), values).status_code == 302
    assert list(Opinion.objects.order_by("proposal__number").values_list("votum", flat=True)) == vota
    again = client.get(url(two), {"auswahl": boxes(two)})
    assert (again.status_code, again["Location"]) == (302, url(two).removesuffix("konflikt/"))


@pytest.mark.parametrize("wahl", ["", "99", "eigene"])
def test_without_a_version_nothing_happens(
    cast: Cast, client_of: SignIn, two: list[Proposal], wahl: str
) -> None:
    values = {"auswahl": boxes(two), "wahl": wahl, "reason": "Weil.", "plain_text": builders.SENTENCE}
    response = client_of(cast.people["anna"]).post(url(two), values)
    assert (response.status_code, Opinion.objects.count()) == (422, 0)


def test_of_two_hands_the_second_is_told(cast: Cast, client_of: SignIn, two: list[Proposal]) -> None:
    seen = boxes(two)
    builders.opinion(cast, two[0])
    values = {"auswahl": seen, "wahl": "1", "reason": "Weil."}
    response = client_of(cast.people["anna"]).post(url(two), values)
    assert (response.status_code, Opinion.objects.count()) == (422, 1)


def test_where_no_proposal_is_there_is_no_page(cast: Cast, client_of: SignIn, two: list[Proposal]) -> None:
    foreign = builders.proposal(cast, builders.opened(cast, "kamen"))
    anna = client_of(cast.people["anna"])
    assert anna.get(url(two)).status_code == 404
    assert anna.get(url(two), {"auswahl": boxes([foreign])}).status_code == 404
    assert client_of(cast.people["bilal"]).get(url(two), {"auswahl": boxes(two)}).status_code == 403
