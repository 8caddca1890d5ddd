# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days written as text: in German, in English, or the way ISO 8601 writes them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from enum import StrEnum

from augenhoehe.kit.spreadsheets.cells import Value


class SlashOrder(StrEnum):
    """How days with slashes are meant: 12/31/2022 in America, 31/12/2022 in Britain."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


_MONTHS = (
    ("januar", "jänner", "jan", "january"),
    ("februar", "feb", "february"),
    ("märz", "maerz", "mär", "mrz", "march", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("dezember", "dez", "december", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH |= {f"{number:{width}}": number for number in range(1, 13) for width in ("", "02")}
_WEEKDAY = re.compile(r"^[A-Za-zäöü]{2,10}\.?,\s*(?=\d)")
_DOTS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_WORDS = re.compile(r"(\d{1,2})\.?\s*([A-Za-zÄäÖöÜü]{3,9})\.?,?\s*(\d{4})")
_ENGLISH = re.compile(r"([A-Za-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})")
_FORMS = ((_DOTS, 3, 2, 1), (_ISO, 1, 2, 3), (_WORDS, 3, 2, 1), (_ENGLISH, 3, 1, 2))
"""Each form with the groups that hold year, month and day."""


def possible_orders(cells: Iterable[Value]) -> frozenset[SlashOrder]:
    """The orders in which every day with slashes of a column exists; both where the column does not tell."""
    texts = [cell.strip() for cell in cells if isinstance(cell, str) and _SLASHES.fullmatch(cell.strip())]
    return frozenset(order for order in SlashOrder if all(_exists(text, order) for text in texts))


def differs(cells: Iterable[Value]) -> bool:
    """Whether a day with slashes stands in a column that both orders can read differently."""
    for cell in cells:
        found = _SLASHES.fullmatch(cell.strip()) if isinstance(cell, str) else None
        if found and found[1] != found[2] and int(found[1]) <= 12 and int(found[2]) <= 12:
            return True
    return False


def day(cell: Value, order: SlashOrder = SlashOrder.DAY_FIRST) -> datetime.date | None:
    """The day in a cell, None where it is empty: 31.12.2022, 31. Dezember 2022, 2022-12-31, December 31, 2022.

    Years of two digits are of this century up to 69 and of the last one from 70 on. Raises ValueError for anything
    else and for days that do not exist.
    """
    if cell is None or isinstance(cell, datetime.date):
        return cell
    if not isinstance(cell, str):
        raise ValueError("no day")  # noqa: TRY004 - a wrong cell is wrong input, whatever its type
    text = _WEEKDAY.sub("", cell.strip().replace("\N{NO-BREAK SPACE}", " "))
    if not text:
        return None
    for pattern, year, month, number in _FORMS:
        if found := pattern.fullmatch(text):
            return _date(found[year], _MONTH.get(found[month].lower(), 0), found[number])
    if found := _SLASHES.fullmatch(text):
        month_first = order is SlashOrder.MONTH_FIRST
        return _date(found[3], int(found[1 if month_first else 2]), found[2 if month_first else 1])
    raise ValueError("no day")


def _date(year: str, month: int, number: str) -> datetime.date:
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)
    return datetime.date(full, month, int(number))


def _exists(text: str, order: SlashOrder) -> bool:
    try:
        day(text, order)
    except ValueError:
        return False
    return True
