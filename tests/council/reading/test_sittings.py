# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from augenhoehe.council.reading.heading import Heading
from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.sections import divide
from augenhoehe.council.reading.sittings import find_steps

DAY = date(2031, 4, 8)


def steps(text: str) -> list[tuple[str, date | None, str | None]]:
    paper = read_lines(text)
    return [(one.body, one.date, one.role) for one in find_steps(Heading(paper, divide(paper.content)))]


def test_a_table_comes_first() -> None:
    assert steps("zur Sitzung des Rates am 01.02.2031\nBeratungsfolge\nSchulausschuss 08.04.2031") == [
        ("Schulausschuss", DAY, None)
    ]


def test_the_page_of_an_agenda_item_has_the_day_of_its_sitting() -> None:
    page = "TOP: Ö 4\nGremium: Rat der Gemeinde Bönen Beschlussart: verwiesen\nDatum: Do, 08.04.2031"
    assert steps(page) == [("Rat der Gemeinde Bönen", DAY, None)]
    assert steps("TOP: Ö 4\nDatum: 01.02.2031\nBeratungsfolge\nRat 08.04.2031") == [("Rat", DAY, None)]
    assert steps("TOP: Ö 4\nDatum: 01.02.2031\nBeratungsfolge\nRat\nSchulausschuss") == [
        ("Rat", None, None),
        ("Schulausschuss", None, None),
    ]


def test_bodies_that_a_paper_is_addressed_to() -> None:
    assert steps("In den Schulausschuss\nAn den Sportausschuss (zur Kenntnis)\nIn die Ratsversammlung") == [
        ("Schulausschuss", None, None),
        ("Sportausschuss", None, "information"),
        ("Ratsversammlung", None, None),
    ]
    assert steps("In den Schulausschuss\nIn den Ferien") == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("zur Sitzung des Gemeinderats am 08.04.2031", "Gemeinderat"),
        (
            "Vorlage für die Sitzung des Ausschusses für Soziales am Dienstag, den 08.04.2031",
            "Ausschuss für Soziales",
        ),
        ("Sitzung der Gemeindevertretung am 08.04.2031", "Gemeindevertretung"),
    ],
)
def test_the_one_sitting_that_a_head_names(text: str, body: str) -> None:
    assert steps(text) == [(body, DAY, None)]


def test_other_sittings_are_none() -> None:
    assert steps("Sitzung der Freunde am 08.04.2031\n" + "x" * 120 + " Sitzung des Rates am 08.04.2031") == []
