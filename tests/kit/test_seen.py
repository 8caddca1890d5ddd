# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.models import Municipality
from augenhoehe.kit.seen import check_seen, seen_mark
from augenhoehe.kit.violations import Conflict


def test_a_mark_tells_what_was_seen() -> None:
    assert seen_mark([(1, 0), (2, 3)]) == seen_mark([(1, 0), (2, 3)])
    assert seen_mark([(1, 0), (2, 3)]) != seen_mark([(1, 0), (2, 4)])
    assert seen_mark(["\ud800"])


@pytest.mark.parametrize("seen", [None, "", seen_mark([1])])
def test_what_was_seen_or_not_looked_at_holds(seen: str | None) -> None:
    check_seen(seen, seen_mark([1]), Municipality(pk=1))


def test_what_is_other_than_it_was_seen_is_told() -> None:
    with pytest.raises(Conflict):
        check_seen(seen_mark([1]), seen_mark([2]), Municipality(pk=1))
