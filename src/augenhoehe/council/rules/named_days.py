# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The day by which something is to be done, where the wording of a duty names it."""

from __future__ import annotations

import datetime
import re

MONTHS = {
    name: number
    for number, name in enumerate(
        ("januar februar märz april mai juni juli august september oktober november dezember".split()),
        1,
    )
}

YEARS = range(1900, 2200)
"""A mistyped year, such as 9999, is no deadline: beyond these, calendars cannot count."""

_UNTIL = re.compile(
    r"\bbis\s+(?:spätestens\s+|längstens\s+)?(?:zum\s+)?"
    r"(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.|(?P<name>[A-Za-zä]{3,9}))\s?(?P<year>\d{4})\b",
    re.IGNORECASE,
)


def named_deadline(text: str) -> datetime.date | None:
    """The day after "bis zum" in a duty, such as "bis zum 30. Juni 2023"; None where it names none or several."""
    found = {_day(match) for match in _UNTIL.finditer(text)}
    return found.pop() if len(found) == 1 else None


def _day(match: re.Match[str]) -> datetime.date | None:
    year = int(match["year"])
    if year not in YEARS:
        return None
    month = int(match["month"]) if match["month"] else MONTHS.get(match["name"].casefold(), 0)
    try:
        return datetime.date(year, month, int(match["day"]))
    except ValueError:
        return None
