# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django import urls

from augenhoehe.kit.addresses import reverse


def test_addresses_are_djangos() -> None:
    asked: list[tuple[str, list[str | int]]] = [
        ("core:home", []),
        ("core:start", ["kamen"]),
        ("council:paper", ["kamen", 7]),
    ]
    for route, args in asked:
        assert reverse(route, args=args) == urls.reverse(route, args=args)
    assert reverse("council:paper", args=["kamen", 7]) != reverse("council:paper", args=["bergkamen", 7])
    with pytest.raises(urls.NoReverseMatch):
        reverse("council:paper", args=["kamen"])


def test_addresses_below_another_prefix_are_others() -> None:
    here = reverse("core:home")
    urls.set_script_prefix("/haus/")
    try:
        assert reverse("core:home") == f"/haus{here}"
    finally:
        urls.set_script_prefix("/")
    assert reverse("core:home") == here
