# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given

from augenhoehe.kit.text import Block, Cell, Form, Link, Run, blocks_from_plain_text, plain_text, retext
from tests.kit.text.material import blocks, p, plain_blocks, table, tables, text, texts, thorough


def test_pasted_text_becomes_blocks() -> None:
    pasted = """# Ziele
Erste Zeile
zweite Zeile

## Wege
8. Dezember 2022 ist der Tag
- Punkt
  weiter
  - tiefer
• anderer
1. erstens
                    2) ganz tief

### Schluss

Ende"""
    found = blocks_from_plain_text(pasted)
    assert [(block.form, block.text) for block in found] == [
        (Form("h2"), "Ziele"),
        (Form("p"), "Erste Zeile zweite Zeile"),
        (Form("h3"), "Wege"),
        (Form("p"), "8. Dezember 2022 ist der Tag"),
        (Form("li"), "Punkt weiter"),
        (Form("li", 1), "tiefer"),
        (Form("li"), "anderer"),
        (Form("li", 0, True), "erstens"),
        (Form("li", 5, True), "ganz tief"),
        (Form("h4"), "Schluss"),
        (Form("p"), "Ende"),
    ]
    assert {block.id for block in found} == {None}


@pytest.mark.parametrize("text", ["", " \n\n\t\n"])
def test_nothing_pasted_is_no_block(text: str) -> None:
    assert blocks_from_plain_text(text) == []


BOLD = Block("a", "p", runs=(Run("Der "), Run("große Rat", ("strong",)), Run(" tagt.")))


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Der große Rat tagt.", BOLD.runs),
        (
            "Heute: Der große Rat tagt oft.",
            (Run("Heute: Der "), Run("große Rat", ("strong",)), Run(" tagt oft.")),
        ),
        ("Der kleine Rat tagt.", (Run("Der "), Run("kleine Rat", ("strong",)), Run(" tagt."))),
        ("Der große neue Rat tagt.", (Run("Der "), Run("große neue Rat", ("strong",)), Run(" tagt."))),
        ("Der Rat tagt.", (Run("Der "), Run("Rat", ("strong",)), Run(" tagt."))),
        ("", ()),
    ],
)
def test_marks_stay_on_words_that_stay(text: str, runs: tuple[Run, ...]) -> None:
    assert retext(BOLD, text).runs == runs
    assert retext(BOLD, text).id == "a"


def test_words_marked_in_part_pass_nothing_on() -> None:
    block = Block(None, "p", runs=(Run("Ver"), Run("waltung", ("em",))))
    assert retext(block, "Rat").runs == (Run("Rat"),)


def test_a_word_in_a_link_stays_in_it() -> None:
    link = Link("https://example.org")
    block = Block(None, "p", runs=(Run("Siehe "), Run("die Seite der Stadt", (link,))))
    assert retext(block, "Siehe die neue Seite der Stadt").runs[1] == Run("die neue Seite der Stadt", (link,))


@thorough
@given(plain_blocks, text)
def test_the_new_words_are_exactly_those_given(block: Block, words: str) -> None:
    assert retext(block, words).text == p(words).text
    assert retext(block, words).form == block.form


@thorough
@given(blocks)
def test_the_same_text_changes_nothing(block: Block) -> None:
    assert retext(block, plain_text(block)) == block


@thorough
@given(tables, tables)
def test_a_table_is_read_as_it_is_written(old: Block, new: Block) -> None:
    written = plain_text(new)
    assert plain_text(retext(old, written)) == written


def test_table_cells_keep_marks_and_headings() -> None:
    old = Block("t", "table", rows=((Cell((Run("Jahr", ("strong",)),), True),), (Cell((Run("2022"),)),)))
    new = retext(old, "Jahr|Ziel\n2022 | ein\\|zwei\n2023")
    assert new.rows == (
        (Cell((Run("Jahr", ("strong",)),), True), Cell((Run("Ziel"),))),
        (Cell((Run("2022"),)), Cell((Run("ein|zwei"),))),
        (Cell((Run("2023"),)),),
    )
    assert retext(Block(None, "table"), "a | b") == Block(
        None, "table", rows=((Cell((Run("a"),)), Cell((Run("b"),))),)
    )
    assert texts([retext(table(["a"]), "b\\")]) == ["b\\\\"]
