# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.manuscripts.page_columns import cells, in_columns, is_one_cell
from augenhoehe.kit.pdftext import Line, Span


def line(*parts: tuple[str, float], top: float = 700.0) -> Line:
    return Line(tuple(Span(text, 10.0, 0, left, left + 5 * len(text), top) for text, left in parts))


def test_wide_gaps_part_cells_but_no_sign_from_its_words() -> None:
    assert [one.text for one in cells(line(("Jahr", 50), ("Kurse", 150)))] == ["Jahr", "Kurse"]
    for sign in ("•", "1.", "a)", "2.1"):
        assert len(cells(line((sign, 50), ("Sprache", 90)))) == 1
    assert is_one_cell(line(("1", 50), ("Einleitung", 90)))
    assert not is_one_cell(line(("2023", 50), ("4", 90), ("80", 120)))


def test_a_table_is_no_pair_of_columns() -> None:
    rows = [line(("kurz", 50), ("auch", 310), top=700.0 - 12 * at) for at in range(9)]
    assert in_columns(rows) == rows
