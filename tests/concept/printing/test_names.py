# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.printing.names import blanked, sender_numbers


def test_an_organisation_keeps_its_number_and_private_persons_get_new_ones() -> None:
    told = sender_numbers([7, None, 7, None, 9])
    assert told == ["Eingabe 1", "Eingabe 2", "Eingabe 1", "Eingabe 3", "Eingabe 4"]


@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("Der Verein Brücke e. V. hat recht.", "Der [Name] hat recht."),
        ("VEREIN  BRÜCKE E. V.: ja", "[Name]: ja"),
        (
            "Die Brücke ist schmal, der Vereinsheimweg auch.",
            "Die [Name] ist schmal, der Vereinsheimweg auch.",
        ),
        ("Brückentag", "Brückentag"),
        ("Es ist so.", "Es ist so."),
    ],
)
def test_names_are_blanked_out(text: str, cleared: str) -> None:
    assert blanked(text, ["Brücke", "Verein Brücke e. V.", "", "Es"]) == cleared


def test_without_names_nothing_is_blanked() -> None:
    assert blanked("Text (a|b)", []) == "Text (a|b)"
