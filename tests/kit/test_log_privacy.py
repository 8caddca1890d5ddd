# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import StringConverter
from django.urls.resolvers import RoutePattern

from augenhoehe.kit.log_privacy import SECRET_PARTS

HARMLESS = {"kind", "uidb36", "way"}
"""Parts of addresses that may be told: kinds of objects, the number of an account, up or down."""


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the console shows."""
    (console,) = (one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler)
    shown = io.StringIO()
    monkeypatch.setattr(console, "stream", shown)
    return shown


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/antwort/{}/", "/abo/{}/neues.atom", "/abo/beenden/{}/", "/konto/passwort/neu/1-{}/"],
)
def test_a_refused_request_leaves_no_key_in_the_log(address: str, log: io.StringIO) -> None:
    key = "geheim-und-lang"
    answer = Client().post(address.format(key))
    assert answer.status_code >= 400 or "passwort" in address
    assert key not in log.getvalue()
    assert ("…" in log.getvalue()) is (answer.status_code >= 400)


@pytest.mark.django_db
def test_other_addresses_are_told_in_full(log: io.StringIO) -> None:
    Client().get("/gibt-es-nicht/nirgends/")
    assert "Not Found: /gibt-es-nicht/nirgends/" in log.getvalue()


def free_parts(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[str]:
    """The names of all parts of addresses that may hold any text."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from free_parts(one.url_patterns)
        if isinstance(one.pattern, RoutePattern):
            yield from (
                name for name, kind in one.pattern.converters.items() if type(kind) is StringConverter
            )
        else:
            yield from one.pattern.regex.groupindex


def test_every_route_that_holds_a_key_names_it_so() -> None:
    assert set(free_parts(get_resolver().url_patterns)) - HARMLESS == SECRET_PARTS
