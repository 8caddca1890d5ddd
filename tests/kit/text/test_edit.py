# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given

from augenhoehe.kit.text import Block
from augenhoehe.kit.text.edit import edit, rebuild
from augenhoehe.kit.text.tokens import stream
from tests.kit.text.material import p, plain_blocks, tables, thorough


def hunks(old: str, new: str) -> list[tuple[int, str, str]]:
    found, _ = edit(stream(p(old)), stream(p(new)))
    return [(hunk.old_start, str(hunk.deleted), str(hunk.inserted)) for hunk in found]


@thorough
@given(plain_blocks, plain_blocks)
def test_an_edit_leads_there_and_back(one: Block, other: Block) -> None:
    check(one, other)


@thorough
@given(tables, tables)
def test_an_edit_of_tables_leads_there_and_back(one: Block, other: Block) -> None:
    check(one, other)


def check(one: Block, other: Block) -> None:
    old, new = stream(one), stream(other)
    found, restyles = edit(old, new)
    assert rebuild(old, reversed(found), restyles) == new
    assert (
        rebuild(new, [hunk.inverse() for hunk in found], [restyle.inverse() for restyle in restyles]) == old
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # words with a space between them are one change
        ("Der Rat tagt heute", "Der Kreis berät heute", [(2, "Rat tagt", "Kreis berät")]),
        # the space before belongs to an inserted word or sentence, so that the next word stays free
        ("Der Rat tagt.", "Der große Rat tagt.", [(1, "", " große")]),
        ("Eins. Drei.", "Eins. Zwei. Drei.", [(2, "", " Zwei.")]),
        ("Eins. Zwei. Drei.", "Eins. Drei.", [(2, " Zwei.", "")]),
        ("Eins. Zwei.", "Zwei.", [(0, "Eins. ", "")]),
        # repeated words: always the same place
        ("sehr sehr", "sehr", [(1, " sehr", "")]),
        ("a, b, d", "a, b, c, d", [(5, "", " c,")]),
        # no change of place where it would meet another change
        ("a x b", "a b y", [(1, " x", ""), (5, "", " y")]),
    ],
)
def test_changes_stand_where_they_read_best(old: str, new: str, expected: list[tuple[int, str, str]]) -> None:
    assert hunks(old, new) == expected


def test_changes_that_can_meet_become_one() -> None:
    assert hunks("c c c a b b c", "b c a .") == [(0, "c c ", "b "), (8, "b b c", ".")]
