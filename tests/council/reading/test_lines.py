# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.lines import MOST_LINES, clean_line, paper_lines, read_lines


def texts(text: str) -> list[str]:
    return [line.text for line in read_lines(text).content]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        (" \t ", ""),
        ("  Rat\u00a0der\u202fStadt  ", "Rat der Stadt"),
        ("\ufeffVorlage", "Vorlage"),
        ("Integrations\x02rat", "Integrationsrat"),
        ("Fa\u0308lle", "Fälle"),
        ("a\x00b\x7fc", "a b c"),
        ("Null\u200bbreite", "Nullbreite"),
    ],
)
def test_cleans_a_line(raw: str, expected: str) -> None:
    assert clean_line(1, raw).text == expected


def test_finds_cells() -> None:
    assert clean_line(1, "Rat\t16.03.2023 | Ö   Entscheidung").cells == (
        "Rat",
        "16.03.2023",
        "Ö",
        "Entscheidung",
    )


def test_numbers_lines_as_splitlines_does() -> None:
    text = "eins\r\nzwei\rdrei\x0cvier\u2028fünf"
    read = {line.number: line.text for line in read_lines(text).content if line}
    assert read == dict(enumerate(paper_lines(text), 1))


@pytest.mark.parametrize(
    "mark",
    [
        "Seite 2 von 3",
        "- 2 -",
        "– Seite 2 –",
        "Seite 2 – Stadt Kamen",
        "Vorlage 12/0767 Seite 2",
        "Stadt Kamen | Seite 2/3",
        "S. 2 von 3",
    ],
)
def test_takes_out_page_marks(mark: str) -> None:
    paper = read_lines(f"Ein Satz geht\n\n{mark}\n\nhier weiter.")
    assert [line.text for line in paper.content] == ["Ein Satz geht", "hier weiter."]
    assert [line.text for line in paper.furniture] == [mark]


def test_takes_out_an_unknown_foot_that_repeats() -> None:
    assert texts("Text\nRathausplatz 1 Seite 1\nmehr\nRathausplatz 1 Seite 2") == ["Text", "mehr"]


def test_leaves_a_page_number_in_prose() -> None:
    assert texts("siehe dazu den Bericht, Seite 3") == ["siehe dazu den Bericht, Seite 3"]


def test_a_page_break_ends_a_paragraph_only_behind_a_sentence() -> None:
    assert texts("Ende.\nSeite 1 von 2\nAnfang") == ["Ende.", "", "Anfang"]
    assert texts("mitten\n\nSeite 1 von 2\n\nim Satz") == ["mitten", "im Satz"]


def test_takes_out_heads_and_feet_that_repeat() -> None:
    paper = read_lines("Stadt Kamen\n\nA\nB\nC\nD\nRathaus\n\fStadt Kamen\nE\n\nF\nRathaus\n\fStadt Kamen\nG")
    assert [line.text for line in paper.content] == ["Stadt Kamen", "", "A", "B", "C", "D", "E", "", "F", "G"]
    assert [line.text for line in paper.furniture] == ["Rathaus", "Stadt Kamen", "Rathaus", "Stadt Kamen"]


def test_takes_out_the_number_at_the_head_of_a_later_page() -> None:
    assert texts("Stadt Kamen\nText\fVorlage Nr. 012/2023\nmehr") == ["Stadt Kamen", "Text", "mehr"]


def test_a_word_divided_at_the_page_end_is_kept_apart_from_the_foot() -> None:
    paper = read_lines("Die In\ufffeSeite 1 von 2\fterkulturellen Wochen")
    assert [line.text for line in paper.content] == ["Die In-", "terkulturellen Wochen"]
    assert [line.text for line in paper.furniture] == ["Seite 1 von 2"]


def test_reads_no_more_lines_than_any_paper_has() -> None:
    assert len(read_lines("a\n" * (MOST_LINES + 10)).content) == MOST_LINES
