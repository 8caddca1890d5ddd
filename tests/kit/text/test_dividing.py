# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augenhoehe.kit.text import Block, Joined, Run, Split, TextError, accept_all, compare, reject_all
from augenhoehe.kit.text.dividing import cut, divide, sentence_borders, typed_borders, unite
from tests.kit.text.material import p

TABLE = Block("t", "table")


def parts(text: str, borders: list[tuple[int, int]]) -> list[str]:
    return [block.text for block in divide(p(text, "a"), borders)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eins. Zwei.", ["Eins. Zwei."]),
        ("Eins.¶Zwei.", ["Eins.", "Zwei."]),
        ("Eins. ¶ ¶\nZwei.", ["Eins.", "Zwei."]),
        ("Eins.\n \n\n Zwei.\nDrei.", ["Eins.", "Zwei.\nDrei."]),
        ("¶Eins.¶", ["Eins."]),
        ("¶", ["¶"]),
        ("A [Fußnote: x¶y] B¶C", ["A [Fußnote: x¶y] B", "C"]),
    ],
)
def test_people_type_where_a_passage_begins(text: str, expected: list[str]) -> None:
    assert parts(text, typed_borders(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kein Ende", ["Kein Ende"]),
        ("Eins. Zwei! Drei?", ["Eins.", "Zwei!", "Drei?"]),
        ("Er sagt: „Ja.“ Gut.", ["Er sagt:", "„Ja.“", "Gut."]),
        ("Am 8. Dezember, z. B. nach Nr. 5.\nDanach", ["Am 8. Dezember, z. B. nach Nr. 5.", "Danach"]),
        ("Eins\nZwei", ["Eins", "Zwei"]),
        ("Der [Fußnote: Eins. Zwei.] Rat. Dann", ["Der [Fußnote: Eins. Zwei.] Rat.", "Dann"]),
    ],
)
def test_sentences_have_borders(text: str, expected: list[str]) -> None:
    assert parts(text, sentence_borders(text)) == expected


def test_the_first_part_keeps_the_id_and_all_keep_form_and_marks() -> None:
    item = Block("a", "li", level=2, runs=(Run("Die "), Run("Stadt. Der", ("strong",)), Run(" Rat.")))
    first, second = divide(item, [(10, 11)])
    assert (first.id, second.id) == ("a", None)
    assert first.form == second.form == item.form
    assert first.runs == (Run("Die "), Run("Stadt.", ("strong",)))
    assert second.runs == (Run("Der", ("strong",)), Run(" Rat."))


@pytest.mark.parametrize("borders", [[(-1, 0)], [(0, 99)], [(3, 2)], [(1, 3), (2, 4)]])
def test_borders_lie_inside_in_order(borders: list[tuple[int, int]]) -> None:
    with pytest.raises(TextError):
        divide(p("Hallo", "a"), borders)


def test_tables_are_neither_divided_nor_joined() -> None:
    with pytest.raises(TextError):
        divide(TABLE, [])
    with pytest.raises(TextError):
        unite(p("x"), TABLE)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((Run("A."),), (Run("B."),), (Run("A. B."),)),
        ((Run("A."),), (Run("B.", ("em",)),), (Run("A. "), Run("B.", ("em",)))),
        ((Run("A.", ("em",)),), (Run("B.", ("em",)),), (Run("A. B.", ("em",)),)),
        ((Run("A. "),), (Run("B."),), (Run("A. B."),)),
        ((Run("A."),), (Run("\nB."),), (Run("A.\nB."),)),
        ((), (Run("B."),), (Run("B."),)),
        ((Run("A."),), (), (Run("A."),)),
    ],
)
def test_joined_words_are_parted_by_one_space(
    first: tuple[Run, ...], second: tuple[Run, ...], expected: tuple[Run, ...]
) -> None:
    joined = unite(Block("a", "quote", runs=first), Block("b", "p", runs=second))
    assert (joined.id, joined.kind, joined.runs) == ("a", "quote", expected)


sentences = st.lists(
    st.sampled_from(["Die Stadt hilft allen.", "Der Rat hat es so beschlossen!", "Kurse sind für alle da."]),
    min_size=2,
    max_size=4,
    unique=True,
)


@settings(max_examples=60, deadline=None)
@given(sentences)
def test_the_comparison_sees_what_was_divided_and_what_was_joined(texts: list[str]) -> None:
    whole = p(" ".join(texts), "a")
    divided = divide(whole, sentence_borders(whole.text))
    assert [part.text for part in divided] == texts
    split = compare([whole], divided).operations
    assert [type(one) for one in split] == [Split]
    assert accept_all([whole], split) == divided
    assert reject_all(divided, split) == (whole,)
    united = divided[0]
    for part in divided[1:]:
        united = unite(united, part)
    assert united == whole
    assert [type(one) for one in compare(divided, [united]).operations] == [Joined]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_what_is_cut_out_is_the_same_text(text: str, start: int, end: int) -> None:
    runs = [Run(text[:7]), Run(text[7:], ("strong",))]
    assert "".join(run.text for run in cut(runs, start, end)) == text[start : max(start, end)]
