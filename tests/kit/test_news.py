# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import models
from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Municipality, Organization
from augenhoehe.kit import audit, clock, news, policies

pytestmark = pytest.mark.django_db
NEW_YEAR = datetime.date(2023, 1, 1)


@pytest.fixture(autouse=True)
def _own_registries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_verbs", {})
    monkeypatch.setattr(policies, "_visibility", {})
    monkeypatch.setattr(news._objects, "shapes", {})
    audit.describe("sample.change", "Geändert")
    audit.describe("sample.look", "Angesehen", news=False)

    @policies.visibility(Organization)
    def own_town(actor: Account, queryset: models.QuerySet[Organization]) -> models.QuerySet[Organization]:
        return queryset.filter(municipality__in=actor.municipality_ids)

    @policies.visibility(Municipality)
    def every(actor: Any, queryset: models.QuerySet[Municipality]) -> models.QuerySet[Municipality]:
        return queryset


def address(kind: str, number: str) -> str:
    return f"/zu/{kind}/{number}/"


def happen(of: models.Model, by: Account, town: Municipality, *, verb: str = "sample.change") -> None:
    audit.record(verb, by=by, of=of, municipality=town)


def titles(town: Municipality, actor: Account, **more: Any) -> list[str]:
    return [
        item.title
        for item in news.since(
            more.pop("moment", None), actor=actor, municipality=town, address=address, **more
        )
    ]


@pytest.fixture
def body(bergkamen: Municipality) -> Organization:
    found = Organization.objects.filter(municipality=bergkamen).first()
    assert found is not None
    return found


def test_news_tell_what_others_did(
    bergkamen: Municipality, anna: Account, dora: Account, body: Organization
) -> None:
    with clock.standing_on(NEW_YEAR):
        happen(body, dora, bergkamen, verb=audit.describe("sample.begin", "Begonnen"))
        happen(bergkamen, dora, bergkamen)
        happen(body, anna, bergkamen)
        happen(body, dora, bergkamen, verb="sample.look")
    first, second = news.since(None, actor=anna, municipality=bergkamen, address=address)
    assert (first.title, first.label, first.by) == (str(bergkamen), "Geändert", "Dora Schreiber")
    assert first.url == f"/zu/core.Municipality/{bergkamen.pk}/"
    assert second.title == str(body)
    assert timezone.localdate(first.at) == NEW_YEAR


def test_what_has_no_page_has_no_address(
    bergkamen: Municipality, anna: Account, dora: Account, body: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(Organization, "get_absolute_url", raising=False)
    happen(body, dora, bergkamen)
    (item,) = news.since(None, actor=anna, municipality=bergkamen, address=address)
    assert item.url == ""


def test_only_what_came_since(
    bergkamen: Municipality, anna: Account, dora: Account, body: Organization
) -> None:
    with clock.standing_on(NEW_YEAR):
        happen(body, dora, bergkamen)
    moment = clock.now() - datetime.timedelta(days=3)
    assert titles(bergkamen, anna, moment=moment) == []
    happen(bergkamen, dora, bergkamen)
    assert titles(bergkamen, anna, moment=moment) == [str(bergkamen)]


def test_what_one_may_not_see_is_no_news(
    bergkamen: Municipality, anna: Account, clara: Account, dora: Account, body: Organization
) -> None:
    happen(body, dora, bergkamen)
    assert titles(bergkamen, anna) == [str(body)]
    assert titles(bergkamen, clara) == []


def test_things_carry_the_name_they_have_now(
    bergkamen: Municipality, anna: Account, dora: Account, body: Organization
) -> None:
    body.name = "Kündigung Maier"
    happen(body, dora, bergkamen)
    body.name = "Personalsache"
    happen(body, dora, bergkamen, verb="sample.look")
    assert titles(bergkamen, anna) == ["Personalsache"]


def test_other_towns_do_not_mix(
    bergkamen: Municipality, kamen: Municipality, anna: Account, clara: Account
) -> None:
    happen(kamen, clara, kamen)
    assert titles(bergkamen, anna) == []


def test_what_one_person_did_to_several_things_is_one_line(
    bergkamen: Municipality, anna: Account, dora: Account, body: Organization
) -> None:
    for of in (body, bergkamen, body):
        happen(of, dora, bergkamen)
    audit.describe("sample.close", "Geschlossen")
    happen(body, dora, bergkamen, verb="sample.close")
    closed, changed = news.since(None, actor=anna, municipality=bergkamen, address=address)
    assert (closed.label, closed.others) == ("Geschlossen", 0)
    assert (changed.label, changed.title, changed.others) == ("Geändert", str(body), 1)


def test_there_is_a_limit(bergkamen: Municipality, anna: Account, dora: Account, body: Organization) -> None:
    for number in range(4):
        happen(body, dora, bergkamen, verb=audit.describe(f"sample.{number}", "Geändert"))
    assert len(titles(bergkamen, anna, limit=2)) == 2
    assert len(titles(bergkamen, anna)) == 4


@pytest.mark.parametrize("events", [1, 3])
def test_queries_do_not_grow_with_the_news(events: int, cast: Cast, django_assert_num_queries: Any) -> None:
    bergkamen, anna, dora = cast.bergkamen, cast.people["anna"], cast.people["dora"]
    body = cast.bodies["bergkamen"]["rat"]
    for number in range(events):
        happen(body, dora, bergkamen, verb=audit.describe(f"sample.{number}", "Geändert"))
    assert anna.municipality_ids  # roles are read once per request
    with django_assert_num_queries(2):
        assert len(titles(bergkamen, anna)) == events


def test_news_name_nobody_where_that_was_promised(
    bergkamen: Municipality, anna: Account, dora: Account, body: Organization
) -> None:
    audit.describe("sample.secret", "Vorgeschlagen", named=False)
    happen(body, dora, bergkamen, verb="sample.secret")
    (only,) = news.since(None, actor=anna, municipality=bergkamen, address=address)
    assert (only.label, only.by) == ("Vorgeschlagen", "")
