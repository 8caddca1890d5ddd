# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

from augenhoehe.kit.spreadsheets.cells import ReadSheet, Value, sheet_of
from augenhoehe.kit.spreadsheets.header import column_names, folded, head_row, letter

KNOWN = frozenset({"nr", "massnahme", "zustandig"})


def sheet(*rows: tuple[Value, ...]) -> ReadSheet:
    return sheet_of("", rows)


def test_words_are_compared_without_their_dress() -> None:
    assert folded(" Maß-\nnahme (Kurz_titel): ") == "massnahme kurz titel"
    assert folded("ZUSTÄNDIG") == "zustandig"


def test_the_head_is_found_by_its_words() -> None:
    title = ("Maßnahmenkatalog der Stadt", *(None,) * 2)
    found = sheet(title, (), ("Nr.", "Maßnahme", "Zuständig"), ("1", "Kurs", "Amt"))
    assert head_row(found, KNOWN) == 2


def test_the_head_is_found_below_a_merged_title() -> None:
    found = sheet(("Katalog",) * 3, ("Stand: 2022",), ("A", "B", "C"), ("x", "y", Decimal(3)))
    assert head_row(found) == 2


def test_a_sheet_without_words_begins_at_its_top() -> None:
    assert head_row(sheet((Decimal(1),))) == 0
    assert head_row(sheet()) == 0


def test_every_column_has_a_name_of_its_own() -> None:
    found = sheet(("Ziel", None, "Ziel", " zwei\nZeilen ", "Ziel"))
    assert column_names(found, 0) == ["Ziel", "B", "Ziel (2)", "zwei Zeilen", "Ziel (3)"]
    assert column_names(found, 5) == []


def test_letters() -> None:
    assert [letter(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
