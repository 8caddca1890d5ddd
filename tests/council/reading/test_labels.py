# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.labels import head_pieces, text_pieces
from augenhoehe.council.reading.lines import clean_line
from augenhoehe.council.reading.parts import Part, label_part


def head(raw: str) -> list[tuple[Part | None, str]]:
    return [(piece.part, piece.text) for piece in head_pieces(clean_line(1, raw))]


def text(raw: str, *, contents: bool = False) -> list[tuple[Part | None, str]]:
    return [(piece.part, piece.text) for piece in text_pieces(clean_line(1, raw), contents=contents)]


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Drucksache Nr.:", Part.NUMBER),
        ("Vorlagen-Nummer", Part.NUMBER),
        ("vom:", Part.DATE),
        ("Datum", Part.DATE),
        ("Vorlagenart", Part.KIND),
        ("Status", Part.PUBLIC),
        ("Betreff:", Part.SUBJECT),
        ("Bezeichnung des TOP", Part.SUBJECT),
        ("Federführendes Amt", Part.DEPARTMENT),
        ("Verfasser/in:", Part.AUTHOR),
        ("Berichterstatterin", Part.AUTHOR),
        ("Telefon:", Part.IGNORED),
        ("TOP-Nr. Beratungsfolge", Part.CONSULTATIONS),
        ("Bestandteile dieser Vorlage sind:", Part.COMPONENTS),
        ("Beschlussvorschlag:", Part.RESOLUTION),
        ("Beschlussempfehlung des Ausschusses", Part.RESOLUTION),
        ("Sachverhalt und Begründung (einschl. finanzielle Möglichkeit der Verwirklichung):", Part.REASONS),
        ("Sachdarstellung/Begründung", Part.REASONS),
        ("Beratung / Beschlussfassung", Part.CONSULTATIONS),
        ("Räumlicher Bezug", Part.OTHER),
        ("Finanzielle Auswirkungen", Part.FINANCIAL),
        ("Finanzielle und personelle Auswirkungen", Part.FINANCIAL),
        ("Anlage(n)", Part.OTHER),
        ("Beschlussvorlage", None),
        ("Antrag", None),
        ("", None),
        ("x" * 200, None),
    ],
)
def test_knows_labels(label: str, part: Part | None) -> None:
    assert label_part(label) is part


@pytest.mark.parametrize(
    ("raw", "pieces"),
    [
        ("Betreff:", [(Part.SUBJECT, "")]),
        ("Betreff: Neues Haus", [(Part.SUBJECT, "Neues Haus")]),
        ("Betreff\tNeues Haus", [(Part.SUBJECT, "Neues Haus")]),
        ("Bezeichnung des TOP Neues Haus", [(Part.SUBJECT, "Neues Haus")]),
        ("2. Begründung", [(Part.REASONS, "")]),
        ("II. Sachverhalt:", [(Part.REASONS, "")]),
        ("Beratungsfolge Datum", [(Part.CONSULTATIONS, "Datum")]),
        ("TOP-Nr. Beratungsfolge Termin", [(Part.CONSULTATIONS, "Termin")]),
        (
            "Fachbereich Bürgerdienste vom: 29.04.2022",
            [(Part.DEPARTMENT, "Fachbereich Bürgerdienste"), (Part.DATE, "29.04.2022")],
        ),
        ("Amt für Soziales", [(Part.DEPARTMENT, "Amt für Soziales")]),
        ("vom 29.04.2022", [(Part.DATE, "29.04.2022")]),
        ("Datum: 1.2.2023 Amt: 50", [(Part.DATE, "1.2.2023"), (Part.DEPARTMENT, "50")]),
        ("Amt:\t50\tDatum:\t1.2.2023", [(Part.DEPARTMENT, "50"), (Part.DATE, "1.2.2023")]),
        ("Amt\tDatum", [(Part.DEPARTMENT, ""), (Part.DATE, "")]),
        ("Antrag: Der Rat richtet ein.", [(Part.RESOLUTION, "Der Rat richtet ein.")]),
        ("Antrag: 12/0807", [(None, "Antrag: 12/0807")]),
        ("Der Rat möge beschließen:", [(Part.RESOLUTION, "Der Rat möge beschließen:")]),
        (
            "Wir beantragen, der Rat möge beschließen:",
            [(Part.RESOLUTION, "Wir beantragen, der Rat möge beschließen:")],
        ),
        ("Kenntnisnahme:", [(Part.RESOLUTION, "")]),
        ("Kenntnisnahme: Der Rat nimmt zur Kenntnis.", [(Part.RESOLUTION, "Der Rat nimmt zur Kenntnis.")]),
        ("Kenntnisnahme", [(None, "Kenntnisnahme")]),
        ("Rat Kenntnisnahme: 1.2.2023", [(None, "Rat Kenntnisnahme: 1.2.2023")]),
        ("gez. Muster", [(Part.OTHER, "gez. Muster")]),
        ("lautet der Betreff: Neues Haus", [(None, "lautet der Betreff: Neues Haus")]),
        ("um 12:30 Uhr", [(None, "um 12:30 Uhr")]),
        ("Die Bürgermeisterin", [(None, "Die Bürgermeisterin")]),
    ],
)
def test_divides_a_line_of_the_head(raw: str, pieces: list[tuple[Part | None, str]]) -> None:
    assert head(raw) == pieces


def test_divides_a_head_in_one_run() -> None:
    raw = (
        "Die Bürgermeisterin Vorlage Nr. 039/2022 Fachbereich Bürgerdienste vom: 29.04.2022 Beschlussvorlage "
        "öffentlich Rat TOP-Nr. Beratungsfolge Rat der Stadt Kamen Bezeichnung des TOP Konzept"
    )
    assert [part for part, _ in head(raw)] == [
        None,
        Part.DEPARTMENT,
        Part.DATE,
        Part.CONSULTATIONS,
        Part.SUBJECT,
    ]


@pytest.mark.parametrize(
    ("raw", "pieces"),
    [
        ("Begründung:", [(Part.REASONS, "")]),
        ("3. Begründung: Weil.", [(Part.REASONS, "Weil.")]),
        ("Begründung: Weil.", [(Part.REASONS, "Weil.")]),
        ("Im Text steht Begründung: Weil.", [(None, "Im Text steht Begründung: Weil.")]),
        ("Datum: 1.2.2023", [(None, "Datum: 1.2.2023")]),
    ],
)
def test_divides_a_line_of_a_text(raw: str, pieces: list[tuple[Part | None, str]]) -> None:
    assert text(raw) == pieces


def test_in_a_list_of_contents_a_numbered_heading_is_an_entry() -> None:
    assert text("2. Begründung", contents=True) == [(None, "2. Begründung")]
    assert text("2. Begründung:", contents=True) == [(None, "2. Begründung:")]
    assert text("Datum: 1.2.2023", contents=True) == [(Part.DATE, "1.2.2023")]


def test_a_text_in_one_run_is_divided_inside() -> None:
    raw = "Der Rat beschließt. " * 20 + "Sachverhalt: Es ist so. Zur Begründung: siehe oben."
    assert [part for part, _ in text(raw)] == [None, Part.REASONS]
