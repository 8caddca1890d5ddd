# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The phrase book: words and sentence parts that several rooms use, so that each reads the same everywhere."""

from __future__ import annotations

import datetime
from decimal import Decimal
from functools import lru_cache

from django.utils import formats
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

NBSP = "\N{NO-BREAK SPACE}"

NOT_STATED = gettext_lazy("not stated")
NOT_ASSESSABLE = gettext_lazy("cannot be assessed")
SAVE = gettext_lazy("Save")
CANCEL = gettext_lazy("Cancel")
_SINGLE = str.maketrans("„“”", "‚‘’")


def long_date(day: datetime.date) -> str:
    """A date with its weekday and non-breaking space: "Donnerstag, 8. Dezember 2022"."""
    return _written(day, "l, j. F Y", get_language())


def day_and_month(day: datetime.date) -> str:
    """A date with its weekday, of a year that is beyond doubt: "Donnerstag, 8. Dezember"."""
    return _written(day, "l, j. F", get_language())


@lru_cache(maxsize=4096)
def _written(day: datetime.date, form: str, language: str | None) -> str:
    """A date in words, in the language that is active; pages name the same days again and again."""
    return formats.date_format(day, form).replace(". ", f".{NBSP}", 1)


def short_date(day: datetime.date) -> str:
    """A date in digits: "08.12.2022"."""
    return f"{day:%d.%m.%Y}"


def money(amount: Decimal) -> str:
    """An amount in euros, grouped: "12.500,00 €"."""
    text = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{text.replace('-', '−')}{NBSP}€"


def distance(day: datetime.date, today: datetime.date) -> str:
    """How far a day is from today, in words: "morgen", "in 5 Tagen", "seit 3 Tagen"."""
    days = (day - today).days
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days > 0:
        return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days}
    return ngettext("for %(days)d day", "for %(days)d days", -days) % {"days": -days}


def inside_quotes(text: str) -> str:
    """A name as it stands between quotation marks: its own ones become single, as German wants them."""
    return text.translate(_SINGLE)
