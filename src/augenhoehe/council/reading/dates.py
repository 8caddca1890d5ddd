# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates as council papers print them."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jänner", "jan"),
            ("februar", "feb"),
            ("märz", "maerz", "mär", "mrz"),
            ("april", "apr"),
            ("mai",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("dezember", "dez"),
        ),
        1,
    )
    for name in names
}
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"

# A slash date is left out on purpose: it is American in some exports and a paper number in others.
DATE = (
    rf"(?i:(?<![\d.])\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?(?:\d{{4}}|\d{{2}})|{MONTH}\.?\s\d{{4}})(?![\d/])"
    r"|(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d/-]))"
)
_DATE = re.compile(DATE)
_PARTS = re.compile(r"(\d{1,2})\.\s?(?:(\d{1,2})\.|([^\W\d]+)\.?)\s?(\d{2,4})")
_CENTURY = 2000


def parse_date(text: str) -> date | None:
    """The date that this text is, or none; a day that does not exist is none."""
    parts = _PARTS.fullmatch(text)
    try:
        if not parts:
            return date.fromisoformat(text)
        day, month, name, year = parts.groups()
        full_year = int(year) + (_CENTURY if len(year) == 2 else 0)
        return date(full_year, int(month) if month else _MONTHS.get(name.lower(), 0), int(day))
    except ValueError:
        return None


def find_dates(text: str) -> Iterator[date]:
    """The existing dates in a text, in order."""
    for found in _DATE.finditer(text):
        day = parse_date(found.group())
        if day:
            yield day


def first_date(text: str) -> date | None:
    """The first existing date in a text."""
    return next(find_dates(text), None)


def without_dates(text: str) -> str:
    """The text with its dates taken out."""
    return " ".join(_DATE.sub(" ", text).split())
