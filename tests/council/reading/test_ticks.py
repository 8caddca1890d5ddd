# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.ticks import before_boxes, has_boxes, ticked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("☒ öffentlich ☐ nichtöffentlich", ["öffentlich"]),
        ("[x] ja [ ] nein", ["ja"]),
        ("( ) ja (X) nein", ["nein"]),
        ("ja ☐ nein ☒", ["nein"]),
        ("Beschlussvorlage ☐ öffentlich ☒ nichtöffentlich", ["nichtöffentlich"]),
        ("☐ ja ☐ nein", []),
        ("x öffentlich", ["öffentlich"]),
        ("ja nein", []),
    ],
)
def test_reads_ticks(text: str, expected: list[str]) -> None:
    assert ticked(text) == expected


def test_tells_boxes_from_none() -> None:
    assert has_boxes("☐ ja")
    assert not has_boxes("ja (siehe Anlage)")
    assert before_boxes("Antrag ☒ öffentlich") == "Antrag "


def test_one_box_between_two_answers_says_nothing() -> None:
    assert ticked("ja X nein") == []
    assert ticked("Ja X Nein Mittel stehen bereit") == []
    assert ticked("X ja nein") == ["ja"]
    assert ticked("öffentlich nichtöffentlich (x)") == ["nichtöffentlich"]


def test_signs_of_symbol_fonts() -> None:
    assert ticked("\uf0fe ja \uf0a8 nein") == ["ja"]
    assert ticked("þ ja ¨ nein") == ["ja"]
    assert ticked("Text") == []
