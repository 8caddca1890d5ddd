# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The Beratungsfolge as a table: only the columns that have something to say, in the order of the layout."""

from dataclasses import dataclass

from augenhoehe.council.printing.paper import Layout, PrintedPaper, german_date


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """headers and rows of text.

    Body: position of the column that names the bodies and takes the room left.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    body: int


def consultation_table(paper: PrintedPaper, layout: Layout) -> PrintedTable:
    """Return the table. The form always has TOP-Nr., the cover sheet always has Datum and numbers its rows."""
    stations = paper.consultations
    form = layout is Layout.FORM
    items = form or any(station.item_number for station in stations)
    roles = any(station.role for station in stations)
    dates = not form or any(station.date for station in stations)
    headers = (
        *(["TOP-Nr."] if items and form else []),
        "Beratungsfolge",
        *(["Zuständigkeit"] if roles else []),
        *(["TOP-Nr."] if items and not form else []),
        *(["Datum"] if dates else []),
    )
    rows = tuple(
        (
            *([station.item_number or ""] if items and form else []),
            station.body if form else f"{number}. {station.body}",
            *([station.role or ""] if roles else []),
            *([station.item_number or ""] if items and not form else []),
            *([german_date(station.date)] if dates else []),
        )
        for number, station in enumerate(stations, 1)
    )
    return PrintedTable(headers, rows, headers.index("Beratungsfolge"))
