# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.adopt_indicators import adopt_indicators
from augenhoehe.measures.queries import indicator_catalogue

pytestmark = pytest.mark.django_db


def test_what_a_town_has_is_passed_over_and_shares_find_their_count(cast: Cast) -> None:
    entries = {entry.code: entry for entry in indicator_catalogue.entries()}
    anna = cast.people["anna"]
    made = adopt_indicators(municipality=cast.bergkamen, entries=[entries["D2"], entries["D1"]], by=anna)
    assert [(item.code, item.base and item.base.code) for item in made] == [("D1", None), ("D2", "D1")]
    assert made[0].own_groups == list(entries["D1"].groups)
    assert adopt_indicators(municipality=cast.bergkamen, entries=[entries["D1"]], by=anna) == []
