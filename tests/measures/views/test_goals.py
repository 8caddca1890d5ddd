# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from augenhoehe.core.actions.add_terms import add_terms
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Account
from tests.measures import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def _url(name: str, *args: object) -> str:
    return reverse(f"measures:{name}", args=["bergkamen", *args])


def test_levels_have_the_towns_own_names_and_deeper_ones_a_number(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    above = None
    for depth in range(6):
        above = builders.goal(cast, code=str(depth + 1), parent=above)
    add_terms(
        municipality=cast.bergkamen, key=VocabularyKey.GOAL_LEVEL, words=["Leitziel", "Teilziel"], by=anna
    )
    page = html.fromstring(client_of(anna).get(_url("goals")).text)
    nodes = page.xpath("//li[contains(@class, 'ah-tree__node')]")
    assert [node.xpath("string(p)").strip() for node in nodes[:3]] == ["Leitziel", "Teilziel", "Ebene 3"]
    assert nodes[5].get("class").endswith("--3")


def test_a_goal_is_moved_and_described(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    goal = builders.goal(cast)
    client = client_of(anna)
    typed = {
        "code": "1",
        "title": "Ziel",
        "position": "0",
        "revision": "0",
        "description": "Warum **wir** das tun",
    }
    assert client.post(_url("goal-edit", goal.pk), typed).status_code == 302
    assert "Warum" in client.get(_url("goals")).text
    assert "Warum" in client.get(_url("goal-edit", goal.pk)).text
    assert client.post(_url("goal-move", goal.pk), {"up": "0", "revision": "1"}).status_code == 302
    assert client.post(_url("goal-move", goal.pk), {"up": "0", "revision": "1"}).status_code == 409
    assert client.post(_url("goal-move", goal.pk), {"up": "0"}).status_code == 409
