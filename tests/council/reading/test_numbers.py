# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.numbers import labelled_number, number_at_start, referenced_numbers

SHAPES = [
    "039/2022",
    "11/1473",
    "FB 56/0176/WP17",
    "IX/416",
    "IX/416/1",
    "MV/2021/049",
    "A 21/0321-01",
    "06-16 1234/2014",
    "16-01234-01",
    "1234/2014 E1",
    "VI-DS-01234-NF-01",
    "21-1234.1",
]


@pytest.mark.parametrize("number", SHAPES)
def test_reads_every_shape_in_every_place(number: str) -> None:
    assert number_at_start(number) == number
    assert labelled_number(f"Vorlage Nr. {number}") == number
    assert labelled_number(f"Nr.: {number}") == number
    assert referenced_numbers(f"beschlossen (Drucksache Nr.{number}).") == [number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drucksachen-Nr.: 12/0801", "12/0801"),
        ("Beschlussvorlage 12/0801 - öffentlich", "12/0801"),
        ("Antrag 12/0807", "12/0807"),
        ("Die Bürgermeisterin Vorlage Nr. 039/2022 Fachbereich", "039/2022"),
        ("Vorlage", None),
        ("(Vorlage 12/0801)", None),
        ("Vorlage vom 2022-04-29", None),
        ("Vorlage 2022-04-29", None),
        ("Antrag der Fraktion Bündnis 90/Die Grünen zur Sitzung", None),
        ("Antrag Bündnis 90/GRÜNE", None),
        ("VI-DS-01234-NF-01 Seite 1", None),
        ("Sitzungsvorlage Nr. 123", "123"),
        ("Sitzungsvorlage Nr. 123 Stück", None),
    ],
)
def test_finds_a_number_behind_its_word(text: str, expected: str | None) -> None:
    assert labelled_number(text) == expected


def test_a_running_number_counts_under_a_label_only() -> None:
    assert number_at_start("1234") == "1234"
    assert number_at_start("12.01.2023") is None
    assert number_at_start("2022-04-29") is None
    assert labelled_number("Vorlage 1234") is None


def test_finds_several_references() -> None:
    text = "Vorlagen 11/1473, 11/1481 und 11/1473 sowie Drs. 12/1; nicht 3/4 der Mittel, nicht Vorlage 2022-04-29"
    assert referenced_numbers(text) == ["11/1473", "11/1481", "12/1"]
