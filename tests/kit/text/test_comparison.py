# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given

from augenhoehe.kit.text import (
    Block,
    Deleted,
    Edited,
    Inserted,
    Joined,
    KindChanged,
    Link,
    Moved,
    Operation,
    Run,
    Split,
    TextError,
    accept_all,
    compare,
    comparison,
    merge,
    reject_all,
)
from augenhoehe.kit.text.correspondence import correspondence
from augenhoehe.kit.text.tokens import stream
from tests.kit.text.material import numbered, p, pairs, table, thorough

Documents = tuple[tuple[Block, ...], tuple[Block, ...]]


def kinds(old: tuple[Block, ...], new: tuple[Block, ...], ids: bool = True) -> Counter[type[Operation]]:
    return Counter(type(operation) for operation in compare(old, new, ids).operations)


@thorough
@given(pairs)
def test_accepting_all_gives_the_new_and_rejecting_all_the_old_document(documents: Documents) -> None:
    old, new = documents
    for ids in (True, False):
        operations = compare(old, new, ids).operations
        assert accept_all(old, operations) == new
        assert reject_all(new, operations) == old


@thorough
@given(pairs)
def test_the_same_documents_always_give_the_same_comparison(documents: Documents) -> None:
    old, new = documents
    old_copy, new_copy = [tuple(replace(block) for block in document) for document in documents]
    for ids in (True, False):
        assert compare(old, new, ids) == compare(old_copy, new_copy, ids)


@thorough
@given(pairs)
def test_a_document_differs_in_nothing_from_itself(documents: Documents) -> None:
    assert all(
        compare(document, document, ids).operations == () for document in documents for ids in (True, False)
    )


@thorough
@given(pairs)
def test_the_guarantee_never_needs_its_last_resort(documents: Documents) -> None:
    old, new = documents
    for ids in (True, False):
        pairs_found = correspondence(old, new, ids)
        found = tuple(comparison._find(old, new, pairs_found, stream, 0))
        assert accept_all(old, found) == new
        assert reject_all(new, found) == old


def test_the_last_resort_replaces_whole_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = numbered("Eins zwei drei vier.", "Bleibt."), numbered("Eins zwei fünf vier.", "Bleibt.")
    monkeypatch.setattr(comparison, "edit", lambda old, new: ((), ()))
    operations = compare(old, new).operations
    assert operations == (Deleted(0, old[0]), Inserted(0, new[0]))
    assert accept_all(old, operations) == new
    assert reject_all(new, operations) == old


def test_each_kind_of_change_is_named() -> None:
    old = numbered(
        "Eins zwei drei vier.", "Fünf sechs sieben.", "Acht neun zehn elf.", "Zwölf dreizehn.", "Ende gut."
    )
    one, two, three, four, five = old
    assert kinds(old, (one, three, four, five)) == {Deleted: 1}
    assert kinds(old, (one, two, p("Neu."), three, four, five)) == {Inserted: 1}
    assert kinds(old, (one, three, four, two, five)) == {Moved: 1}
    assert kinds(old, (p("Eins zwei drei fünf.", "b0"), *old[1:])) == {Edited: 1}
    assert kinds(old, (replace(one, kind="quote"), *old[1:])) == {KindChanged: 1}
    assert kinds(old, (p("Eins zwei", "b0"), p("drei vier."), *old[1:])) == {Split: 1}
    assert kinds(old, (p("Eins zwei drei vier. Fünf sechs sieben.", "b0"), *old[2:])) == {Joined: 1}


def test_move_edit_and_kind_of_one_block_are_told_apart() -> None:
    old = numbered("Die Stadt fördert den Sport.", "Kurz.", "Der Rat beschließt das Konzept der Stadt.")
    new = (replace(p("Die Stadt fördert den Tanz.", "b0"), kind="quote"), old[2], old[1])
    new = (new[1], new[2], new[0])
    assert kinds(old, new) == {Moved: 2, Edited: 1, KindChanged: 1} or kinds(old, new) == {
        Moved: 1,
        Edited: 1,
        KindChanged: 1,
    }


