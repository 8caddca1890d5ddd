# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.kit.text import Block, Cell, Run, compare, in_words
from tests.kit.text.material import numbered, p, table

(TEXT,) = numbered("Die Stadt und die Vereine fördern den Sport und den Tanz. Der Rat berät.")
TABLE = table(["Jahr", "Ziel"], ["2022", "drei Kurse"], ["2023", "vier Kurse"], identity="t")


def told(old: Block, *new: Block) -> list[str]:
    return in_words(compare([old], new))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        # what stands there once needs no neighbours; what stands there twice, or is no word, does
        ("Stadt", "Gemeinde", "wird „Stadt“ durch „Gemeinde“ ersetzt."),
        ("fördern den", "fördern", "wird nach „die Vereine fördern“ „den“ gestrichen."),
        ("und den", "oder den", "wird nach „fördern den Sport“ „und“ durch „oder“ ersetzt."),
        ("Tanz.", "Tanz!", "wird nach „und den Tanz“ „.“ durch „!“ ersetzt."),
        ("Die Stadt", "Das Land", "wird „Die Stadt“ durch „Das Land“ ersetzt."),
        # at the end one adds, elsewhere one inserts
        ("berät.", "berät. So ist es.", "wird am Ende „So ist es.“ angefügt."),
        ("Sport und", "Sport, das Fest und", "wird nach „fördern den Sport“ „, das Fest“ eingefügt."),
        # quotation marks inside quotation marks
        ("Stadt", "„Ort“ Kamen", "wird „Stadt“ durch „‚Ort‘ Kamen“ ersetzt."),
        (" Der Rat berät.", "", "wird „Der Rat berät.“ gestrichen."),
    ],
)
def test_words(old: str, new: str, sentence: str) -> None:
    assert told(TEXT, p(TEXT.text.replace(old, new, 1), "b0"))[-1] == f"In Absatz 1 {sentence}"


def test_what_begins_and_stands_there_again() -> None:
    assert told(p("So und so geht es.", "a"), p("und so geht es.", "a")) == [
        "In Absatz 1 wird „So“ gestrichen."
    ]
    assert told(p("so und so geht es gut.", "a"), p("wie und so geht es gut.", "a")) == [
        "In Absatz 1 wird am Anfang „so“ durch „wie“ ersetzt."
    ]


def test_a_split_beside_changed_words() -> None:
    first = "Die Stadt und die Vereine fördern den Sport und den Tanz."
    second = "Der Rat berät darüber im Herbst, im Winter auch die Verwaltung."
    whole = p(f"{first} {second}", "b0")
    split = "Absatz 1 wird nach „und den Tanz.“ geteilt."
    assert told(whole, p(first, "b0"), p(second.replace("Der", "Auch der"), "n")) == [
        split,
        "In Absatz 1 wird „Der“ durch „Auch der“ ersetzt.",
    ]
    assert told(whole, p(first.replace("Tanz.", "Ball!"), "b0"), p(second, "n")) == [
        "In Absatz 1 wird „Tanz.“ durch „Ball!“ ersetzt.",
        split,
    ]


def test_rows() -> None:
    old, rows = TABLE, TABLE.rows
    new_row = tuple(Cell((Run(text),)) for text in ("2024", "acht Kurse"))
    assert told(old, replace(old, rows=(*rows, new_row, new_row))) == [
        "In Tabelle 1 wird nach Zeile 3 folgende Zeile eingefügt: „2024 | acht Kurse“",
        "In Tabelle 1 wird danach folgende Zeile eingefügt: „2024 | acht Kurse“",
    ]
    assert told(old, replace(old, rows=(new_row, *rows))) == [
        "In Tabelle 1 wird am Anfang folgende Zeile eingefügt: „2024 | acht Kurse“"
    ]
    assert told(old, replace(old, rows=rows[:1])) == [
        "In Tabelle 1 wird Zeile 2 gestrichen: „2022 | drei Kurse“",
        "In Tabelle 1 wird Zeile 3 gestrichen: „2023 | vier Kurse“",
    ]


def test_cells() -> None:
    wide = table(
        ["Jahr", "Ziel", "Amt"], ["2022", "drei Kurse", "Jugend"], ["2023", "vier Kurse", "Soziales"]
    )
    (third,) = told(TABLE, replace(wide, id="t"))[1:2]
    assert third == "In Tabelle 1 Zeile 2 wird nach Spalte 2 die Zelle „Jugend“ eingefügt."
    assert (
        told(replace(wide, id="t"), TABLE)[2] == "In Tabelle 1 Zeile 3 wird die Zelle „Soziales“ gestrichen."
    )
    front = table(["Amt", "Jahr", "Ziel"], ["Jugend", "2022", "drei Kurse"], ["Schule", "2023", "vier Kurse"])
    assert (
        told(TABLE, replace(front, id="t"))[0]
        == "In Tabelle 1 Zeile 1 wird am Anfang die Zelle „Amt“ eingefügt."
    )


def test_cells_that_become_headings() -> None:
    first, second, third = TABLE.rows
    headed = replace(TABLE, rows=(first, (Cell(second[0].runs, True), second[1]), third))
    assert told(TABLE, headed) == ["Tabelle 1 Zeile 2 Spalte 1 wird zur Überschrift."]
    assert told(headed, TABLE) == ["Tabelle 1 Zeile 2 Spalte 1 ist keine Überschrift mehr."]


def test_words_of_cells() -> None:
    assert told(
        TABLE, table(["Jahr", "Ziel"], ["2022", "drei Feste"], ["2023", "vier Kurse"], identity="t")
    ) == ["In Tabelle 1 Zeile 2 Spalte 2 wird „Kurse“ durch „Feste“ ersetzt."]
    assert told(TABLE, table(["Jahr", "Ziel"], ["2022", ""], ["2023", "vier Kurse"], identity="t")) == [
        "In Tabelle 1 Zeile 2 Spalte 2 wird „drei Kurse“ gestrichen."
    ]
