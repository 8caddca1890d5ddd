# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
from datetime import date
from enum import StrEnum

import pytest

from augenhoehe.council.enums import FollowUpState, ListPeriod, Recurrence
from augenhoehe.council.printing.follow_up_list import (
    CHANGE,
    PERIOD,
    PRESSING,
    RECURRENCE,
    SHEET_COLUMNS,
    STATE,
    PrintedList,
    list_document,
    list_sheet,
    summary,
)
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import Change, ListRow, Span
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Heading, Table, plain
from augenhoehe.kit.documents.xlsx import write_xlsx

ROW = ListRow(
    duty=1,
    text="Raum suchen",
    paper="12/0900",
    subject="Jugendkonferenz",
    body="Rat",
    adopted_on=date(2022, 12, 8),
    applicant="Fraktion A",
    office="Jugendamt",
    recurrence=Recurrence.ONCE,
    state=FollowUpState.IN_PROGRESS,
    pressing=DueClass.OVERDUE,
    due_on=date(2023, 1, 2),
    delay_reason="Krankheit.",
    answer="Wir suchen.",
    answered_on=date(2023, 1, 3),
    answered_by="Frau Muster",
    before="Noch nichts.",
    changes=(Change.DAY, Change.ANSWER),
)
BARE = dataclasses.replace(
    ROW,
    duty=2,
    paper="",
    applicant="",
    office="",
    due_on=None,
    delay_reason="",
    answer="",
    answered_on=None,
    before="",
    changes=(),
    pressing=DueClass.UNDATED,
)
HALF = Span(date(2022, 7, 1), date(2022, 12, 31))


def printed(*rows: ListRow, public: bool = True) -> PrintedList:
    return PrintedList("Stadt Bergkamen", HALF, public, date(2023, 1, 16), rows)


@pytest.mark.parametrize(
    ("words", "states"),
    [
        (PRESSING, DueClass),
        (STATE, FollowUpState),
        (RECURRENCE, Recurrence),
        (CHANGE, Change),
        (PERIOD, ListPeriod),
    ],
)
def test_every_state_has_its_words(words: dict[str, str], states: type[StrEnum]) -> None:
    assert set(words) == set(states)


def test_how_pressing_it_is_stands_in_words_with_a_shape_of_its_own() -> None:
    shapes = {words[0] for words in PRESSING.values()}
    assert len(shapes) == len(PRESSING)
    assert all(words[2:].replace(",", "").replace(" ", "").isalpha() for words in PRESSING.values())


def test_the_table_of_an_office() -> None:
    document = list_document(printed(ROW, BARE))
    headings = [plain(node.text) for node in document.nodes if isinstance(node, Heading)]
    assert headings == ["Jugendamt", "Ohne Zuständigkeit"]
    first, second = (node for node in document.nodes if isinstance(node, Table))
    cells = [plain(cell) for cell in first.rows[0]]
    assert cells == [
        "Raum suchen",
        "08.12.2022, Rat\nVorlage 12/0900\nAntrag: Fraktion A",
        "▲ überfällig\n02.01.2023, einmal\nin Umsetzung",
        "anderer Termin, neu beantwortet",
        "Wir suchen. (03.01.2023, Frau Muster)",
        "Noch nichts.",
        "Krankheit.",
    ]
    cells = [plain(cell) for cell in second.rows[0]]
    assert cells[1] == "08.12.2022, Rat\nJugendkonferenz"
    assert cells[2:] == ["◇ ohne Termin\nohne Termin, einmal\nin Umsetzung", "–", "–", "–", "–"]


@pytest.mark.parametrize("rows", [(), (ROW,), (ROW, BARE) * 40])
def test_the_document_is_accessible_and_lies_on_its_long_side(rows: tuple[ListRow, ...]) -> None:
    document = list_document(printed(*rows))
    assert document.landscape
    assert faults(write_pdf(document)) == []


def test_titles_say_which_list_it_is() -> None:
    assert printed().title == "Beschlusskontrolle: 2. Halbjahr 2022"
    assert printed(public=False).title.endswith("(nichtöffentlich)")


def test_the_summary_counts() -> None:
    assert "keine Pflichten" in summary([])
    assert summary([ROW]) == "1 Pflicht aus Beschlüssen, davon 1 überfällig."
    assert summary([ROW, BARE, ROW]) == "3 Pflichten aus Beschlüssen, davon 2 überfällig; 1 ohne Termin."


def test_the_sheet_has_a_column_for_every_fact() -> None:
    sheet = list_sheet(printed(ROW, BARE))
    facts = dict(zip((column.header for column in SHEET_COLUMNS), sheet.rows[0], strict=True))
    assert facts["Fällig am"] == date(2023, 1, 2)
    assert facts["Ampel in Worten"] == "überfällig"
    assert facts["Bisher"] == "Noch nichts."
    assert write_xlsx([sheet], title="Liste", day=date(2023, 1, 16))
