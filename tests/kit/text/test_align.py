# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import random

import pytest

from augenhoehe.kit.text import align as module
from augenhoehe.kit.text.align import Item, align, align_in_order


def items(*texts: str) -> list[Item]:
    return [Item(text, text) for text in texts]


SPORT, CLUBS, COUNCIL = (
    "Die Stadt fördert den Sport",
    "Vereine wirken beim Netzwerk mit",
    "Der Rat beschließt das Konzept bald",
)


def test_equal_items_are_paired_wherever_they_stand() -> None:
    assert align(items(SPORT, CLUBS, COUNCIL), items(COUNCIL, SPORT, CLUBS)) == [(0, 1), (1, 2), (2, 0)]


def test_repeated_items_are_paired_in_order_if_equally_frequent() -> None:
    assert align(items("-", SPORT, "-"), items("-", "-", SPORT)) == [(0, 0), (1, 2), (2, 1)]


def test_like_items_in_one_gap_are_paired_without_crossing() -> None:
    old = items(SPORT, CLUBS, COUNCIL)
    new = items(f"{SPORT} sehr", "Ganz neu", COUNCIL.replace("bald", "jetzt"))
    assert align(old, new) == [(0, 0), (2, 2)]


def test_like_items_afar_are_paired_if_they_are_very_like() -> None:
    old = items(SPORT, CLUBS, COUNCIL, "Kurz und gut")
    new = items("Kurz und schlecht", COUNCIL.replace("bald", "jetzt"), SPORT, CLUBS)
    assert (2, 1) in align(old, new)
    assert all(i != 3 for i, _ in align(old, new))


def test_of_two_like_items_afar_the_liker_is_paired() -> None:
    like, liker = f"{COUNCIL} und zwar so", f"{COUNCIL} jetzt"
    old = items(COUNCIL, SPORT, f"{SPORT} {CLUBS}")
    new = items(SPORT, f"{SPORT} {CLUBS}", like, liker)
    assert align(old, new) == [(0, 3), (1, 0), (2, 1)]


def test_a_whole_is_paired_with_its_longest_part_where_asked() -> None:
    parts = [SPORT, f"{CLUBS} und zwar gern", COUNCIL, "Alle tagen im Rathaus", "Sie feiern auch zusammen"]
    whole, other = items(" ".join(parts)), items("Ganz anderes steht davor", *parts, "Ganz anderes danach")
    assert align(whole, other, parts=True) == [(0, 2)]
    assert align(other, whole, parts=True) == [(2, 0)]
    assert align(whole, other) == align(other, whole) == []
    # One part alone, or parts that are far from the whole, are none.
    assert align(whole, items(SPORT, "Ganz anderes", COUNCIL), parts=True) == []
    assert (
        align(items(f"{SPORT} {' '.join(f'wort{at}' for at in range(30))}"), items(SPORT, SPORT), parts=True)
        == []
    )
    # A part belongs to one whole only.
    assert align(items(whole[0].text, f"{whole[0].text} wieder"), other, parts=True) == [(0, 2)]
    assert align(other, items(whole[0].text, f"{whole[0].text} wieder"), parts=True) == [(2, 0)]


def test_families_are_never_paired() -> None:
    assert align([Item(1, SPORT)], [Item(2, SPORT, "table")]) == []
    assert align([Item(1, "")], [Item(2, "", "table")]) == []


def test_in_order_pairs_never_cross() -> None:
    assert align_in_order(items(SPORT, "ja"), items("ja", SPORT)) == [(0, 1)]


def test_gaps_too_large_for_a_table_are_filled_by_rare_phrases_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST_GAP", 8)
    chance = random.Random(1)
    old = [" ".join(chance.choices([f"wort{at}" for at in range(300)], k=12)) for _ in range(9)]
    new = [text.replace(" ", " neu ", 1) for text in old]
    new[4] = " ".join(old[4].split(" ")[:7])
    assert align(items(*old), items(*new)) == [(at, at) for at in range(9)]


def test_common_phrases_are_no_clue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST_GAP", 0)
    monkeypatch.setattr(module, "_RARE", 1)
    old = [f"immer die gleichen fünf Worte {at}" for at in range(3)]
    assert align(items(*old), items(*(f"{text}0" for text in old))) == []


def test_thousands_of_items_take_no_comparison_of_all_with_all() -> None:
    chance = random.Random(2)
    vocabulary = [f"wort{at}" for at in range(2_000)]
    old = [" ".join(chance.choices(vocabulary, k=15)) for _ in range(1_500)]
    new = [f"{text} neu" for text in reversed(old)]
    assert len(align(items(*old), items(*new))) == 1_500
