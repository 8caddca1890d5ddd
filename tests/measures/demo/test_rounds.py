# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.models import UpdateRound
from augenhoehe.measures.queries import states

pytestmark = pytest.mark.django_db


def test_between_the_two_closed_rounds_something_happened(told_demo: Cast) -> None:
    later, earlier = UpdateRound.objects.filter(municipality=told_demo.bergkamen, state="closed")
    assert (earlier.title, later.title) == ("Stand 30.11.2022", "Stand 31.12.2022")
    found = {one.code: one for one in states.differences(earlier, later)}
    moved = {code for code, one in found.items() if one.moved}
    assert moved == {"1.1.2", "1.2.0", "1.2.1", "2.1.2", "3.1.2"}
    assert found["1.2.1"].standing_before.startswith("bis zu diesem Tag nichts gesagt")
    assert "verzögert" not in found["2.1.2"].standing_before
    assert "verzögert" in found["2.1.2"].standing_after
