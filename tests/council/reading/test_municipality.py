# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.municipality import find_municipality
from augenhoehe.council.reading.record import ReadConsultation


def place(text: str, *bodies: str) -> str | None:
    lines = read_lines(text).content
    found = find_municipality([ReadConsultation(body, lines=(9,)) for body in bodies], lines)
    return found and found[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rat der Stadt Kamen", "Kamen"),
        ("Rat der Gemeinde Bönen", "Bönen"),
        ("Rat der Kreisstadt Unna", "Unna"),
        ("Rat der Stadt Mülheim an der Ruhr", "Mülheim an der Ruhr"),
        ("Rat der Stadt Bad Oeynhausen", "Bad Oeynhausen"),
        ("Sozialausschuss der Gemeinde Neunkirchen-Seelscheid", "Neunkirchen-Seelscheid"),
        ("Kreistag des Kreises Unna", "Kreis Unna"),
        ("Bezirksvertretung der Stadt Frankfurt", "Frankfurt"),
        ("Rat", None),
    ],
)
def test_from_the_beratungsfolge(body: str, expected: str | None) -> None:
    assert place("", "Sozialausschuss", body) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stadt Bergkamen\nDer Bürgermeister", "Bergkamen"),
        ("Gemeinde Bönen - Der Bürgermeister", "Bönen"),
        ("Vorlage\tStadt Kamen", "Kamen"),
        ("Kreis Unna", "Kreis Unna"),
        ("Der Rat der Stadt Kamen beschließt in der Sitzung.", "Kamen"),
        ("Der Rat der Stadt Kamen und der Rat der Stadt Unna beschließen.", None),
        ("in der Stadt Kamen wohnen viele", "Kamen"),
        ("Integrationskonzept der Stadt Aachen", "Aachen"),
        ("in der Stadt wohnen viele", None),
        ("", None),
    ],
)
def test_from_letterhead_and_text(text: str, expected: str | None) -> None:
    assert place(text) == expected


def test_tells_the_lines() -> None:
    lines = read_lines("x\n\nDer Rat der Stadt Kamen\nund der Rat der Stadt Kamen").content
    assert find_municipality([], lines) == ("Kamen", (3, 4))
    assert find_municipality([ReadConsultation("Rat der Stadt Unna", lines=(2,))], lines) == (
        "Unna",
        (2,),
    )
