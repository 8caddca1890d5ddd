# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.council.line_numbers import in_words

LINES = ["a", "b", "", " ", "e", "f", "g", "h", "i"]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((), ""),
        ((8,), "8"),
        ((1, 9), "1 und 9"),
        ((6, 7, 8), "6 bis 8"),
        ((1, 6, 7), "1 und 6 bis 7"),
        ((1, 6, 8, 9), "1, 6 und 8 bis 9"),
        ((2, 5), "2 bis 5"),
        ((1, 5), "1 und 5"),
    ],
)
def test_only_lines_that_follow_each_other_are_a_range(numbers: tuple[int, ...], words: str) -> None:
    assert in_words(numbers, LINES) == words
