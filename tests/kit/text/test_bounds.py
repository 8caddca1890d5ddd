# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Worst cases stay bounded: not by the clock, but by how often texts are set against each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest

from augenhoehe.kit.text import Block, Edited, accept_all, align, compare, lcs, likeness, merge, reject_all
from tests.kit.text.material import p, table

RANDOM = Random(5)
WORDS = ["".join(RANDOM.choices("abcdefghij", k=RANDOM.randint(2, 9))) for _ in range(2_000)]


def blocks(count: int, words: int, ending: str = "") -> list[Block]:
    return [p(" ".join(word + ending for word in RANDOM.choices(WORDS, k=words))) for _ in range(count)]


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many texts were measured against each other, and the cells of all tables of common words."""
    counted = {"pairs": 0, "cells": 0}

    def counting(function: Callable[..., Any], name: str, size: Callable[..., int]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            counted[name] += size(*arguments)
            return function(*arguments, **named)

        return call

    monkeypatch.setattr(
        align, "alike", counting(likeness.alike, "pairs", lambda one, others, least: len(others))
    )
    monkeypatch.setattr(
        lcs, "_ranges", counting(lcs._ranges, "cells", lambda old, new, *at: len(old) * len(new))
    )
    return counted


def compared(old: Sequence[Block], new: Sequence[Block]) -> list[str]:
    operations = compare(old, new, ids=False).operations
    assert accept_all(old, operations) == tuple(new)
    assert reject_all(new, operations) == tuple(old)
    return [type(operation).__name__ for operation in operations]


def test_nothing_in_common(work: dict[str, int]) -> None:
    found = compared(blocks(1_200, 12), blocks(600, 12, "x"))
    assert found == ["Deleted"] * 1_200 + ["Inserted"] * 600
    # All pairs would be 720,000.
    assert work["pairs"] <= 600 * 20
    assert work["cells"] == 0


def test_unlike_paragraphs_replaced(work: dict[str, int]) -> None:
    assert compared(blocks(30, 60), blocks(20, 60, "x")) == ["Deleted"] * 30 + ["Inserted"] * 20
    assert work["pairs"] <= 5 * 30 * 20


def test_identical_blocks(work: dict[str, int]) -> None:
    same = [p("Gleich ist gleich.")]
    assert compared(same * 2_000, same * 1_500) == ["Deleted"] * 500
    assert work == {"pairs": 0, "cells": 0}
    assert len(compared(same * 300, [p("Gleich ist fast gleich.")] * 300)) == 300
    assert work["pairs"] <= 300 * 300


def test_one_long_block(work: dict[str, int]) -> None:
    (long,) = blocks(1, 8_000)
    words = long.text.split(" ")
    for at in range(0, 8_000, 100):
        words[at] = "neu"
    assert compared([long], [p(" ".join(words))]) == ["Edited"]
    # The table is halved again and again, which doubles its cells at most.
    assert work["cells"] <= 2 * 8_000**2


def test_very_long_paragraphs_are_compared_between_landmarks(
    work: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lcs, "_CELLS_IN_ALL", 100_000)
    (long,) = blocks(1, 5_000)
    words = long.text.split(" ")
    new = p(" ".join(["Neu", *words[:2_000], "und", *words[2_000:4_000], *words[4_001:], "Ende"]))
    (edited,) = compare([long], [new], ids=False).operations
    assert isinstance(edited, Edited)
    assert [len(hunk.inserted.tokens) for hunk in edited.hunks] == [2, 2, 0, 2]
    assert work["cells"] <= 100_000


def test_many_proposals_on_one_block() -> None:
    (base,) = blocks(1, 100)
    words = base.text.split(" ")
    variants = [[p(" ".join([*words[:at], f"neu{at}", *words[at + 1 :]]))] for at in range(0, 100, 2)]
    everybody = variants * 6
    result = merge([base], everybody, ids=False)
    assert result.conflicts == ()
    assert len(result.coalesced) == 50
    assert result.merged[0].text.count("neu") == 50


def test_repeated_words_and_large_tables(work: dict[str, int]) -> None:
    assert compared([p("a b " * 2_000)], [p("b a a " * 1_400)]) == ["Edited"]
    assert work["cells"] <= 4_000 * 4_200
    rows = [[f"alt {row} {column}" for column in range(4)] for row in range(150)]
    new = [[cell.replace("alt", "neu") for cell in row] for row in rows[:100]]
    assert len(compared([table(*rows)], [table(*new)])) >= 1
    assert work["pairs"] <= 3 * 150 * 100 + 150 * 20
