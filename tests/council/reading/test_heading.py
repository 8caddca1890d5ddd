# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from augenhoehe.council.reading.heading import Heading, is_short
from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.sections import divide


def head(text: str) -> Heading:
    paper = read_lines(text)
    return Heading(paper, divide(paper.content))


def test_only_the_beginning_is_looked_at() -> None:
    assert len(head("Zeile\n" * 200).pieces) == 80
    assert head("kurz\n" + "lang " * 40).short() == [("kurz", 1)]
    assert is_short("x" * 120)
    assert not is_short("x" * 121)


def test_cells_and_lines() -> None:
    assert list(head("Rat\tAmtsblatt").cells()) == [("Rat Amtsblatt", 1), ("Rat", 1), ("Amtsblatt", 1)]


def test_the_page_of_an_agenda_item() -> None:
    assert head("TOP: Ö 1\nDatum: 01.02.2031").tells_of_a_sitting
    assert not head("Datum: 01.02.2031").tells_of_a_sitting
