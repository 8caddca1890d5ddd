# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.footnotes_read import in_place
from augenhoehe.concept.reading_in import read_file
from augenhoehe.kit.manuscripts import write_markdown
from augenhoehe.kit.text import Block, Mark, Run
from tests.kit.richtext.office import docx

RAISED: tuple[Mark, ...] = ("sup",)


def p(*runs: Run, kind: str = "p") -> Block:
    return Block(None, kind, runs=runs)  # type: ignore[arg-type]  # a kind by its name


def note(number: str, *words: Run) -> Block:
    return p(Run(number, RAISED), Run(" "), *words, kind="note")


def test_a_note_goes_where_its_number_stands_with_its_marks() -> None:
    text = p(Run("Die Stadt"), Run("1", RAISED), Run(" handelt."))
    (made,) = in_place([text, note("1", Run("Siehe "), Run("Plan", ("em",)))])
    assert made.text == "Die Stadt [Fußnote: Siehe Plan] handelt."
    assert Run("Plan", ("em",)) in made.runs


def test_two_notes_of_one_passage_and_equal_numbers_further_up() -> None:
    blocks = [
        p(Run("a"), Run("1", RAISED)),
        note("1", Run("eins")),
        p(Run("b"), Run("1", RAISED), Run(" und c"), Run("2", RAISED)),
        note("1", Run("zwei")),
        note("2", Run("drei")),
    ]
    assert [block.text for block in in_place(blocks)] == [
        "a [Fußnote: eins]",
        "b [Fußnote: zwei] und c [Fußnote: drei]",
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        [p(Run("Ohne Zahl")), note("1", Run("verirrt"))],
        [p(Run("m"), Run("2", RAISED)), p(Run("Ein Hinweis ohne Zahl"), kind="note")],
        [p(Run("x"), Run("1", RAISED)), note("1", Run("offen ] und [ zu"))],
        [p(Run("x"), Run("1", RAISED)), note("1")],
        [p(Run("H"), Run("2", ("sub",)), Run("O")), note("2", Run("Wasser"))],
    ],
)
def test_what_is_no_footnote_stays(blocks: list[Block]) -> None:
    assert in_place(blocks) == blocks


def test_footnotes_of_a_word_file_are_words_in_the_text() -> None:
    body = '<w:p><w:r><w:t>Die Stadt</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>Seit 2019.</w:t></w:r></w:p></w:footnote>'
    (block,) = read_file(docx(body, footnotes=notes), "konzept.docx").blocks
    assert block.text == "Die Stadt [Fußnote: Seit 2019.]."


def test_footnotes_of_a_markdown_file_come_back_in_the_text() -> None:
    text = "Die Stadt [Fußnote: Seit 2019.] handelt."
    written = write_markdown([p(Run(text))], title="Konzept")
    assert b"Die Stadt[^1] handelt." in written
    assert [block.text for block in read_file(written, "konzept.md").blocks] == [text]
