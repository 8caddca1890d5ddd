# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit import public_places


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("council.Resolution", "/bergkamen/beschluesse/7/"),
        ("measures.Measure", "/bergkamen/massnahmen/7/"),
        ("measures.Indicator", "/bergkamen/zahlen/7/"),
        ("reporting.Report", "/bergkamen/berichte/7/"),
        ("core.Account", ""),
    ],
)
def test_lower_rooms_learn_where_the_street_reads_of_something(kind: str, address: str) -> None:
    assert public_places.address(kind, "bergkamen", 7) == address
