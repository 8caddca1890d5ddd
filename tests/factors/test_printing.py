# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
import datetime
import re

from augenhoehe.factors.enums import Rating
from augenhoehe.factors.printing.check import CheckFigures, Step, check_document
from augenhoehe.factors.printing.profile_chart import profile_chart
from augenhoehe.factors.rules.profile import FactorLines, Line
from augenhoehe.kit.charts import as_table
from augenhoehe.kit.documents.html import write_html

DAY = datetime.date(2023, 1, 16)


def factor(*ratings: Rating | None, title: str = "Augenhöhe") -> FactorLines:
    lines = tuple(
        Line(number, f"f/{number}", f"Frage {number}?", rating, f"Grund {number}.", "Protokoll")
        for number, rating in enumerate(ratings, 1)
    )
    return FactorLines("f", title, "", "Mehr zuhören.", lines)


FIGURES = CheckFigures(
    town="Stadt Bergkamen",
    subject_kind="Maßnahme",
    subject="1.1.1 Jugendkonferenz",
    description="",
    set_title="Acht Gelingensfaktoren",
    set_number=2,
    closed_on=DAY,
    people=3,
    short=False,
    factors=(factor(*Rating),),
    steps=(Step("Schriftlich antworten", "", DAY),),
)


def test_a_check_on_paper_tells_everything_and_gives_no_mark() -> None:
    page = write_html(check_document(FIGURES))
    for words in (
        "Was trägt",
        "Woran zu arbeiten ist",
        "Mehr zuhören.",
        "Grund 3.",
        "3 Personen",
        "16.01.2023",
    ):
        assert words in page
    assert "nicht beurteilbar" in page
    assert "%" not in re.sub("<[^>]*>", "", page)


def test_a_column_for_evidence_stands_only_where_some_was_named() -> None:
    bare = factor(Rating.YES)
    silent = dataclasses.replace(bare, lines=(dataclasses.replace(bare.lines[0], evidence=""),))
    for factors, shown in (((silent,), False), ((silent, bare), True)):
        page = write_html(check_document(dataclasses.replace(FIGURES, factors=factors)))
        assert ("Beleg" in page) is shown
        assert "Grund 1." in page


def test_what_there_is_none_of_is_said() -> None:
    bare = dataclasses.replace(
        FIGURES, factors=(factor(None),), steps=(), people=1, short=True, description="Zwei gehen spazieren."
    )
    assert check_document(bare).title == "Integrations-Check: 1.1.1 Jugendkonferenz"
    page = write_html(check_document(bare))
    for words in (
        "eine Person",
        "keine Schritte vereinbart",
        "keine Angabe",
        "spazieren",
    ):
        assert words in page
    assert "Was noch nicht zu beurteilen ist" not in page


def test_the_chart_counts_answers_by_factor() -> None:
    table = as_table(
        profile_chart([factor(Rating.YES, Rating.YES, Rating.NO), factor(Rating.PARTLY, title="B")])
    )
    assert table.header[:5] == ("Faktor", "ja", "teilweise", "nein", "nicht beurteilbar")
    assert [cell.split()[0] for cell in table.rows[0][1:5]] == ["2", "0", "1", "0"]
