# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
EVIL = "<script>alert(1)</script><b onclick=x>"
EIGHTY_PAGES = "\n\n".join(
    ["# Kapitel"] + [f"## Abschnitt {n}\n\n" + "Ein Satz über die Arbeit der Stadt. " * 9 for n in range(400)]
)


def page(client: Client, version: object) -> str:
    return client.get(version.get_absolute_url()).content.decode()  # type: ignore[attr-defined]  # a Version


def test_a_frozen_version_shows_chapters_lines_and_anchors(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    html = page(client_of(cast.people["bilal"]), version)
    key = builders.row(version).key
    assert f'id="b-{key}"' in html
    assert '<span class="ah-line" data-n="1">Die Stadt prüft Patenschaften.</span>' in html
    assert "1 Sprache" in html
    assert '<table class="ah-table">' in html
    assert '<ul role="list"><li class="ah-para' in html
    assert "Änderung vorschlagen" not in html


def test_an_open_version_offers_proposals_on_each_passage(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    client = client_of(cast.people["bilal"])
    html = page(client, version)
    assert f"/fassung/{version.pk}/vorschlagen/{builders.row(version).key}/" in html
    builders.close(cast, version)
    assert "/vorschlagen/" not in page(client, version)


def test_proposals_stand_beside_their_passage(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    html = page(client_of(cast.people["emil"]), version)
    assert made.get_absolute_url() in html
    assert "Verein „Bergkamen for all“" in html
    assert "<small>1 Vorschlag</small>" in html


def test_adopted_is_read_from_the_resolution(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    version.paper = builders.paper(cast, adopted=True)
    version.save()
    assert "beschlossen am Montag, 16.\u00a0Januar 2023" in page(client_of(cast.people["bilal"]), version)


def test_the_gate_shows_before_a_paper_is_chosen(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    html = page(client_of(cast.people["anna"]), version)
    assert "Zu Nr.\u00a01 fehlt noch die Stellungnahme der Verwaltung." in html
    assert "Einer Vorlage mitgeben" in html
    assert "Einer Vorlage mitgeben" not in page(client_of(cast.people["bilal"]), version)
    builders.next_version(cast, version.concept)
    assert "Einer Vorlage mitgeben" not in page(client_of(cast.people["anna"]), version)


def test_a_draft_is_read_without_lines_and_by_the_administration_only(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    html = page(client_of(cast.people["fatma"]), version)
    assert "data-n" not in html
    assert "in Arbeit" in html
    assert client_of(cast.people["bilal"]).get(version.get_absolute_url()).status_code == 404


def test_an_empty_version_says_what_to_do(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="")
    assert "Text schreiben oder einfügen" in page(client_of(cast.people["anna"]), version)
    assert "sobald er geschrieben ist" in page(client_of(cast.people["fatma"]), version)


def test_text_before_the_first_chapter_has_a_place(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast, text="Vorweg.\n\n### Zwischendurch\n\n# Eins\n\nText.")
    html = page(client_of(cast.people["anna"]), version)
    assert 'id="anfang" aria-label="Anfang"' in html
    assert 'href="#anfang"' in html


def test_text_is_text_in_every_kind_of_block(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast, text=f"# {EVIL}\n\nDie Stadt {EVIL}\n\n- {EVIL}\n\n{EVIL} | {EVIL}")
    builders.proposal(cast, version, new=f"{EVIL} {EVIL}", reason=EVIL)
    for client in (client_of(cast.people["anna"]), client_of(cast.people["bilal"])):
        html = page(client, version)
        assert "<script>alert" not in html
        assert "<b onclick" not in html


def queries(client: Client, version: object) -> int:
    with CaptureQueriesContext(connection) as captured:
        page(client, version)
    return len(captured)


@pytest.mark.parametrize("who", ["anna", "bilal"])
def test_eighty_pages_take_fifteen_queries_with_any_number_of_proposals(
    cast: Cast, client_of: SignIn, who: str
) -> None:
    version = builders.opened(cast, text=f"Die Stadt prüft Patenschaften.\n\n{EIGHTY_PAGES}")
    version.paper = builders.paper(cast, adopted=True)
    version.save()
    client = client_of(cast.people[who])
    builders.proposal(cast, version)
    one = queries(client, version)
    builders.proposal(cast, version, new="Die Stadt will.")
    builders.proposal(cast, version, new="Die Stadt kann.")
    assert queries(client, version) == one <= 15
    version.paper = None
    version.save()
    assert queries(client, version) <= 15


def test_another_towns_version_does_not_exist_here(cast: Cast, client_of: SignIn) -> None:
    foreign = builders.frozen(cast, "kamen")
    assert (
        client_of(cast.people["anna"]).get(f"/bergkamen/intern/konzept/fassung/{foreign.pk}/").status_code
        == 404
    )
    assert client_of(cast.people["anna"]).get(foreign.get_absolute_url()).status_code == 403
