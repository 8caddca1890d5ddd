# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.parts import Part
from augenhoehe.council.reading.sections import Sections, divide


def sections(text: str) -> Sections:
    return divide(read_lines(text).content)


def values(text: str) -> dict[Part, list[str]]:
    return {part: [value.text for value in found] for part, found in sections(text).values.items()}


def content(text: str, part: Part) -> list[str]:
    return [line.text for line in sections(text).texts.get(part, ()) if line]


def test_values_stand_behind_or_below_their_labels() -> None:
    expected = {Part.NUMBER: ["12/0801"], Part.DATE: ["12.01.2023"], Part.AUTHOR: ["Anna Beispiel"]}
    assert values("Drucksache Nr.: 12/0801\nDatum: 12.01.2023\nVerfasserin: Anna Beispiel") == expected
    assert values("Drucksache Nr.:\n12/0801\n\nDatum:\n12.01.2023\nVerfasserin:\nAnna Beispiel") == expected
    assert values("Drucksache Nr.:\nDatum:\nVerfasserin:\n12/0801\n12.01.2023\nAnna Beispiel") == expected
    assert values("Drucksache Nr.:\nVerfasserin:\nDatum:\n12.01.2023\n12/0801\nAnna Beispiel") == expected
    assert values("Datum:\nDrucksache Nr.:\nVerfasserin:\n12.01.2023\t12/0801\tAnna Beispiel") == expected


def test_an_empty_label_takes_nothing_that_is_not_its_own() -> None:
    assert values("Drucksache Nr.:\nBeschlussvorlage") == {}
    assert values("Verfasser:\nBeschlussvorlage") == {}
    assert values("Verfasser:\nDatum: 12.01.2023\nAnna Beispiel") == {Part.DATE: ["12.01.2023"]}
    assert values("Datum:\nBetreff: Haus") == {}
    assert values("Art:\nBeschlussvorlage") == {Part.KIND: ["Beschlussvorlage"]}


def test_what_a_value_leaves_over_stays_in_the_head() -> None:
    found = sections(
        "Datum: 12.01.2023 Beschlussvorlage\nDrucksache Nr.: 12/0801 öffentlich\nVorlage Nr.: folgt"
    )
    assert [piece.text for piece in found.head] == ["Beschlussvorlage", "öffentlich", "folgt"]
    assert found.first(Part.NUMBER) is not None
    assert found.first(Part.AUTHOR) is None


def test_a_subject_ends_at_an_empty_line_a_kind_or_after_some_lines() -> None:
    assert content("Betreff:\n\nNeues Haus\nfür alle\n\nRest", Part.SUBJECT) == ["Neues Haus", "für alle"]
    assert content("Betreff: Neues Haus\nBeschlussvorlage", Part.SUBJECT) == ["Neues Haus"]
    assert len(content("Betreff:\n" + "Zeile\n" * 20, Part.SUBJECT)) == 6


def test_a_text_ends_only_at_the_heading_of_another() -> None:
    text = (
        "Beschlussvorschlag:\nDer Rat\n\nDatum: 1.2.2023\nBetreff: Haus\nBegründung\nWeil.\nAnlagen:\n1 Plan"
    )
    assert content(text, Part.RESOLUTION) == ["Der Rat", "Datum: 1.2.2023"]
    assert content(text, Part.SUBJECT) == ["Haus"]
    assert content("Betreff: A\nBegründung:\nB\nBetreff: C", Part.REASONS) == ["B", "Betreff: C"]
    assert content(text.replace("Betreff: Haus\n", ""), Part.REASONS) == ["Weil."]
    assert content(text, Part.OTHER) == ["1 Plan"]


def test_two_texts_of_one_part_are_kept_apart() -> None:
    lines = sections("Sachverhalt:\nSo ist es.\nBegründung:\nDarum.").texts[Part.REASONS]
    assert [line.text for line in lines] == ["So ist es.", "", "Darum."]


def test_a_list_of_contents_is_no_text() -> None:
    text = "Bestandteile dieser Vorlage sind:\n1. Deckblatt\n2. Beschlussvorschlag\nDatum: 1.2.2023\nBegründung:\nWeil."
    assert content(text, Part.COMPONENTS) == ["1. Deckblatt", "2. Beschlussvorschlag"]
    assert Part.RESOLUTION not in sections(text).texts
    assert values(text) == {Part.DATE: ["1.2.2023"]}
    assert content(text, Part.REASONS) == ["Weil."]


def test_heads_of_columns_do_not_end_the_beratungsfolge() -> None:
    text = "Beratungsfolge\nDatum\nGremium\nStatus\nRat\n14.02.2023\nDatum: 12.01.2023"
    assert "Rat" in content(text, Part.CONSULTATIONS)
    assert "14.02.2023" in content(text, Part.CONSULTATIONS)
    assert values(text) == {Part.DATE: ["12.01.2023"]}


def test_labels_and_values_parted_by_commas() -> None:
    assert values("Amt, Datum\n50 Soziales, 01.02.2031") == {
        Part.DEPARTMENT: ["50 Soziales"],
        Part.DATE: ["01.02.2031"],
    }
    assert values("Amt, Datum\nBetreff: Haus\n50 Soziales, 01.02.2031") == {}


def test_a_resolving_line_is_a_heading_where_none_else_is() -> None:
    assert content("Der Rat beschließt:\n1. Es wird gebaut.", Part.RESOLUTION) == [
        "Der Rat beschließt:",
        "1. Es wird gebaut.",
    ]
    text = "Begründung:\nDarum.\nDie Verwaltung empfiehlt:\nBauen."
    assert content(text, Part.RESOLUTION) == ["Die Verwaltung empfiehlt:", "Bauen."]
    assert content(f"Beschlussvorschlag:\nBauen.\n{text}", Part.RESOLUTION) == ["Bauen."]


def test_bullets_and_blanks_around_values_and_subjects() -> None:
    assert values("- Amt:\n-\n- 50 Soziales") == {Part.DEPARTMENT: ["50 Soziales"]}
    assert content("Betreff: Haus\n\nhier: Bau\nRest", Part.SUBJECT) == ["Haus", "hier: Bau", "Rest"]
    assert content("Betreff: Haus\n\nRest", Part.SUBJECT) == ["Haus"]


def test_what_told_of_the_file_is_forgotten() -> None:
    assert values("Datum\n01.02.2031\nInhalt der Datei\nAmt: 50") == {Part.DEPARTMENT: ["50"]}


def test_results_are_no_resolutions() -> None:
    assert Part.DECISION not in sections("Beschluss: einstimmig angenommen\nVorlage: 12/3").texts


def test_values_of_several_labels_in_one_run_are_left_out() -> None:
    run = "Drucksache Nr.: Verfasser: 12/0801 Anna Beispiel " + "Text " * 80
    assert Part.AUTHOR not in values(run)


def test_related_papers_end_with_the_first_line_without_a_number() -> None:
    assert content("Bezüglich:\n12/0801\nBeschlussvorlage", Part.RELATED) == ["12/0801"]
