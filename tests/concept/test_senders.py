# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.senders import Sender, speaking_organizations
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from tests.concept import builders


@pytest.mark.parametrize(("name", "known"), [("", False), ("  ", False), ("Elif", True)])
def test_whoever_says_a_name_is_known(name: str, known: bool) -> None:
    assert Sender(name=name, email="elif@example.org").known is known


def test_an_organisation_is_known_without_a_person() -> None:
    assert Sender(Organization(name="Verein")).known


def test_the_office_chooses_among_the_towns_own_speaking_organisations(cast: Cast) -> None:
    own = builders.organization(cast)
    assert own in speaking_organizations(cast.bergkamen)
    assert own not in speaking_organizations(cast.kamen)
    kinds = set(speaking_organizations(cast.bergkamen).values_list("kind", flat=True))
    assert "association" in kinds
    assert not kinds & {"council_body", "department"}


def test_an_organisation_that_rests_is_not_offered(cast: Cast) -> None:
    own = builders.organization(cast)
    own.active = False
    own.save()
    assert own not in speaking_organizations(cast.bergkamen)
