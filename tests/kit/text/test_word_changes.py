# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from augenhoehe.kit.text.tokens import tokenise
from augenhoehe.kit.text.word_changes import changes_by_words
from tests.kit.text.material import text, thorough


@thorough
@given(text, text)
def test_changes_lead_from_one_text_to_the_other(one: str, other: str) -> None:
    old, new = tokenise(one), tokenise(other)
    found = changes_by_words(old, new)
    rebuilt: list[str] = []
    at = 0
    for a, b, c, d in found:
        rebuilt += old[at:a] + new[c:d]
        at = b
    assert rebuilt + old[at:] == new
    assert all(
        first.old_end < second.old_start and first.new_end < second.new_start
        for first, second in pairwise(found)
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("gleich", "gleich", []),
        ("a b", "a b c", [("", " c")]),
        ("a b c", "a c", [("b ", "")]),
        # spaces are not kept for their own sake
        ("eins zwei drei vier", "x y z", [("eins zwei drei vier", "x y z")]),
        ("a x b", "a b y", [("x ", ""), ("", " y")]),
        # a word in between is
        ("x b y", "z b u", [("x", "z"), ("y", "u")]),
        ("a  b", "a b", [("  ", " ")]),
        ("a b  c d", "x b c y", [("a", "x"), ("  ", " "), ("d", "y")]),
        (" ", "", [(" ", "")]),
    ],
)
def test_words_decide_and_spaces_follow(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    old, new = tokenise(one), tokenise(other)
    assert [("".join(old[a:b]), "".join(new[c:d])) for a, b, c, d in changes_by_words(old, new)] == expected
