# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A catalogue of 60 measures comes in from a table: columns, unknown words, a look at everything, and no doubles."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn, write_xlsx
from tests.browser.conftest import PATIENCE, Visit
from tests.browser.house import House
from tests.browser.test_journey import heading, open_by, press

OFFICES = ("Jugendamt", "Sozialamt", "Kulturreferat", "Amt für Schule und Sport")
expect.set_options(timeout=PATIENCE)


def test_a_catalogue_of_60_measures(
    house: House, visit: Visit, keep: Callable[[Page, str], None], tmp_path: Path
) -> None:
    anna = visit("Anna Beispiel")
    goal = the_goal(anna)
    anna_reads_in(anna, table(tmp_path, goal))
    expect(heading(anna, "Unbekannte Wörter")).to_be_visible()
    keep(anna, "catalogue-1-words")
    anna.get_by_role("combobox").first.select_option(label="als neues Wort eintragen")
    press(anna, "Weiter")
    expect(heading(anna, "Durchsehen und bestätigen")).to_be_visible()
    expect(anna.locator(".ah-counts b").first).to_have_text("60")
    keep(anna, "catalogue-2-check")
    press(anna, "Bestätigen: alle Zeilen einlesen")
    expect(heading(anna, "Alle Maßnahmen")).to_be_visible()
    anna.locator("summary", has_text="Liste eingrenzen").click()
    anna.get_by_label("Wort in Kürzel, Titel oder Beschreibung").fill("Vorhaben")
    press(anna, "Anwenden")
    expect(anna.get_by_text("60 von ").first).to_be_visible()
    keep(anna, "catalogue-3-list")
    anna_reads_in(anna, table(tmp_path, goal))
    expect(anna.get_by_text("Der Katalog sagt schon genau dasselbe.")).to_be_visible()
    assert house.complaints == []


def the_goal(anna: Page) -> str:
    """The code of a goal that the demo knows."""
    anna.goto("/bergkamen/intern/massnahmen/ziele/")
    expect(heading(anna, "Ziele")).to_be_visible()
    return "1.1"


def anna_reads_in(anna: Page, path: Path) -> None:
    anna.goto("/bergkamen/intern/massnahmen/")
    open_by(anna, "Tabelle einlesen")
    anna.locator("input[type=file]").set_input_files(path)
    press(anna, "Tabelle lesen")
    expect(heading(anna, "Spalten der Tabelle")).to_be_visible()
    press(anna, "Weiter")


def table(folder: Path, goal: str) -> Path:
    """A workbook as offices keep it: 60 rows, days as dates, one target group that the town does not know yet."""
    headers = (
        "Nr.",
        "Maßnahme",
        "Beschreibung",
        "Ziel",
        "Handlungsfeld",
        "Zuständig",
        "Zielgruppen",
        "Von",
        "Bis",
        "Status",
    )
    rows: list[list[Cell]] = [
        [
            f"X {number}",
            f"Vorhaben {number} (erfunden)",
            "Aus der alten Tabelle.",
            goal,
            "Begegnung und Kultur",
            OFFICES[number % len(OFFICES)],
            "Auszubildende im Quartier" if number == 7 else "Jugendliche" if number % 2 else "",
            datetime.date(2022, 1 + number % 12, 1),
            datetime.date(2023, 12, 31),
            "in Umsetzung",
        ]
        for number in range(1, 61)
    ]
    path = folder / "massnahmen.xlsx"
    sheet = Sheet("Katalog", [SheetColumn(header) for header in headers], rows)
    path.write_bytes(write_xlsx([sheet], title="Katalog", day=datetime.date(2023, 1, 16)))
    return path
