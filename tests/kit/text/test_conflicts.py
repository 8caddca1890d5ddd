# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.text import Agreement, Alternative, Conflict, ConflictType, Touching, groups
from augenhoehe.kit.text.conflicts import Report


def conflict(base: int, *variants: int) -> Conflict:
    return Conflict(ConflictType.OVERLAP, base, variants, "", ())


def test_conflicts_that_share_a_variant_are_decided_together() -> None:
    found = [conflict(0, 0, 1), conflict(1, 2, 3), conflict(2, 4, 5), conflict(3, 3, 0)]
    assert groups(found) == [[0, 1, 3], [2]]
    assert groups([conflict(0, 0, 1), conflict(1, 2, 3), conflict(2, 1, 2), conflict(3, 3, 9)]) == [
        [0, 1, 2, 3]
    ]
    assert groups([]) == []


def test_a_report_is_sorted_and_says_nothing_twice() -> None:
    report = Report()
    for _ in range(2):
        report.conflict(ConflictType.OVERLAP, 3, "alt", {2: "neu", 0: "neu", 1: "anders"})
        report.conflict(ConflictType.KIND_KIND, 1, "alt", {0: "p", 1: "h2"})
        report.agreement(2, [1, 0, 1])
        report.agreement(2, [1])
        report.touch(0, [1, 0])
    assert [found.base for found in report.conflicts()] == [1, 3]
    assert report.conflicts()[1].alternatives == (Alternative((0, 2), "neu"), Alternative((1,), "anders"))
    assert report.agreements() == (Agreement(2, (0, 1)),)
    assert report.touching() == (Touching(0, (0, 1)),)
