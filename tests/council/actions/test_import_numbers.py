# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.import_numbers import import_numbers
from augenhoehe.council.models import NumberCounter
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation
from tests.council.views.test_numbers import scheme


def test_counters_only_go_forward(cast: Cast) -> None:
    scheme(cast)
    dora = cast.people["dora"]
    import_numbers(municipality=cast.bergkamen, lines=["039/2023", "5/2024"], by=dora)
    import_numbers(municipality=cast.bergkamen, lines=["012/2023", "6/2024"], by=dora)
    counters = dict(NumberCounter.objects.values_list("scope", "last"))
    assert counters == {"#/2023": 39, "#/2024": 6}
    last = AuditEvent.objects.filter(verb="council.numbers_imported").latest("number")
    assert (last.before, last.after) == ({"counters": {"#/2024": 5}}, {"counters": {"#/2024": 6}})


def test_one_bad_line_stops_all(cast: Cast) -> None:
    scheme(cast)
    with pytest.raises(RuleViolation, match="abc"):
        import_numbers(municipality=cast.bergkamen, lines=["039/2023", "abc"], by=cast.people["dora"])
    assert not NumberCounter.objects.exists()
