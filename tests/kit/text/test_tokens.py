# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.text import Block, Run
from augenhoehe.kit.text.tokens import BREAK, PLAIN, Stream, build, fold, stream, tokenise, unfold, words
from tests.kit.text.material import blocks, numbered, table, thorough
from tests.kit.text.material import text as texts


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Der Rat, 2.500,00 €!", ["Der", " ", "Rat", ",", " ", "2.500,00", " ", "€", "!"]),
        ("am 8.12.2022er", ["am", " ", "8.12.2022", "er"]),
        ("a \u00a0\n\u2029b", ["a", " \u00a0\n", "\u2029", "b"]),
        ("हिन्दी भाषा", ["हिन्दी", " ", "भाषा"]),
        ("می‌خواهم", ["می‌خواهم"]),
        ("Inte\u00adgration", ["Inte\u00adgration"]),
        ("👩🏽‍💻🇩🇪🇫🇷", ["👩🏽‍💻", "🇩🇪", "🇫🇷"]),
        ("\0break", ["\0", "break"]),
        ("", []),
    ],
)
def test_tokens_are_words_numbers_spaces_and_signs(text: str, tokens: list[str]) -> None:
    assert tokenise(text) == tokens
    assert words(text) == [token for token in tokens if not token.isspace()]


@thorough
@given(st.one_of(texts, st.text()))
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokenise(text)) == text


@thorough
@given(blocks)
def test_a_stream_holds_the_whole_block(block: Block) -> None:
    assert build(stream(block), block.form, block.id) == block


def test_marks_inside_a_word_are_kept() -> None:
    block = Block(None, "p", runs=(Run("Ver"), Run("wal", ("strong",)), Run("tung Rat")))
    assert stream(block).styles == (((3, ()), (3, ("strong",)), (0, ())), PLAIN, PLAIN)
    assert build(stream(block), block.form, None) == block


def test_folded_blocks_are_unfolded_again() -> None:
    blocks = numbered("Eins.", "", "Zwei.")
    folded = fold(map(stream, blocks))
    assert folded.tokens == ("Eins", ".", BREAK, BREAK, "Zwei", ".")
    assert str(folded) == "Eins.\u2029\u2029Zwei."
    unfolded = unfold(folded, blocks[0].form, ["a", "b"])
    assert tuple(unfolded) == blocks
    assert [block.id for block in unfolded] == ["a", "b", None]


def test_one_block_folds_to_itself() -> None:
    (block,) = numbered("Eins.")
    assert fold([stream(block)]) == stream(block)
    assert unfold(stream(block), block.form, ["a"])[0].id == "a"


def test_a_table_is_spelled_by_rows_and_cells() -> None:
    assert str(stream(table(["a", "b"], ["c"]))) == "a\tb\t\nc\t\n"
    assert stream(Block(None, "table")) == Stream((), ())
