# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Standing
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.test_rebased import second

ROOM = "/bergkamen/intern/konzept/"
SignIn = Callable[[Account | None], Client]


def test_an_orphan_is_given_its_place_and_carried_out_there(cast: Cast, client_of: SignIn) -> None:
    first = builders.opened(cast)
    made = builders.proposal(
        cast, first, beginning="Betriebe", kind=ProposalKind.INSERT_AFTER, new="Auch die Stadt."
    )
    version = second(cast, first, gone="Betriebe")
    client = client_of(cast.people["anna"])
    base = "/bergkamen/intern/konzept/"
    listed = client.get(f"{base}{version.concept_id}/vorschlaege/").content.decode()
    assert f"{base}fassung/{version.pk}/vorschlaege/" in listed
    page = client.get(f"{base}fassung/{version.pk}/vorschlaege/").content.decode()
    assert "seine Stelle gibt es nicht mehr" in page
    (standing,) = Standing.objects.all()
    form = f"{base}uebertrag/{standing.pk}/"
    key = builders.row(version, "Kurse").key
    assert client.post(form, {"passage": key}).status_code == 409
    assert client.post(form, {"passage": "fort", "revision": standing.revision}).status_code == 422
    assert client.post(form, {"passage": key, "revision": standing.revision}).status_code == 302
    builders.opinion(cast, made)
    builders.decision(cast, made)
    draft = builders.next_version(cast, version.concept)
    preview = client.get(f"{base}fassung/{draft.pk}/umsetzen/vorschau/").content.decode()
    assert "Auch die Stadt." in preview
    outcome = realise_proposals(version=draft, by=cast.people["anna"])
    assert outcome.realised == (made,)
    texts = list(draft.blocks.order_by("position").values_list("plain_text", flat=True))
    assert texts[texts.index("Kurse finden zweimal im Jahr statt.") + 1] == "Auch die Stadt."


def test_what_the_new_version_says_stands_beside_what_was_wanted(cast: Cast, client_of: SignIn) -> None:
    first = builders.opened(cast)
    made = builders.proposal(cast, first)
    version = builders.next_version(cast, first.concept)
    edit_block(
        block=builders.row(version),
        new=builders.words("Die Stadt lobt alles."),
        revision=None,
        by=builders.hand(cast),
    )
    freeze_version(version=version, revision=None, by=builders.hand(cast))
    client, (standing,) = client_of(cast.people["anna"]), Standing.objects.all()
    pages = [f"{ROOM}fassung/{version.pk}/vorschlaege/", f"{ROOM}uebertrag/{standing.pk}/"]
    for page in pages:
        shown = client.get(page).content.decode()
        assert '<div class="ah-lines">Die Stadt lobt alles.</div>' in shown
        assert "dieselben Wörter geändert" in shown
    client.post(pages[1], {"passage": made.block_key, "revision": standing.revision})
    shown = client.get(pages[0]).content.decode()
    assert "Stelle bestätigt" in shown
    assert "dieselben Wörter geändert" not in shown


def test_pages_ask_the_same_queries_however_many(
    cast: Cast, client_of: SignIn, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    first = builders.opened(cast)
    for _one in range(3):
        builders.proposal(cast, first)
    version = second(cast, first)
    client = client_of(cast.people["anna"])
    with django_assert_max_num_queries(15):  # type: ignore[attr-defined]  # a fixture without a type
        client.get(f"/bergkamen/intern/konzept/fassung/{version.pk}/vorschlaege/")