def test_a_split_that_was_also_reworded_is_both() -> None:
    old = numbered("Der Rat beschließt das Konzept. Die Verwaltung führt es bis Jahresende aus.")
    new = (p("Der Rat beschließt das Konzept.", "b0"), p("Die Verwaltung führt es bis Sommer aus.", "n"))
    split, edited = compare(old, new).operations
    assert isinstance(split, Split)
    assert isinstance(edited, Edited)
    assert split.ids == ("b0", "n")
    assert [(str(hunk.deleted), str(hunk.inserted)) for hunk in split.hunks] == [(" ", "\u2029")]
    assert [(str(hunk.deleted), str(hunk.inserted)) for hunk in edited.hunks] == [("Jahresende", "Sommer")]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("Der Rat beschließt das Konzept.", "Auch die Verwaltung führt es aus.", ("Die", "Auch die")),
        ("Der Rat beschließt das Papier", "Die Verwaltung führt es aus.", ("Konzept.", "Papier")),
    ],
)
def test_a_split_beside_changed_words_is_told_apart_from_them(
    first: str, second: str, words: tuple[str, str]
) -> None:
    whole = numbered("Der Rat beschließt das Konzept. Die Verwaltung führt es aus.")
    parts = (p(first, "b0"), p(second, "n"))
    for old, new, went in ((whole, parts, 0), (parts, whole, 1)):
        broken, edited = compare(old, new).operations
        assert isinstance(broken, Split | Joined)
        assert isinstance(edited, Edited)
        assert len(broken.hunks) == 1
        assert [str(hunk.deleted) for hunk in edited.hunks] == [words[went]]
        assert [str(hunk.inserted) for hunk in edited.hunks] == [words[1 - went]]
        assert merge(old, [new]).merged == new
        assert merge(old, [new]).warnings == ()


def test_accepting_keeps_ids_and_takes_new_ones() -> None:
    old = numbered("Eins zwei drei vier.", "Fünf.")
    new = (p("Eins zwei", "b0"), p("drei vier.", "n1"), p("Fünf.", "b1"), p("Sechs.", "n2"))
    accepted = accept_all(old, compare(old, new).operations)
    assert [block.id for block in accepted] == ["b0", "n1", "b1", "n2"]
    assert [block.id for block in reject_all(new, compare(old, new).operations)] == ["b0", "b1"]


def test_a_table_never_becomes_a_paragraph_by_editing() -> None:
    old, new = (p("Jahr 2022", "a"),), (table(["Jahr", "2022"], identity="a"),)
    assert kinds(old, new) == {Deleted: 1, Inserted: 1}
    assert kinds(old, new, ids=False) == {Deleted: 1, Inserted: 1}


def test_marks_alone_are_an_edit_without_hunks() -> None:
    old = numbered("Der Rat beschließt.")
    new = (
        Block("b0", "p", runs=(Run("Der "), Run("Rat", (Link("https://example.org"),)), Run(" beschließt."))),
    )
    (operation,) = compare(old, new).operations
    assert isinstance(operation, Edited)
    assert operation.hunks == ()
    assert [restyle.old_at for restyle in operation.restyles] == [2]


def test_operations_of_another_text_are_refused() -> None:
    old, new = numbered("Eins.", "Zwei.", "Drei."), (*numbered("Eins.", "Zwei.", "Drei."), p("Vier."))
    with pytest.raises(TextError, match="before position 3"):
        accept_all(old[:1], compare(old, new).operations)


def test_unlike_paragraphs_between_like_ones_stay_bounded() -> None:
    def unlike(count: int, offset: int) -> list[Block]:
        return [p(" ".join(f"wort{offset + at * 9 + step}" for step in range(9))) for at in range(count)]

    old = (p("Anfang."), *unlike(30, 0), p("Ende."))
    new = (p("Anfang."), *unlike(20, 10_000), p("Ende."))
    assert kinds(old, new, ids=False) == {Deleted: 30, Inserted: 20}


def test_an_edit_that_would_not_lead_there_becomes_whole_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is compared is tried in both directions, so that a fault in comparing words loses none of them."""
    monkeypatch.setattr(comparison, "rebuild", lambda before, hunks, restyles: before)
    old, new = (p("Die Stadt hilft.", "a"),), (p("Die Stadt hilft gern.", "a"),)
    operations = compare(old, new).operations
    assert Counter(map(type, operations)) == {Deleted: 1, Inserted: 1}
    assert accept_all(old, operations) == new
    assert reject_all(new, operations) == old
