# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def url(version: Version, verb: str) -> str:
    return f"{version.get_absolute_url()}{verb}/"


def test_every_passage_of_a_draft_can_be_changed(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    html = client_of(cast.people["anna"]).get(url(version, "schreiben")).content.decode()
    for row in version.blocks.all():
        assert f"/absatz/{row.pk}/" in html
        assert f"/absatz/{row.pk}/verschieben/" in html
        assert f"/absatz/{row.pk}/loeschen/" in html
        assert f"?nach={row.key}" in html


def test_freezing_is_asked_for_and_done(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    version.refresh_from_db()
    client = client_of(cast.people["anna"])
    assert (
        "Der Text mit 8 Absätzen bleibt für immer" in client.get(url(version, "einfrieren")).content.decode()
    )
    response = client.post(url(version, "einfrieren"), {"revision": version.revision}, follow=True)
    assert "Fassung 1 ist eingefroren." in response.content.decode()
    version.refresh_from_db()
    assert version.state == VersionState.FROZEN


def test_an_empty_version_is_not_frozen(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="")
    response = client_of(cast.people["anna"]).post(url(version, "einfrieren"), {"revision": 0})
    assert (response.status_code, "hat noch keinen Text" in response.content.decode()) == (422, True)


def test_a_frozen_version_cannot_be_opened_for_writing(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    client = client_of(cast.people["anna"])
    for verb in ("schreiben", "einlesen", "einfrieren"):
        response = client.get(url(version, verb))
        assert (response.status_code, "eingefroren" in response.content.decode()) == (422, True)


def test_accepted_proposals_are_carried_out_and_clashes_told(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version, new="Die Stadt plant Patenschaften.")
    other = builders.proposal(cast, version, beginning="Kurse", new="Kurse gibt es immer.")
    builders.opinion(cast, other)
    builders.decision(cast, other)
    draft = builders.next_version(cast, version.concept)
    edit_block(
        block=builders.row(draft),
        new=builders.words("Die Stadt gründet Patenschaften."),
        revision=0,
        by=cast.people["anna"],
    )
    client = client_of(cast.people["anna"])
    assert "Nr.\u00a01, 2 sind angenommen" in client.get(url(draft, "schreiben")).content.decode()
    draft.refresh_from_db()
    html = client.post(url(draft, "umsetzen"), {"revision": draft.revision}, follow=True).content.decode()
    assert "Im Text umgesetzt: Nr.\u00a02." in html
    assert "Nr.\u00a01 wurde nicht umgesetzt: Die Stelle wurde inzwischen umgeschrieben." in html
    assert "Die Stadt gründet Patenschaften." in html


def test_two_that_exclude_each_other_name_each_other(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version, new="Die Stadt plant Patenschaften.")
    builders.accepted(cast, version, new="Die Stadt will Patenschaften.")
    draft = builders.next_version(cast, version.concept)
    client = client_of(cast.people["anna"])
    html = client.post(url(draft, "umsetzen"), {"revision": draft.revision}, follow=True).content.decode()
    assert "Nr.\u00a01 wurde nicht umgesetzt: Der Vorschlag ändert dieselben Wörter wie Nr.\u00a02." in html
    assert "Im Text umgesetzt" not in html


def test_nobody_else_writes(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    foreign = builders.draft(cast, "kamen")
    for who, status in (("fatma", 403), ("dora", 403), ("bilal", 403), ("clara", 403)):
        client = client_of(cast.people[who])
        for verb in ("schreiben", "einlesen", "einfrieren"):
            assert client.get(url(version, verb)).status_code == status
        assert client.post(url(version, "umsetzen")).status_code == status
    for verb in ("schreiben", "einlesen", "einfrieren"):
        wrong = f"/bergkamen/intern/konzept/fassung/{foreign.pk}/{verb}/"
        assert client_of(cast.people["anna"]).get(wrong).status_code == 404
