# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client, override_settings

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account

Signed = Callable[[Account | None], Client]


def read(client_of: Signed, path: str) -> str:
    return client_of(None).get(f"/bergkamen/{path}/").content.decode().replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("path", ["barrierefreiheit", "datenschutz", "impressum"])
def test_who_is_responsible_is_named(client_of: Signed, cast: Cast, path: str) -> None:
    page = read(client_of, path)
    assert "Stadt Bergkamen" in page
    assert "Der Bürgermeister" in page


def test_the_authorities_are_those_of_the_land(client_of: Signed, cast: Cast) -> None:
    assert "Ombudsstelle für barrierefreie Informationstechnik" in read(client_of, "barrierefreiheit")
    assert "Landesbeauftragte für Datenschutz" in read(client_of, "datenschutz")
    cast.bergkamen.ags = "03241010"
    cast.bergkamen.save()
    assert "Ombudsstelle für barrierefreie" not in read(client_of, "barrierefreiheit")
    assert "die Datenschutzaufsicht Ihres Landes" in read(client_of, "datenschutz")


def test_a_demonstration_says_that_the_town_did_not_publish_it(client_of: Signed, cast: Cast) -> None:
    assert "Vorführung" not in read(client_of, "impressum")
    with override_settings(AUGENHOEHE_DEMO=True):
        assert "Die Stadt Bergkamen hat sie nicht veröffentlicht" in read(client_of, "impressum")


def test_help_leads_to_every_kind_of_page(client_of: Signed, cast: Cast) -> None:
    page = read(client_of, "hilfe")
    for path in ("konzept", "beschluesse", "massnahmen", "berichte"):
        assert page.count(f'href="/bergkamen/{path}/"') == 2
