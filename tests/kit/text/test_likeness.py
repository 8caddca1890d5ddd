# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.text.likeness import Profiles, alike, likeness
from augenhoehe.kit.text.tokens import words
from tests.kit.text.material import text, thorough


@thorough
@given(text, text)
def test_likeness_is_the_share_of_common_words(one: str, other: str) -> None:
    profiles = Profiles()
    bags = Counter(words(one)), Counter(words(other))
    total = sum(bags[0].values()) + sum(bags[1].values())
    expected = 2 * sum((bags[0] & bags[1]).values()) / total if total else 1
    assert likeness(profiles.of(one), profiles.of(other)) == pytest.approx(expected)


@thorough
@given(text, st.lists(text, max_size=4), st.sampled_from((0.05, 0.5, 0.7)))
def test_long_texts_are_counted_to_the_same_end(one: str, others: list[str], least: float) -> None:
    profiles = Profiles()
    whole, rest = profiles.of(one), [profiles.of(other) for other in others]

    def found() -> list[Any]:
        return sorted((at, pytest.approx(score)) for at, score in alike(whole, rest, least))

    short = found()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("augenhoehe.kit.text.likeness._MANY_CELLS", 0)
        assert found() == short


def test_families_have_no_word_in_common() -> None:
    profiles = Profiles()
    assert likeness(profiles.of("Der Rat"), profiles.of("Der Rat", "table")) == 0


def test_more_words_than_characters_share_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "maxunicode", 1)
    assert Profiles().of("eins zwei drei").order == "\0\1\0"
