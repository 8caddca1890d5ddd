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
            ("januar", "jänner", "january", "jan"),
            ("februar", "february", "feb"),
            ("märz", "maerz", "march", "mär", "mrz", "mar"),
            ("april", "apr"),
            ("mai", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nov"),
            ("dezember", "december", "dez", "dec"),
        ),
        1,
    )
    for name in names
}
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"

# Slashes are American: office software with that setting prints them so. Three groups are needed, because
# "12/2019" and "11/1473" are numbers of papers.
DATE = (
    rf"(?i:(?<![\d.])\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?(?:\d{{4}}|\d{{2}})|{MONTH}\.?\s\d{{4}})(?![\d/])"
    r"|(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d/-])"
    r"|(?<![\w/.-])\d{1,2}/\d{1,2}/\d{4}(?![\w/-])"
    rf"|(?<!\w){MONTH}\.?\s\d{{1,2}},\s\d{{4}}(?!\d))"
)
_DATE = re.compile(DATE)
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(?:(\d{1,2})\.|([^\W\d]+)\.?)\s?(\d{2,4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s(\d{1,2}),\s(\d{4})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_CENTURY = 2000
# Two digits: papers older than a working life are not typed in.
_NEWEST_SHORT_YEAR = 68
_MONTHS_OF_A_YEAR = 12


def parse_date(text: str) -> date | None:
    """The date that this text is, or none; a day that does not exist is none."""
    try:
        if found := _DAY_FIRST.fullmatch(text):
            day, month, name, year = found.groups()
            return date(_year(year), int(month) if month else _MONTHS.get(name.lower(), 0), int(day))
        if found := _MONTH_FIRST.fullmatch(text):
            return date(int(found[3]), _MONTHS.get(found[1].lower(), 0), int(found[2]))
        if found := _SLASHES.fullmatch(text):
            first, second = int(found[1]), int(found[2])
            # The month comes first in American dates; a first part that cannot be a month is a day.
            return date(int(found[3]), *((second, first) if first > _MONTHS_OF_A_YEAR else (first, second)))
        return date.fromisoformat(text)
    except ValueError:
        return None


def _year(text: str) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    return year + _CENTURY if year <= _NEWEST_SHORT_YEAR else year + _CENTURY - 100


def find_dates(text: str) -> Iterator[date]:
    """The existing dates in a text, in order."""
    for found in _DATE.finditer(text):
        day = parse_date(found.group())
        if day:
            yield day


def first_date(text: str) -> date | None:
    """The first existing date in a text."""
    return next(find_dates(text), None)


def before_date(text: str) -> str:
    """What stands before the first date; nothing where there is none."""
    found = _DATE.search(text)
    return text[: found.start()].strip() if found else ""


def without_dates(text: str) -> str:
    """The text with its dates taken out."""
    return " ".join(_DATE.sub(" ", text).split())
