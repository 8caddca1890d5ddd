# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from augenhoehe.kit.text import Block, Kind, Run, compare, in_words
from tests.kit.text.material import numbered, p, pairs, table, thorough

HEADING = p("Ziele", "h", "h2")
BASE = (
    HEADING,
    *numbered("Die Stadt fördert den Sport.", "Die Vereine wirken mit.", "Der Rat beschließt das Konzept."),
)
_, SPORT, CLUBS, COUNCIL = BASE


def words(*new: Block, old: tuple[Block, ...] = BASE) -> list[str]:
    return in_words(compare(old, new))


def reworded(text: str) -> list[str]:
    return words(HEADING, p(text, "b0"), CLUBS, COUNCIL)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Die Stadt fördert den Tanz.", "In Abschnitt 1 Absatz 1 wird „Sport“ durch „Tanz“ ersetzt."),
        (
            "Die Stadt fördert sehr den Sport.",
            "In Abschnitt 1 Absatz 1 wird nach „Die Stadt fördert“ „sehr“ eingefügt.",
        ),
        ("Auch die Stadt fördert den Sport.", "In Abschnitt 1 Absatz 1 wird „Die“ durch „Auch die“ ersetzt."),
        ("Ja: Die Stadt fördert den Sport.", "In Abschnitt 1 Absatz 1 wird am Anfang „Ja:“ eingefügt."),
        ("Die Stadt fördert Sport.", "In Abschnitt 1 Absatz 1 wird „den“ gestrichen."),
        ("Die Stadt  fördert den Sport.", "In Abschnitt 1 Absatz 1 werden Leerzeichen geändert."),
    ],
)
def test_rewordings(text: str, sentence: str) -> None:
    assert reworded(text) == [sentence]


def test_whole_blocks() -> None:
    assert words(HEADING, SPORT, COUNCIL) == ["Abschnitt 1 Absatz 2 wird gestrichen."]
    assert words(*BASE, p("Neu.")) == ["Nach Abschnitt 1 Absatz 3 wird folgender Absatz eingefügt: „Neu.“"]
    assert words(p("Neu.", kind="h2"), p("Mehr.", kind="li"), *BASE) == [
        "Am Anfang wird folgende Überschrift eingefügt: „Neu.“",
        "Danach wird folgender Listenpunkt eingefügt: „Mehr.“",
    ]
    assert words(HEADING, table(["a", "b"]), SPORT, CLUBS, COUNCIL) == [
        "Nach der Überschrift von Abschnitt 1 wird folgende Tabelle eingefügt: „a | b“"
    ]


def test_blocks_that_go_or_come_together() -> None:
    assert words(HEADING, p("Ganz anders.", "n"), CLUBS, COUNCIL) == [
        "Abschnitt 1 Absatz 1 wird durch folgenden Absatz ersetzt: „Ganz anders.“"
    ]
    assert words(HEADING, COUNCIL) == ["Abschnitt 1 Absatz 1 und 2 werden gestrichen."]
    assert words() == [
        "Die Überschrift von Abschnitt 1 wird gestrichen.",
        "Abschnitt 1 Absatz 1 bis 3 werden gestrichen.",
    ]
    assert words(HEADING, SPORT, p("", "n"), CLUBS, COUNCIL) == [
        "Nach Abschnitt 1 Absatz 1 wird ein leerer Absatz eingefügt."
    ]
    assert words(HEADING, p("Eins ist neu.", "n"), p("Zwei auch.", "m"), COUNCIL) == [
        "Nach der Überschrift von Abschnitt 1 wird folgender Absatz eingefügt: „Eins ist neu.“",
        "Danach wird folgender Absatz eingefügt: „Zwei auch.“",
        "Abschnitt 1 Absatz 1 und 2 werden gestrichen.",
    ]
    two = (*BASE, p("Wege", "h3", "h2"), p("Weg.", "w"))
    assert words(*BASE[:3], old=two)[-3:] == [
        "Abschnitt 1 Absatz 3 wird gestrichen.",
        "Die Überschrift von Abschnitt 2 wird gestrichen.",
        "Abschnitt 2 Absatz 1 wird gestrichen.",
    ]


