# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.models import ImportedText
from augenhoehe.core.models import File
from augenhoehe.kit.text import Block, Cell, Run, block_to_json

ROW = (Cell((Run("Jahr"),)), Cell((Run("Betrag"),)))


def test_passages_before_are_told_in_plain_words_and_in_their_order() -> None:
    before = (
        Block("a", "p", runs=(Run("Die "), Run("Stadt", ("strong",)))),
        Block("b", "table", rows=(ROW,)),
        Block("c", "li", runs=(Run("in der Schule"),)),
    )
    made = ImportedText(replaced=[block_to_json(block) for block in before])
    assert made.replaced_texts == ["Die Stadt", before[1].text, "in der Schule"]
    assert "Jahr" in made.replaced_texts[1]
    assert "Betrag" in made.replaced_texts[1]


def test_where_nothing_was_lost_nothing_is_told() -> None:
    made = ImportedText(file=File(name="konzept.docx"))
    assert (made.replaced_texts, made.left_out, str(made)) == ([], [], "konzept.docx")
