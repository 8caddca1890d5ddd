# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.manuscripts.printed_words import runs_of, words_of
from augenhoehe.kit.pdftext import BOLD, ITALIC, Line, Span
from augenhoehe.kit.text import Run


def line(*parts: tuple[str, int]) -> Line:
    left = iter(range(50, 600, 40))
    return Line(tuple(Span(text, 10.0, look, (at := next(left)), at + 40.0, 700.0) for text, look in parts))


def test_divided_words_are_put_together_and_hyphens_of_compounds_stay() -> None:
    for first, second, words in (
        ("Fas\ufffe", "sung", "Fassung"),
        ("Haupt\ufffe", "und Finanzausschuss", "Haupt- und Finanzausschuss"),
        ("Nordrhein-", "Westfalen", "Nordrhein-Westfalen"),
        ("ein  Wort\u2002", "weiter", "ein Wort weiter"),
    ):
        assert words_of([line((first, 0)), line((second, 0))]) == words


def test_looks_become_marks_without_the_blanks_beside_them() -> None:
    mixed = line(("so ", 0), ("fett ", BOLD), ("schräg", ITALIC))
    assert runs_of([mixed], plain=False) == (
        Run("so "),
        Run("fett", ("strong",)),
        Run(" "),
        Run("schräg", ("em",)),
    )
    assert runs_of([mixed], plain=True) == (Run("so fett schräg"),)
