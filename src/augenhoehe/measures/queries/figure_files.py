# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of indicators as tables and as data, with source, licence and everything without which they mean nothing.

The columns are those that `value_rows` reads in again. Numbers that are kept back are not in them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.enums import OpenDataLicence
from augenhoehe.core.labels import LICENCE_ADDRESSES
from augenhoehe.core.models import Municipality
from augenhoehe.kit.documents.delimited import write_csv
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn, write_xlsx
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.queries.figures import Figure, Shown


def sheet_of(figures: Iterable[Figure]) -> Sheet:
    """All values, one a line."""
    columns = (
        SheetColumn(_("Code"), 10),
        SheetColumn(_("Indicator"), 40),
        SheetColumn(_("As of"), 12),
        SheetColumn(_("Comparison group"), 24),
        SheetColumn(_("Value"), 14),
        SheetColumn(_("Unit"), 12),
        SheetColumn(_("No value because"), 34),
        SheetColumn(_("provisional"), 12),
        SheetColumn(_("Break in the series"), 34),
        SheetColumn(_("Note on the source"), 34),
        SheetColumn(_("Source"), 34),
        SheetColumn(_("Licence"), 34),
    )
    rows = [_row(figure, shown) for figure in figures for shown in figure.cells.values()]
    return Sheet(_("Values"), columns, rows)


def as_csv(figures: Iterable[Figure]) -> bytes:
    """The values as CSV."""
    return write_csv(sheet_of(figures))


def as_xlsx(figures: Iterable[Figure], *, title: str, day: datetime.date) -> bytes:
    """The values as a workbook."""
    return write_xlsx([sheet_of(figures)], title=title, day=day)


def as_data(figure: Figure, town: Municipality, today: datetime.date, address: str) -> dict[str, Any]:
    """One indicator with its values and targets: days ISO 8601, numbers as text, None where nothing is stated."""
    indicator = figure.indicator
    licence = OpenDataLicence(town.open_data_licence)
    named = {"identifier": indicator.licence, "url": None}
    return {
        "code": indicator.code,
        "title": indicator.title,
        "theme": indicator.theme or None,
        "definition": indicator.definition,
        "unit": indicator.unit or None,
        "direction": indicator.direction,
        "territory": indicator.territory or None,
        "publisher": town.name,
        "municipality_key": town.ags or None,
        "origin": {"name": indicator.source, "url": indicator.source_url or None},
        "licence": named
        if indicator.licence
        else {"identifier": str(licence), "url": LICENCE_ADDRESSES[licence]},
        "as_of": today.isoformat(),
        "source": address,
        "values": [_datum(shown) for shown in figure.cells.values()],
        "targets": [
            {
                "due_on": target.due_on.isoformat(),
                "group": target.group or None,
                "value": _plain(target.value),
            }
            for target in figure.targets
        ],
    }


def licence_of(indicator: Indicator) -> str:
    """Under which terms the values may be taken along, in words."""
    return indicator.licence or str(indicator.municipality.get_open_data_licence_display())


def _row(figure: Figure, shown: Shown) -> list[Cell]:
    indicator, stored = figure.indicator, shown.stored
    return [
        indicator.code,
        indicator.title,
        shown.as_of,
        shown.group,
        shown.value.normalize() if shown.value is not None else None,
        indicator.unit,
        shown.reason,
        stored.provisional,
        stored.break_reason,
        stored.source_note,
        indicator.source,
        licence_of(indicator),
    ]


def _datum(shown: Shown) -> dict[str, Any]:
    return {
        "as_of": shown.as_of.isoformat(),
        "group": shown.group or None,
        "value": _plain(shown.value),
        "kept_back": shown.kept_back and shown.value is None,
        "missing_reason": shown.reason or None,
        "provisional": shown.stored.provisional,
        "break_in_series": shown.stored.break_reason or None,
        "source_note": shown.stored.source_note or None,
    }


def _plain(value: Any) -> str | None:
    return None if value is None else f"{value.normalize():f}"
