# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.enums import ProposalKind, Votum
from augenhoehe.concept.models import Realisation, Version
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
    assert "<b>1</b>gehen in den Text" in page
    assert "<b>2</b>brauchen Ihre Hand" in page
    assert "<b>1</b>noch nicht entschieden" in page
    assert "Alle" in page
    assert "ändert dieselben Wörter wie Nr.\u00a02" in page
    assert not Realisation.objects.exists()


def test_nothing_to_carry_out_is_told(cast: Cast, client_of: SignIn) -> None:
    draft = builders.next_version(cast, builders.frozen(cast).concept)
    assert "Kein angenommener Vorschlag" in client_of(cast.people["anna"]).get(url(draft)).content.decode()
    assert client_of(cast.people["bilal"]).get(url(draft)).status_code in {403, 404}
