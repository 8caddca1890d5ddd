# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.heading import Heading
from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.numbering import find_number, find_parents
from augenhoehe.council.reading.sections import divide


def head(text: str) -> Heading:
    paper = read_lines(text)
    return Heading(paper, divide(paper.content))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vorlage: 12/0801", "12/0801"),
        ("Vorlagen-ID\n2031/123", "2031/123"),
        ("Beschlussvorlage - VO/2031/0718-20", "VO/2031/0718-20"),
        ("Beschlussvorlage der Politik (ö) - BV-P-ö/07/0069-03", "BV-P-ö/07/0069-03"),
        ("Anfrage (öffentlich) - 31-21906", "31-21906"),
        ("Änderungsantrag zum Haushalt Nr. H-0375/2031", "H-0375/2031"),
        ("GRDrs 767/2031", "767/2031"),
        ("Datum Vorlagen-Nr. 03.05.2031 146/2031", "146/2031"),
        ("Vorlage Nr.:\nfolgt\n12/0801", "12/0801"),
        ("Vorlage Nr.: 095 Amt", "095"),
        ("Nr. der Ratsdrucksache: 219-X/Z-9", "219-X/Z-9"),
        ("21-3684\n\nRaum schaffen", "21-3684"),
        ("21-3684\n22-1111", None),
        ("02303/148-0", None),
        ("2031/2032", None),
        ("1. Ergänzung zur\nDrucksache Nr.: 64", None),
        ("1. Ergänzung zur Vorlage 12/0801\nVorlage: 12/0801/1", "12/0801/1"),
        ("1. Ergänzung zur Vorlage 12/0801", None),
        ("1. Ergänzung zur", None),
        ("Ergänzungsvorlage\nzur Vorlage Nr. IX/416\nVorlage Nr. IX/416/1", "IX/416/1"),
        ("Ergänzungsvorlage\nzur Vorlage Nr. IX/416", None),
        ("Vorlage\nSeite 1\f12/0801\nSeite 2", "12/0801"),
        ("TOP: Ö 4\nDatum: 09.02.2031\nSG/2031/006 Neue Satzung", "SG/2031/006"),
        ("TOP: Ö 4\nDatum: 09.02.2031\n2031/2032 Haushalt", None),
    ],
)
def test_the_papers_own_number(text: str, number: str | None) -> None:
    found = find_number(head(text))
    assert (found and found[0]) == number


def test_the_number_of_all_pages() -> None:
    text = "Antrag\nVorlage 12/0801 Seite 1\fText\nVorlage 12/0801 Seite 2"
    assert find_number(head(text)) == ("12/0801", (2, 4))


def test_parents_and_their_lines() -> None:
    assert find_parents(head("Ergänzung zur Drucksache Nr. 11/1473\nAntwort auf die Anfrage 11/1474")) == {
        "11/1473": 1,
        "11/1474": 2,
    }
    assert find_parents(head("Rat\n1. Nachtrag zur\nDrucksache Nr.: 64\nVorlage: 65")) == {"64": 3}
