# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from augenhoehe.council.reading.dating import find_day
from augenhoehe.council.reading.heading import Heading
from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.sections import divide

DAY = date(2031, 3, 25)
LONG = "Vorlage für alle, die es angeht, " * 6


def found(text: str) -> tuple[date, tuple[int, ...]] | None:
    paper = read_lines(text)
    return find_day(Heading(paper, divide(paper.content)))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Datum: 25.03.2031", (1,)),
        ("Datum:\n03/25/2031", (2,)),
        ("Bönen, den 25. März 2031", (1,)),
        ("Bönen,\n03/25/2031", (2,)),
        ("Bönen, 25.03.2031", (1,)),
        ("Vorlage Nr. 12/0801 vom 25.03.2031", (1,)),
        ("Datum Vorlagen-Nr. 25.03.2031 146/2031", (1,)),
        (f"Gemeinde Bönen, den 25.03.2031 {LONG}", (1,)),
        ("Vorlage Nr.: 12/0801 Erstellt am: 25.03.2031", (1,)),
        ("Antrag\n\nBegründung:\nDarum.\n\nBönen, den 25.03.2031\n", (6,)),
    ],
)
def test_the_day_of_a_paper(text: str, lines: tuple[int, ...]) -> None:
    assert found(text) == (DAY, lines)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Datum: 31.02.2031",
        "Bönen,\n31.02.2031",
        f"{LONG} vom 25.03.2031",
        "Stand: 25.03.2031",
        "Ausdruck vom: 25.03.2031",
        "Druckdatum: 24.03.2031 14:00 Raum\nErstellt am: 25.03.2031 x",
        "Erstellt am: 25.03.2031 14:31 Uhr",
        "Erstellt am: 31.02.2031",
        "Gedruckt am: Montag\nAmt: 50\nErstellt am:\n25.03.2031",
        "TOP: Ö 1\nDatum: 25.03.2031",
        "Begründung:\nDarum.\nBönen, den 25.03.2031\nUnna, den 26.03.2031",
    ],
)
def test_other_days_are_none(text: str) -> None:
    assert found(text) is None
