# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def url(version: Version, verb: str) -> str:
    return f"{version.get_absolute_url()}{verb}/"


def test_a_version_is_shown_and_taken_down(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    client = client_of(cast.people["anna"])
    for answer, public in (("ja", True), ("nein", False)):
        sent = {"oeffentlich": answer, "revision": version.revision}
        client.post(url(version, "veroeffentlichen"), sent)
        version.refresh_from_db()
        assert version.public is public


def test_the_paper_is_chosen_after_reading_what_is_open(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    paper = builders.paper(cast)
    client = client_of(cast.people["anna"])
    page = client.get(url(version, "vorlage")).content.decode()
    assert "Zu Nr.\u00a01 fehlt noch die Stellungnahme der Verwaltung." in page
    values = {"revision": version.revision, "paper": paper.pk}
    assert client.post(url(version, "vorlage"), values).status_code == 422
    version.refresh_from_db()
    assert version.paper is None


def test_where_nothing_is_open_nothing_is_asked(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    client = client_of(cast.people["anna"])
    page = client.get(url(version, "vorlage")).content.decode()
    assert "0 offen" in page
    paper = builders.paper(cast)
    assert (
        client.post(url(version, "vorlage"), {"revision": version.revision, "paper": paper.pk}).status_code
        == 302
    )


def test_another_towns_paper_cannot_be_chosen(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    foreign = builders.paper(cast, "kamen")
    response = client_of(cast.people["anna"]).post(
        url(version, "vorlage"), {"revision": version.revision, "paper": foreign.pk}
    )
    version.refresh_from_db()
    assert (response.status_code, version.paper) == (422, None)


@pytest.mark.parametrize("verb", ["veroeffentlichen", "beteiligung", "vorlage"])
def test_foreign_and_forbidden_versions(cast: Cast, client_of: SignIn, verb: str) -> None:
    version, foreign = builders.frozen(cast), builders.frozen(cast, "kamen")
    values = {"oeffentlich": "ja", "revision": 0}
    anna = client_of(cast.people["anna"])
    assert anna.post(f"/bergkamen/intern/konzept/fassung/{foreign.pk}/{verb}/", values).status_code == 404
    for who in ("bilal", "dora", "fatma", "clara"):
        assert client_of(cast.people[who]).post(url(version, verb), values).status_code == 403
    assert not Version.objects.filter(public=True).exists()