def test_moves() -> None:
    assert words(HEADING, SPORT, COUNCIL, CLUBS) == [
        "Abschnitt 1 Absatz 2 wird hinter Abschnitt 1 Absatz 3 verschoben."
    ]
    assert words(CLUBS, HEADING, SPORT, COUNCIL) == ["Abschnitt 1 Absatz 2 wird an den Anfang verschoben."]
    assert words(HEADING, CLUBS, SPORT, COUNCIL) == [
        "Abschnitt 1 Absatz 2 wird hinter die Überschrift von Abschnitt 1 verschoben."
    ]


@pytest.mark.parametrize(
    ("kind", "becoming"),
    [
        ("h2", "zur Überschrift der ersten Ebene"),
        ("h4", "zur Überschrift der dritten Ebene"),
        ("li", "zum Listenpunkt der Ebene 1"),
        ("quote", "zum Zitat"),
        ("note", "zum Hinweis"),
    ],
)
def test_kinds(kind: Kind, becoming: str) -> None:
    assert words(HEADING, replace(SPORT, kind=kind), CLUBS, COUNCIL) == [
        f"Abschnitt 1 Absatz 1 wird {becoming}."
    ]


def test_a_numbered_item() -> None:
    item = replace(SPORT, kind="li", level=1, ordered=True)
    assert words(HEADING, item, CLUBS, COUNCIL) == [
        "Abschnitt 1 Absatz 1 wird zum nummerierten Listenpunkt der Ebene 2."
    ]


def test_splits_and_joins() -> None:
    assert words(HEADING, p("Die Stadt fördert", "b0"), p("den Sport."), CLUBS, COUNCIL) == [
        "Abschnitt 1 Absatz 1 wird nach „Die Stadt fördert“ geteilt."
    ]
    joined = p(f"{SPORT.text} {CLUBS.text} {COUNCIL.text}", "b0")
    assert words(HEADING, joined, p("Neu."))[:2] == [
        "Abschnitt 1 Absatz 1, Abschnitt 1 Absatz 2 und Abschnitt 1 Absatz 3 werden verbunden.",
        "Nach Abschnitt 1 Absatz 3 wird folgender Absatz eingefügt: „Neu.“",
    ]
    assert words(HEADING, p("", "b0"), SPORT.with_id(None), CLUBS, COUNCIL) == [
        "Abschnitt 1 Absatz 1 wird am Anfang geteilt."
    ]


def test_marks() -> None:
    bold = Block("b0", "p", runs=(Run("Die "), Run("Stadt fördert", ("strong",)), Run(" den Sport.")))
    assert words(HEADING, bold, CLUBS, COUNCIL) == [
        "In Abschnitt 1 Absatz 1 wird die Auszeichnung von „Stadt fördert“ geändert."
    ]


@thorough
@given(pairs)
def test_every_difference_is_worded(documents: tuple[tuple[Block, ...], tuple[Block, ...]]) -> None:
    old, new = documents
    comparison = compare(old, new)
    assert bool(in_words(comparison)) == bool(comparison.operations)


def test_tables() -> None:
    old = (table(["Jahr", "Ziel"], ["2022", "drei Kurse"]),)
    assert words(table(["Jahr", "Ziel"], ["2022", "vier Kurse"]), old=old) == [
        "In Tabelle 1 Zeile 2 Spalte 2 wird „drei“ durch „vier“ ersetzt."
    ]
    assert words(table(["Jahr", "Ziel"], ["2022", "drei Kurse"], ["", ""]), old=old) == [
        "In Tabelle 1 wird nach Zeile 2 folgende Zeile eingefügt: „|“"
    ]
