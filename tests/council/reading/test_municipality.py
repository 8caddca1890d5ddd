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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("HANSESTADT ROSTOCK", "Rostock"),
        ("Die Gemeinde Mittel bereitstellt", None),
        ("Stadt Brühl öffentliche Vorlage Der Bürgermeister", "Brühl"),
        ("Rat der Stadt Entscheidung", None),
        ("BVV Steglitz-Zehlendorf von Berlin", "Steglitz-Zehlendorf von Berlin"),
        ("Bönen, den 25.03.2031", "Bönen"),
        ("Der Landrat bittet den Landkreis Unna.", "Landkreis Unna"),
        ("Das Land bittet den Landkreis Unna.", None),
        ("Der Kreistag des Rhein-Sieg-Kreises tagt.", "Rhein-Sieg-Kreis"),
        ("Der Rat der Stadt Kosten und der Rat der Stadt Kamen", "Kamen"),
    ],
)
def test_towns_districts_and_counties(text: str, place: str | None) -> None:
    found = find_municipality((), read_lines(text).content)
    assert (found and found[0]) == place


def test_a_body_of_a_district_names_it() -> None:
    step = ReadConsultation("Bezirksverordnetenversammlung Mitte von Berlin", lines=(3,))
    assert find_municipality((step,), ()) == ("Mitte von Berlin", (3,))
