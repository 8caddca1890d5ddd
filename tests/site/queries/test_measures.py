# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.site.queries import measures
from tests.site import builders


def test_only_public_measures_of_the_town_are_shown(cast: Cast) -> None:
    expected = builders.measure(cast)
    builders.measure(cast, public=False)
    builders.measure(cast, "kamen")
    assert list(measures.measures_of(cast.bergkamen)) == [expected]


def test_measures_are_grouped_in_the_order_of_fields(cast: Cast) -> None:
    terms = cast.fields_of_action["bergkamen"]
    third = builders.measure(cast, field_of_action=terms[1])
    first = builders.measure(cast, field_of_action=terms[0])
    second = builders.measure(cast, field_of_action=terms[0])
    grouped = measures.by_field(measures.rows_of(measures.measures_of(cast.bergkamen)))
    assert [(field.term, [row.measure for row in field.rows]) for field in grouped] == [
        (terms[0], [first, second]),
        (terms[1], [third]),
    ]
