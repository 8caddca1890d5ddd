# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.merging import Change, Clash, carry_out, with_change
from augenhoehe.kit.text import Block, Cell, Run

BASE = (
    Block("a", "p", runs=(Run("Die Stadt prüft Patenschaften."),)),
    Block("b", "p", runs=(Run("Kurse finden zweimal statt."),)),
)


def words(text: str) -> Block:
    return Block(None, "p", runs=(Run(text),))


def replace(number: int, key: str, text: str) -> Change:
    return Change(number, ProposalKind.REPLACE, key, words(text))


def test_a_change_makes_its_document() -> None:
    assert [block.text for block in with_change(BASE, replace(1, "a", "Neu."))] == ["Neu.", BASE[1].text]
    assert with_change(BASE, Change(1, ProposalKind.DELETE, "a", None)) == BASE[1:]
    inserted = with_change(BASE, Change(1, ProposalKind.INSERT_AFTER, "a", words("Dazu."), "k"))
    assert [(block.id, block.text) for block in inserted][1] == ("k", "Dazu.")


def test_a_passage_is_moved_behind_another_or_to_the_beginning() -> None:
    behind = Change(1, ProposalKind.MOVE, "a", None, anchor_key="b")
    first = Change(1, ProposalKind.MOVE, "b", None)
    assert with_change(BASE, behind) == with_change(BASE, first) == BASE[::-1]


def test_a_new_passage_can_stand_before_everything() -> None:
    change = Change(1, ProposalKind.INSERT_AFTER, "", BASE[0].with_id(None), "new")
    assert [block.id for block in carry_out(BASE, BASE, [change]).blocks] == [
        "new",
        *(one.id for one in BASE),
    ]


def test_a_remark_that_was_worded_replaces_the_passage() -> None:
    worded = with_change(BASE, Change(1, ProposalKind.REMARK, "b", words("Kurse sind oft.")))
    assert [block.text for block in worded] == [BASE[0].text, "Kurse sind oft."]


def test_a_passage_becomes_a_heading_where_that_was_wished() -> None:
    heading = Block(None, "h3", runs=(Run("Kurse"),))
    changed = with_change(BASE, Change(1, ProposalKind.REPLACE, "b", heading))
    assert [(block.kind, block.text) for block in changed] == [("p", BASE[0].text), ("h3", "Kurse")]


def test_a_deletion_that_was_worded_anew_replaces_the_passage() -> None:
    worded = with_change(BASE, Change(1, ProposalKind.DELETE, "b", words("Kurse bleiben.")))
    assert [block.text for block in worded] == [BASE[0].text, "Kurse bleiben."]


def test_a_table_is_replaced_by_its_rows() -> None:
    base = (Block("t", "table", rows=((Cell((Run("alt"),)),),)),)
    new = Block(None, "table", rows=((Cell((Run("neu"),)),),))
    assert with_change(base, Change(1, ProposalKind.REPLACE, "t", new))[0].rows == new.rows


def test_changes_and_what_was_written_meanwhile_both_stay() -> None:
    draft = (BASE[0], Block("b", "p", runs=(Run("Kurse finden zweimal statt, auch abends."),)))
    merged = carry_out(
        BASE,
        draft,
        [
            replace(1, "a", "Die Stadt richtet Patenschaften ein."),
            replace(2, "b", "Kurse finden viermal statt."),
        ],
    )
    assert [block.text for block in merged.blocks] == [
        "Die Stadt richtet Patenschaften ein.",
        "Kurse finden viermal statt, auch abends.",
    ]
    assert (merged.carried_out, merged.clashes) == ((1, 2), ())


def test_a_change_of_words_rewritten_meanwhile_is_left_out_and_told() -> None:
    draft = (Block("a", "p", runs=(Run("Die Stadt gründet Patenschaften."),)), BASE[1])
    merged = carry_out(
        BASE, draft, [replace(1, "a", "Die Stadt richtet Patenschaften."), replace(2, "b", "Kurse gibt es.")]
    )
    assert [block.text for block in merged.blocks] == ["Die Stadt gründet Patenschaften.", "Kurse gibt es."]
    assert (merged.carried_out, merged.clashes) == ((2,), (Clash(1, ()),))


def test_changes_that_exclude_each_other_are_left_out_and_name_each_other() -> None:
    merged = carry_out(
        BASE,
        BASE,
        [replace(3, "a", "Die Stadt will Patenschaften."), replace(5, "a", "Die Stadt hat Patenschaften.")],
    )
    assert merged.blocks == BASE
    assert merged.clashes == (Clash(3, (5,)), Clash(5, (3,)))
    assert merged.carried_out == ()


def test_equal_changes_do_not_exclude_each_other() -> None:
    merged = carry_out(BASE, BASE, [replace(3, "b", "Kurse gibt es."), replace(5, "b", "Kurse gibt es.")])
    assert merged.carried_out == (3, 5)
    assert merged.blocks[1].text == "Kurse gibt es."
