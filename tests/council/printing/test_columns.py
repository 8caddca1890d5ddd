# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
from dataclasses import replace

from augenhoehe.council.printing import Layout, PrintedConsultation, PrintedPaper
from augenhoehe.council.printing.columns import consultation_table

FULL = (
    PrintedConsultation("Rat", datetime.date(2022, 12, 8), "Entscheidung", "5.1"),
    PrintedConsultation("HFA"),
)


def test_the_form_shows_what_is_known(form_paper: PrintedPaper) -> None:
    table = consultation_table(form_paper, Layout.FORM)
    assert table.headers == ("TOP-Nr.", "Beratungsfolge")
    assert table.rows[2] == ("", "Rat der Stadt Kamen")
    assert table.body == 1


def test_the_cover_sheet_numbers_and_dates(cover_paper: PrintedPaper) -> None:
    table = consultation_table(cover_paper, Layout.COVER_SHEET)
    assert table.headers == ("Beratungsfolge", "Datum")
    assert table.rows[0] == ("1. Ausschuss für Arbeit und Soziales", "08.11.2022")


def test_roles_items_and_dates_bring_their_columns(form_paper: PrintedPaper) -> None:
    paper = replace(form_paper, consultations=FULL)
    form = consultation_table(paper, Layout.FORM)
    assert form.headers == ("TOP-Nr.", "Beratungsfolge", "Zuständigkeit", "Datum")
    assert form.rows == (("5.1", "Rat", "Entscheidung", "08.12.2022"), ("", "HFA", "", ""))
    cover = consultation_table(paper, Layout.COVER_SHEET)
    assert cover.headers == ("Beratungsfolge", "Zuständigkeit", "TOP-Nr.", "Datum")
    assert cover.rows[1] == ("2. HFA", "", "", "")
