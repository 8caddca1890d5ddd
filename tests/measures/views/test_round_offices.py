# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.round_links import office_secret
from tests.measures.round_builders import office_of, opened

pytestmark = pytest.mark.django_db
SignIn = Callable[[Account | None], Client]
OFFICES = "/bergkamen/intern/massnahmen/abfragen/stellen/"


def test_a_link_is_withdrawn_and_made_anew(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    office = office_of(asked)
    anna, old = client_of(cast.people["anna"]), office_secret(office)
    assert anna.post(f"{OFFICES}{office.pk}/zuruecknehmen/", {"revision": "x"}).status_code == 409
    assert anna.post(f"{OFFICES}{office.pk}/zuruecknehmen/", {"revision": 0}).status_code == 302
    nobody = client_of(None)
    assert nobody.get(f"/abfrage/{old}/").status_code == 410
    renew = f"{OFFICES}{office.pk}/"
    office.refresh_from_db()
    assert "amt@bergkamen.example" in anna.get(renew).content.decode()
    assert anna.post(renew, {"revision": office.revision, "email": "kein Postfach"}).status_code == 422
    assert anna.post(renew, {"revision": 0, "email": ""}).status_code == 409
    assert anna.post(renew, {"revision": office.revision, "email": ""}).status_code == 302
    assert nobody.get(f"/abfrage/{old}/").status_code == 404
    assert nobody.get(f"/abfrage/{office_secret(office_of(asked))}/").status_code == 200


def test_another_town_s_office_is_not_found(cast: Cast, client_of: SignIn) -> None:
    office = office_of(opened(cast))
    clara = client_of(cast.people["clara"])
    assert clara.get(f"/kamen/intern/massnahmen/abfragen/stellen/{office.pk}/").status_code == 404
