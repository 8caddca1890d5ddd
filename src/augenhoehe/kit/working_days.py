# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Working days in a Land: Monday to Friday without its public holidays."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

SATURDAY = 5
"""As datetime counts the days of a week."""

ONE_DAY = datetime.timedelta(days=1)

LAND_OF_KEY = {
    "01": "SH",
    "02": "HH",
    "03": "NI",
    "04": "HB",
    "05": "NW",
    "06": "HE",
    "07": "RP",
    "08": "BW",
    "09": "BY",
    "10": "SL",
    "11": "BE",
    "12": "BB",
    "13": "MV",
    "14": "SN",
    "15": "ST",
    "16": "TH",
}
"""The first two digits of the official municipality key tell the Land (Destatis, Gemeindeverzeichnis)."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of a Land, by its ISO 3166-2 letters; None knows the holidays of all Germany only."""

    land: str | None = None

    @classmethod
    def of(cls, municipality_key: str) -> WorkingDays:
        """Those of the Land a municipality key (AGS) belongs to."""
        return cls(LAND_OF_KEY.get(municipality_key[:2]))

    def __contains__(self, day: datetime.date) -> bool:
        return day.weekday() < SATURDAY and day not in _holidays(self.land, day.year)

    def last_until(self, day: datetime.date) -> datetime.date:
        """The day itself, or the last working day before it."""
        while day not in self and day > datetime.date.min:
            day -= ONE_DAY
        return day

    def first_from(self, day: datetime.date) -> datetime.date:
        """The day itself, or the first working day after it."""
        while day not in self and day < datetime.date.max:
            day += ONE_DAY
        return day

    def before(self, day: datetime.date, number: int) -> datetime.date:
        """The working day so many working days before a day, which itself does not count."""
        for _number in range(number):
            day = self.last_until(day - ONE_DAY)
        return day

    def after(self, day: datetime.date, number: int) -> datetime.date:
        """The working day so many working days after a day, which itself does not count."""
        for _number in range(number):
            day = self.first_from(day + ONE_DAY)
        return day


def holidays_of(municipality_key: str, year: int) -> dict[datetime.date, str]:
    """The public holidays of a year with their German names, in the Land that a municipality key (AGS) belongs to."""
    return dict(_named_holidays(LAND_OF_KEY.get(municipality_key[:2]), year))


@lru_cache(maxsize=64)
def _named_holidays(land: str | None, year: int) -> tuple[tuple[datetime.date, str], ...]:
    from holidays.countries.germany import Germany

    return tuple(sorted(Germany(subdiv=land, years=year, language="de").items()))


@lru_cache(maxsize=512)
def _holidays(land: str | None, year: int) -> frozenset[datetime.date]:
    """The public holidays of one year. The library is loaded on the first question: it is not small."""
    from holidays.countries.germany import Germany

    return frozenset(Germany(subdiv=land, years=year).keys())
