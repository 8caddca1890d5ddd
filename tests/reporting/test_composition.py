# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.documents.tree import ItemList, Paragraph, plain
from augenhoehe.reporting.composition import prose


def test_prose_becomes_paragraphs_and_lists() -> None:
    nodes = list(prose("Erster Absatz.\r\n\r\nEs gibt:\n- eins\n• zwei\n\n\n\nSchluss."))
    kinds = [type(node) for node in nodes]
    assert kinds == [Paragraph, Paragraph, ItemList, Paragraph]
    listed = nodes[2]
    assert isinstance(listed, ItemList)
    assert [plain(item.runs) for item in listed.entries()] == ["eins", "zwei"]


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_no_words_no_paragraphs(text: str) -> None:
    assert list(prose(text)) == []
