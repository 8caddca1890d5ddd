# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit import public_places


def test_an_address_is_made_where_the_street_has_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_places, "_places", {})
    assert public_places.address("council.Paper", "bergkamen", 3) == ""
    public_places.register("council.Paper", lambda slug, number: f"/{slug}/vorlagen/{number}/")
    assert public_places.address("council.Paper", "bergkamen", 3) == "/bergkamen/vorlagen/3/"
