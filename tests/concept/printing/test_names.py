# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.printing.names import blanked, sender_number


def test_a_sender_is_told_by_the_number_of_the_submission() -> None:
    assert sender_number(3) == "Eingabe 3"


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
