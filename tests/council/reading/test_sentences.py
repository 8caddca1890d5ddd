# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.sentences import Block, block_text, read_blocks, sentences_of


def blocks(text: str) -> list[Block]:
    return read_blocks(read_lines(text).content)


def sentences(text: str) -> list[str]:
    return [sentence.text for block in blocks(text) for sentence in sentences_of(block)]


def test_reflows_paragraphs_and_lists() -> None:
    text = "Der Rat be-\nschließt:\n1. das Tippi-\nProjekt,\n2. den Rest.\n\nDanach\nmehr."
    assert (
        block_text(blocks(text)) == "Der Rat beschließt:\n1. das Tippi-Projekt,\n2. den Rest.\n\nDanach mehr."
    )
    assert block_text([]) == ""


@pytest.mark.parametrize("marker", ["1.", "2)", "a)", "(a)", "•", "-", "–", "1.2", "1.2.", "o"])
def test_knows_list_markers(marker: str) -> None:
    assert [block.marker for block in blocks(f"Dazu gehören:\n{marker} Punkt")] == [None, marker]


@pytest.mark.parametrize("line", ["21. Februar wird", "- so der Rat - wird", "2. Fassung wird"])
def test_running_text_is_no_list(line: str) -> None:
    assert [block.marker for block in blocks(f"Das Konzept vom\n{line} fortgeschrieben.")] == [None]


def test_a_date_at_the_start_of_a_paragraph_is_no_list() -> None:
    assert [block.marker for block in blocks("21. Februar")] == [None]


def test_finds_paragraphs_where_no_empty_line_parts_them() -> None:
    short_end = (
        "Dies ist eine lange Zeile, die bis zum Rand geht und\nendet.\nDies ist eine neue Zeile, bis "
        "zum Rand hin."
    )
    assert len(blocks(short_end)) == 2
    open_ends = (
        "Dies ist eine lange Zeile, die bis \nzum Rand reicht und dort auch endet.\nDies ist die neue "
        "Zeile \nund ihr Rest."
    )
    assert len(blocks(open_ends)) == 2
    assert len(blocks("Eine Zeile mit Punkt am Ende.\nEine Zeile mit Punkt am Ende.")) == 1
    assert blocks("") == []


WIDE = "Diese Zeile ist lang und reicht bis an den rechten Rand hin, der den Satz\n"


@pytest.mark.parametrize(
    ("end", "after", "paragraphs"),
    [
        ("endet.", "Der neue Absatz beginnt.", 3),
        ("endet gem.", "Abs. 2 hier.", 2),
        ("im", "Haushalt steht.", 2),
        ("endet.", "und weiter.", 2),
        ("endet, und zwar nach einem langen Weg durch viele Worte.", "Danach.", 2),
    ],
)
def test_a_short_last_line_ends_its_paragraph_beside_empty_lines(
    end: str, after: str, paragraphs: int
) -> None:
    assert len(blocks(f"{WIDE}{end}\n{after}\n\nSchluss.")) == paragraphs


def test_splits_sentences() -> None:
    text = (
        "Der Rat hat am 21. Februar beschlossen (Drs. Nr. 11/1). Das gilt gem. § 14c Abs. 2 ab "
        "2022. Danach z. B. nicht! "
        "„Wirklich?“ Ja. Gut"
    )
    assert sentences(text) == [
        "Der Rat hat am 21. Februar beschlossen (Drs. Nr. 11/1).",
        "Das gilt gem. § 14c Abs. 2 ab 2022.",
        "Danach z. B. nicht!",
        "„Wirklich?“",
        "Ja.",
        "Gut",
    ]


def test_tells_the_lines_of_each_sentence() -> None:
    (block,) = blocks("Eins und\nzwei. Drei. Vier und fünf-\nzehn.")
    assert [sentence.lines for sentence in sentences_of(block)] == [(1, 2), (2,), (2, 3)]
    assert block.text == "Eins und zwei. Drei. Vier und fünfzehn."
    assert list(sentences_of(Block(None, "", (0,), (1,)))) == []
