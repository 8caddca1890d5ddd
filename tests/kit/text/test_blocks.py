# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given

from augenhoehe.kit.text import Block, Cell, Form, Kind, Link, Run, TextError, normalise, plain_text
from tests.kit.text.material import blocks, p, table, thorough


def test_runs_are_joined_emptied_sorted_and_composed() -> None:
    runs = (
        Run("e", ("strong", "em")),
        Run("", ("sub",)),
        Run("\u0301", ("em", "strong", "em")),
        Run("\u00a0 x", (Link("b"), "em", Link("a"))),
    )
    assert normalise(runs) == (Run("é", ("em", "strong")), Run("\u00a0 x", ("em", Link("a"), Link("b"))))


@pytest.mark.parametrize("run", [Run("e\u0301"), Run("é"), Run("é", ("strong", "em"))])
def test_a_single_run_is_normalised_too(run: Run) -> None:
    assert normalise([run]) == (Run("é", tuple(sorted(run.marks, key=str))),)


@thorough
@given(blocks)
def test_the_normal_form_is_reached_at_once(block: Block) -> None:
    assert normalise(block.runs) == block.runs
    assert Block(None, *block.form, block.runs, block.rows) == block


def test_ids_do_not_count() -> None:
    assert p("Text", "a") == p("Text", "b")
    assert hash(p("Text", "a")) == hash(p("Text", "b"))
    assert p("Text") != p("Text", kind="quote")


def test_a_block_takes_another_id() -> None:
    block = p("Text", "a")
    assert block.with_id("a") is block
    assert block.with_id(None).id is None


@pytest.mark.parametrize(
    ("build", "reason"),
    [
        (lambda: Block(None, cast("Kind", "h1")), "unknown kind of block: 'h1'"),
        (lambda: Block(None, "li", 6), "level must be 0 to 5, not 6"),
        (lambda: Block(None, "li", -1), "level must be 0 to 5, not -1"),
        (lambda: Block(None, "table", runs=(Run("x"),)), "a table has rows, not runs"),
        (lambda: Block(None, "p", rows=((Cell(),),)), "only a table has rows, not 'p'"),
    ],
)
def test_what_is_no_block_is_refused(build: Callable[[], Block], reason: str) -> None:
    with pytest.raises(TextError, match=reason):
        build()


def test_the_form_is_what_is_not_words() -> None:
    assert Block(None, "li", 2, True).form == Form("li", 2, True)


def test_plain_text_of_text_and_table() -> None:
    assert plain_text(Block(None, "p", runs=(Run("Der "), Run("Rat", ("strong",))))) == "Der Rat"
    assert plain_text(Block(None, "table")) == ""
    assert plain_text(table(["Jahr", "Ziel"], ["2022", "a|b\\c\nd"])) == "Jahr | Ziel\n2022 | a\\|b\\\\c\\nd"


def test_a_block_is_no_other_thing() -> None:
    block = Block("a", "p", runs=(Run("Text"),))
    assert block == Block("b", "p", runs=(Run("Text"),))
    assert block != "Text"
    assert len({block, Block("b", "p", runs=(Run("Text"),))}) == 1
