# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import random

import pytest

from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.meetings import Conflict, among, meetings
from augenhoehe.concept.merging import Change, with_change
from augenhoehe.kit.text import Block, Run, groups, merge


def paragraph(key: str, text: str) -> Block:
    return Block(key, "p", runs=(Run(text),))


BASE = (
    paragraph("a", "Die Stadt prüft die Einrichtung von Patenschaften. Sie berichtet jedes Jahr."),
    paragraph("b", "Kurse finden zweimal im Jahr statt."),
    paragraph("c", "Betriebe bieten Praktika an."),
    paragraph("d", "Das Fest ist im Mai."),
)


def replace(number: int, key: str, old: str, new: str) -> Change:
    text = next(block.text for block in BASE if block.id == key)
    return Change(number, ProposalKind.REPLACE, key, paragraph(key, text.replace(old, new)))


def delete(number: int, key: str) -> Change:
    return Change(number, ProposalKind.DELETE, key, None)


def insert(number: int, key: str, text: str) -> Change:
    return Change(number, ProposalKind.INSERT_AFTER, key, paragraph("", text), f"new-{number}")


def move(number: int, key: str, anchor: str) -> Change:
    return Change(number, ProposalKind.MOVE, key, None, anchor_key=anchor)


@pytest.mark.parametrize(
    ("changes", "conflicts"),
    [
        ([replace(1, "a", "prüft", "beginnt"), replace(2, "a", "jedes Jahr", "zweimal")], []),
        ([replace(1, "a", "prüft", "beginnt"), replace(2, "b", "zweimal", "viermal")], []),
        ([replace(1, "b", "zweimal", "viermal"), replace(2, "b", "zweimal", "dreimal")], [((1,), (2,))]),
        ([replace(1, "b", "zweimal", "viermal"), delete(2, "b")], [((1,), (2,))]),
        ([insert(1, "c", "Neu."), insert(2, "c", "Anders.")], [((1,), (2,))]),
        ([insert(1, "c", "Neu."), insert(2, "c", "Neu.")], []),
        ([move(1, "d", "a"), move(2, "d", "b")], [((1,), (2,))]),
        ([move(1, "d", "a"), replace(2, "d", "Mai", "Juni")], []),
        ([move(1, "d", ""), move(2, "d", "")], []),
        ([insert(1, "", "Vorwort."), insert(2, "", "Grußwort.")], [((1,), (2,))]),
        ([insert(1, "", "Vorwort."), replace(2, "a", "prüft", "beginnt")], []),
    ],
)
def test_what_excludes_each_other(
    changes: list[Change], conflicts: list[tuple[tuple[int, ...], ...]]
) -> None:
    assert [one.alternatives for one in meetings(BASE, changes).conflicts] == conflicts


def test_equal_wishes_are_one_alternative_and_a_third_ties_two_conflicts_together() -> None:
    changes = [
        replace(1, "b", "zweimal", "viermal"),
        replace(7, "b", "zweimal", "viermal"),
        replace(3, "b", "zweimal im Jahr", "jeden Monat"),
        replace(4, "b", "im Jahr", "in jedem Quartal"),
    ]
    (conflict,) = meetings(BASE, changes).conflicts
    assert conflict == Conflict(((1, 7), (3,), (4,)))
    assert conflict.numbers == (1, 3, 4, 7)


def test_what_only_touches_is_told() -> None:
    changes = [replace(1, "b", "Jahr", "Monat"), replace(2, "b", " statt", " etwa statt")]
    found = meetings(BASE, changes)
    assert (found.conflicts, found.touching) == ((), ((1, 2),))


def test_passages_of_elsewhere_are_left_out() -> None:
    assert meetings(BASE, [delete(1, "fort"), move(2, "a", "fort")]).conflicts == ()


@pytest.mark.parametrize("seed", range(25))
def test_one_passage_at_a_time_finds_what_the_whole_text_has(seed: int) -> None:
    chance = random.Random(seed)
    words = ["prüft", "Jahr", "Kurse", "zweimal", "Betriebe", "Praktika", "Mai", "Die", "statt"]
    changes = []
    for number in range(1, 7):
        block = chance.choice(BASE)
        key = str(block.id)
        made = [
            replace(number, key, chance.choice(block.text.split(" ")), chance.choice(words)),
            delete(number, key),
            insert(number, key, chance.choice(words)),
        ]
        changes.append(chance.choice(made))
    whole = merge(BASE, [with_change(BASE, change) for change in changes])
    expected = {
        tuple(sorted({changes[one].number for at in tied for one in whole.conflicts[at].variants}))
        for tied in groups(whole.conflicts)
    }
    assert {one.numbers for one in meetings(BASE, changes).conflicts} == expected


def test_what_was_found_for_a_passage_is_kept_by_its_words_and_told_with_the_numbers_of_who_asks() -> None:
    def wish(number: int, text: str) -> Change:
        return replace(number, "b", "zweimal", text)

    among.cache_clear()
    assert meetings(BASE, [wish(1, "viermal"), wish(2, "dreimal")]).conflicts == (Conflict(((1,), (2,))),)
    assert meetings(BASE, [wish(7, "viermal"), wish(9, "dreimal")]).conflicts == (Conflict(((7,), (9,))),)
    assert (among.cache_info().hits, among.cache_info().misses) == (1, 1)
    assert meetings(BASE, [wish(1, "viermal"), wish(2, "viermal")]).conflicts == ()
    assert meetings(BASE, [wish(1, "viermal"), wish(2, "nie")]).conflicts == (Conflict(((1,), (2,))),)
    assert among.cache_info().misses == 2
