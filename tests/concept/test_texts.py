# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import models, texts
from augenhoehe.kit.text import Block, Run


def test_a_row_and_its_block_are_two_forms_of_one_thing() -> None:
    block = Block("k1", "li", level=2, ordered=True, runs=(Run("eins", ("strong",)), Run(" zwei")))
    row = models.Block(key="k1")
    texts.fill(row, block)
    assert (row.kind, row.plain_text, row.key) == ("li", "eins zwei", "k1")
    assert "kind" not in row.content
    assert "id" not in row.content
    assert texts.block_of(row) == block


def test_a_wording_keeps_its_kind() -> None:
    block = Block("k1", "quote", runs=(Run("So sei es."),))
    kept = texts.wording(block)
    assert (kept["kind"], "id" in kept) == ("quote", False)
    worded = texts.worded(kept, "k9")
    assert worded is not None
    assert (worded, worded.id) == (block, "k9")
    assert texts.worded(None) is None


def test_a_pasted_text_becomes_blocks_and_tables() -> None:
    blocks = texts.blocks_from_text(
        "# Eins\r\n\r\nEin Absatz\r\nüber zwei Zeilen.\r\n\r\n- Punkt\r\n\r\nJahr | Betrag\r\n2022 | 100\r\n\r\nEnde."
    )
    assert [(block.kind, block.text) for block in blocks] == [
        ("h2", "Eins"),
        ("p", "Ein Absatz über zwei Zeilen."),
        ("li", "Punkt"),
        ("table", "Jahr | Betrag\n2022 | 100"),
        ("p", "Ende."),
    ]
    assert [[cell.header for cell in row] for row in blocks[3].rows] == [[True, True], [False, False]]


def test_blank_text_is_no_blocks() -> None:
    assert texts.blocks_from_text(" \n\n ") == []
