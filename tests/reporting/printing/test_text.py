# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a story as people type it."""

from __future__ import annotations

from augenhoehe.reporting.printing.text import Part, PartKind, parts_of

P, H, L = PartKind.PARAGRAPH, PartKind.HEADING, PartKind.LIST


def test_paragraphs_headings_and_lists() -> None:
    text = "# Anfang\nErster Absatz\nzweite Zeile\n- eins\n- zwei\n\nDanach\n\n## Noch einer"
    assert parts_of(text) == [
        Part(H, ("Anfang",)),
        Part(P, ("Erster Absatz\nzweite Zeile",)),
        Part(L, ("eins", "zwei")),
        Part(P, ("Danach",)),
        Part(H, ("Noch einer",)),
    ]


def test_a_word_with_a_hash_is_a_word() -> None:
    assert parts_of("#BergkamenForAll ist da") == [Part(P, ("#BergkamenForAll ist da",))]


def test_nothing_typed_is_nothing() -> None:
    assert parts_of(" \n\n#\n") == []
