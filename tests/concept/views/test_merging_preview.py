# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.enums import ProposalKind, Votum
from augenhoehe.concept.models import Proposal, Realisation, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def url(draft: Version) -> str:
    return f"/bergkamen/intern/konzept/fassung/{draft.pk}/umsetzen/vorschau/"


def test_before_and_after_what_clashes_and_what_stays(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version, new="Die Stadt will Patenschaften.")
    builders.accepted(cast, version, new="Die Stadt kann Patenschaften.")
    editorial = builders.proposal(
        cast, version, beginning="Betriebe", new="Alle Betriebe bieten Praktika an."
    )
    builders.opinion(cast, editorial, Votum.EDITORIAL, "")
    builders.proposal(cast, version, kind=ProposalKind.REMARK)
    draft = builders.next_version(cast, version.concept)
    page = client_of(cast.people["anna"]).get(url(draft)).content.decode()
    assert "<b>1</b>geht in den Text" in page
    assert "<b>2</b>brauchen Ihre Hand" in page
    assert "<b>1</b>noch nicht entschieden" in page
    assert "Alle" in page
    assert "ändert dieselben Wörter wie Nr.\u00a02" in page
    assert not Realisation.objects.exists()


def test_nothing_to_carry_out_is_told(cast: Cast, client_of: SignIn) -> None:
    draft = builders.next_version(cast, builders.frozen(cast).concept)
    assert "Kein angenommener Vorschlag" in client_of(cast.people["anna"]).get(url(draft)).content.decode()
    assert client_of(cast.people["bilal"]).get(url(draft)).status_code in {403, 404}


def test_equal_additions_are_one_passage_and_a_move_says_where_to(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    for _voice in range(2):
        made = builders.proposal(cast, version, kind=ProposalKind.INSERT_AFTER, new="Das gilt für alle.")
        builders.opinion(cast, made)
        builders.decision(cast, made)
    moved = builders.accepted(cast, version)
    anchor = builders.row(version, "Betriebe").key
    Proposal.objects.filter(pk=moved.pk).update(kind=ProposalKind.MOVE, new_content=None, anchor_key=anchor)
    draft = builders.next_version(cast, version.concept)
    page = client_of(cast.people["anna"]).get(url(draft)).content.decode()
    assert "Nr. 1 und 2" in page
    assert page.count("Das gilt für alle.") == 1
    assert "Soll stehen nach: Abschnitt 2 Absatz 1" in page
