# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.models import ParticipationRound, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def new(version: Version) -> str:
    return f"{version.get_absolute_url()}beteiligung/"


def test_a_round_from_opening_to_closing(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    anna = client_of(cast.people["anna"])
    sent = {"revision": version.revision, "closes_on": "2023-02-28"}
    page = anna.post(new(version), sent, follow=True).content.decode()
    assert "Dienstag, 28.\u00a0Februar 2023" in page
    assert "Noch ist kein Vorschlag eingegangen." in page
    assert "möglich" in anna.get(version.get_absolute_url()).content.decode()
    running = version.rounds.get()
    builders.proposal(cast, version)
    later = {"revision": running.revision, "until": "2023-03-10", "reason": "Wegen der Ferien"}
    page = anna.post(f"{running.get_absolute_url()}verlaengern/", later, follow=True).content.decode()
    assert "Wegen der Ferien" in page
    assert "1 Vorschlag ist eingegangen." in page
    stale = anna.post(f"{running.get_absolute_url()}schliessen/", {"revision": running.revision})
    assert stale.status_code == 409
    running.refresh_from_db()
    page = anna.post(
        f"{running.get_absolute_url()}schliessen/", {"revision": running.revision}, follow=True
    ).content.decode()
    assert "beendet" in page
    assert "Eine neue Runde öffnen" in page


def test_a_round_on_one_chapter_offers_proposals_there_only(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    first = version.blocks.filter(kind="h2").first()
    assert first is not None
    anna = client_of(cast.people["anna"])
    assert first.plain_text in anna.get(new(version)).content.decode()
    anna.post(new(version), {"revision": version.revision, "chapters": [first.key]})
    page = client_of(cast.people["bilal"]).get(version.get_absolute_url()).content.decode()
    asked = [row.plain_text for row in version.blocks.all() if f"/vorschlagen/{row.key}/" in page]
    assert asked[:2] == ["Die Stadt prüft Patenschaften.", "Kurse finden zweimal im Jahr statt."]
    assert "Betriebe bieten Praktika an." not in asked


def test_each_round_counts_its_own_proposals(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    builders.close(cast, version)
    anna = client_of(cast.people["anna"])
    anna.post(new(version), {"revision": Version.objects.get(pk=version.pk).revision}, follow=True)
    first, second = version.rounds.order_by("pk")
    assert "1 Vorschlag ist eingegangen." in anna.get(first.get_absolute_url()).content.decode()
    assert "Noch ist kein Vorschlag eingegangen." in anna.get(second.get_absolute_url()).content.decode()


def test_a_round_on_an_overtaken_version_only_tells(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.close(cast, version)
    later = builders.next_version(cast, version.concept)
    anna = client_of(cast.people["anna"])
    ended = version.rounds.get().get_absolute_url()
    assert "Eine neue Runde öffnen" in anna.get(ended).content.decode()
    freeze_version(version=later, revision=None, by=cast.people["anna"])
    page = anna.get(ended).content.decode()
    assert "Eine neue Runde öffnen" not in page
    assert "Zeit verlängern" not in page
    refused = anna.post(new(version), {"revision": Version.objects.get(pk=version.pk).revision})
    assert (refused.status_code, "neuere Fassung" in refused.content.decode()) == (422, True)


def test_whoever_is_asked_reads_why_the_time_is_longer(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.extend(cast, version)
    bilal = client_of(cast.people["bilal"])
    address = version.rounds.get().get_absolute_url()
    assert f'href="{address}"' in bilal.get(version.get_absolute_url()).content.decode()
    page = bilal.get(address).content.decode()
    assert "Ferien" in page
    assert "verlängert am Montag, 16." in page
    assert "Keine Vorschläge mehr annehmen" not in page


def test_what_was_typed_stays_after_an_error(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    anna = client_of(cast.people["anna"])
    past = anna.post(new(version), {"revision": version.revision, "closes_on": "2023-01-01"})
    assert (past.status_code, "2023-01-01" in past.content.decode()) == (422, True)
    stale = anna.post(new(version), {"revision": 0, "closes_on": ""})
    assert stale.status_code == 409
    strange = anna.post(new(version), {"revision": version.revision, "chapters": ["<script>"]})
    assert strange.status_code == 422
    assert not ParticipationRound.objects.exists()


@pytest.mark.parametrize("verb", ["verlaengern", "schliessen"])
def test_foreign_and_forbidden_rounds(cast: Cast, client_of: SignIn, verb: str) -> None:
    own = builders.opened(cast).rounds.get()
    foreign = builders.opened(cast, "kamen").rounds.get()
    values = {"revision": 0, "until": "2023-03-10", "reason": "Ferien"}
    anna = client_of(cast.people["anna"])
    address = f"/bergkamen/intern/konzept/beteiligung/{foreign.pk}/"
    assert anna.get(address).status_code == 404
    assert anna.post(f"{address}{verb}/", values).status_code == 404
    for who in ("bilal", "dora", "fatma", "clara"):
        assert client_of(cast.people[who]).post(f"{own.get_absolute_url()}{verb}/", values).status_code == 403
    assert not ParticipationRound.objects.exclude(closed_on=None, extensions=None).exists()
