# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a magazine shows: numbers with their origin, days that may be told, contacts that are allowed."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from pytest_django import DjangoAssertNumQueries

from augenhoehe.concept.models import ParticipationRound
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit import clock, policies
from augenhoehe.reporting.enums import ItemKind
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.queries.magazines import content_of, happenings, with_contents
from tests.concept import taking_part
from tests.reporting import builders, magazines

pytestmark = pytest.mark.django_db


def _items(made: Magazine, actor: Account) -> list[dict[str, Any]]:
    read = with_contents(Magazine.objects.all()).get(pk=made.pk)
    items: list[dict[str, Any]] = content_of(read, actor)["items"]
    return items


def test_numbers_say_where_they_come_from(cast: Cast, anna: Account) -> None:
    builders.measure(cast)
    made = magazines.magazine(cast)
    facts = {"measures": True, "figures": "12 | Briefe | eigene Zählung"}
    magazines.story(made, cast, kind=ItemKind.NUMBERS, facts=facts)
    (item,) = _items(made, anna)
    first, *_rest, last = item["figures"]
    assert (first["figure"], first["words"]) == ("1", "Maßnahmen")
    assert "31.12.2022" in first["origin"]
    assert last == {"figure": "12", "words": "Briefe", "origin": "eigene Zählung"}


def test_a_contact_is_told_only_where_that_is_allowed(cast: Cast, anna: Account) -> None:
    made = magazines.magazine(cast)
    for allowed in (True, False):
        facts = {"who": "Elf", "since": "2020", "contact": "a@b.example", "contact_allowed": allowed}
        magazines.story(made, cast, kind=ItemKind.PORTRAIT, facts=facts)
    told = ["a@b.example" in str(item) for item in _items(made, anna)]
    assert told == [True, False]


def test_a_timeline_tells_chosen_and_own_days_in_order(told_demo: Cast, anna: Account) -> None:
    made = magazines.magazine(told_demo)
    known = happenings(made, anna)
    kinds = {one.key.partition("-")[0] for one in known}
    assert kinds >= {"milestone", "resolution"}
    facts = {"chosen": [known[0].key, "milestone-0"], "days": "01.06.2019 | Anfang"}
    magazines.story(made, told_demo, kind=ItemKind.TIMELINE, facts=facts)
    (item,) = _items(made, anna)
    assert [event["words"] for event in item["events"]] == ["Anfang", known[0].words]


def test_only_published_public_magazines_are_seen_by_everybody(cast: Cast, clara: Account) -> None:
    made = magazines.magazine(cast)
    for reader in (AnonymousUser(), clara):
        assert not policies.visible(reader, Magazine.objects.filter(pk=made.pk)).exists()


def test_one_and_three_contributions_take_the_same_queries(
    cast: Cast, anna: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = magazines.complete(cast)
    with django_assert_num_queries(5):
        _items(made, anna)
    for _number in range(2):
        magazines.story(made, cast)
    with django_assert_num_queries(5):
        _items(made, anna)


def test_a_public_magazine_tells_no_round_for_few_and_none_that_lies_ahead(cast: Cast, anna: Account) -> None:
    with clock.standing_on(datetime.date(2022, 11, 1)):
        shown = taking_part.a_round(cast, closes_on=datetime.date(2022, 12, 30))
    made = magazines.magazine(cast, period_to=datetime.date(2023, 12, 31))
    assert [one.key for one in happenings(made, anna)] == [f"round-{shown.pk}"]
    ParticipationRound.objects.update(public=False)
    assert happenings(made, anna) == []
    made.public = False
    assert len(happenings(made, anna)) == 1
    ahead = {"opens_on": datetime.date(2023, 2, 1), "closes_on": datetime.date(2023, 2, 28)}
    ParticipationRound.objects.update(**ahead)
    assert happenings(made, anna) == []
