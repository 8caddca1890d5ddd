# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.text import lcs
from augenhoehe.kit.text.lcs import Change, changes, join_touching
from tests.kit.text.material import thorough

sequences = st.lists(st.sampled_from("abcde"), max_size=14)


def common_length(old: list[str], new: list[str]) -> int:
    """The textbook table."""
    row = [0] * (len(new) + 1)
    for one in old:
        before = row
        row = [0]
        for at, other in enumerate(new):
            row.append(before[at] + 1 if one == other else max(before[at + 1], row[at]))
    return row[-1]


def check(old: list[str], new: list[str]) -> None:
    found = changes(old, new)
    assert all(
        one.old_end < other.old_start and one.new_end < other.new_start for one, other in pairwise(found)
    )
    rebuilt: list[str] = []
    at = 0
    for a, b, c, d in found:
        rebuilt += old[at:a] + new[c:d]
        at = b
    assert rebuilt + old[at:] == new
    assert len(old) - sum(b - a for a, b, _, _ in found) == common_length(old, new)


@thorough
@given(sequences, sequences)
def test_changes_are_as_short_as_possible(old: list[str], new: list[str]) -> None:
    check(old, new)


@thorough
@given(sequences, sequences)
def test_changes_in_little_memory_are_as_short(old: list[str], new: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lcs, "_CELLS_AT_ONCE", 15)
        check(old, new)


@pytest.mark.parametrize(("limit", "value"), [("_CELLS_IN_ALL", 3), ("_DIFFERENT_TOKENS", 3)])
def test_beyond_the_bound_everything_between_is_replaced(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(lcs, limit, value)
    assert changes("abxcd", "aybzd") == [Change(1, 4, 1, 4)]


def test_beyond_the_bound_passages_that_stand_once_are_landmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lcs, "_CELLS_IN_ALL", 400)
    old = [f"w{at}" for at in range(300)]
    new = ["neu", *old[:100], "x", *old[101:200], *old[203:], "Ende"]
    expected = [
        Change(0, 0, 0, 1),
        Change(100, 101, 101, 102),
        Change(200, 203, 201, 201),
        Change(300, 300, 298, 299),
    ]
    assert changes(old, new) == expected
    # Between two landmarks there may still be too much.
    other = [*old[:50], *(f"x{at}" for at in range(100)), *old[150:250], "y", *old[251:], "z"]
    assert changes(["a", *old], other) == [
        Change(0, 1, 0, 0),
        Change(51, 151, 50, 150),
        Change(251, 252, 250, 251),
        Change(301, 301, 300, 301),
    ]
    # What stands there twice is none.
    assert changes(["a", *"xy" * 30], ["b", *"xy" * 31, "c"]) == [Change(0, 61, 0, 64)]


def test_touching_changes_are_one() -> None:
    assert join_touching([(0, 1, 0, 0), (1, 1, 0, 2), (2, 3, 3, 3)]) == [
        Change(0, 1, 0, 2),
        Change(2, 3, 3, 3),
    ]
