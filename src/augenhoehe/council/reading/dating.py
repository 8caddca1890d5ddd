# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The day of a paper, which is neither the day of a sitting nor one of printing."""

import re
from datetime import date
from itertools import zip_longest

from .dates import DATE, first_date, parse_date, without_dates
from .heading import Heading, Lines, is_short
from .labels import Piece
from .numbers import DATE_AND_NUMBER, labelled_number
from .parts import Part

_PLACE_AND_DATE = re.compile(
    rf"[A-ZÄÖÜ][\w-]{{1,40}}(?: [A-ZÄÖÜ][\w-]{{1,40}})?(?: \([^()]{{1,20}}\))?,? (?:den |der |dem |am )?{DATE}"
)
_PLACE = re.compile(r"[A-ZÄÖÜ][\w-]{1,40}(?: [A-ZÄÖÜ][\w-]{1,40})?,(?: den)?")
_ONLY_DATE = re.compile(DATE)
# In a text in one run the letterhead's "Bönen, den 01.02.2023".
_PLACE_AND_DATE_INSIDE = re.compile(rf"(?<![\w-])[A-ZÄÖÜ][\w-]{{1,40}}, den {DATE}")
_DATE_BEHIND_NUMBER = re.compile(r"\bvom:? (?P<day>\d.{7,17})")


def find_day(head: Heading) -> tuple[date, Lines] | None:
    """The day and the lines that give it: a labelled one, one in the letterhead, or the one of the signature."""
    return (
        _labelled_day(head) or _day_in_letterhead(head) or _day_of_creation(head) or _day_of_signature(head)
    )


def _labelled_day(head: Heading) -> tuple[date, Lines] | None:
    values = () if head.tells_of_a_sitting else head.sections.values.get(Part.DATE, ())
    found = ((day, (value.line,)) for value in values if (day := first_date(value.text)))
    return next(found, None)


def _day_in_letterhead(head: Heading) -> tuple[date, Lines] | None:
    for piece, after in zip_longest(head.pieces, head.pieces[1:]):
        if day := _printed_day(piece):
            return day, (piece.line.number,)
        if after and _PLACE.fullmatch(piece.text) and _ONLY_DATE.fullmatch(after.text):
            day = parse_date(after.text)
            return (day, (after.line.number,)) if day else None
    return None


def _printed_day(piece: Piece) -> date | None:
    """The date in "Kamen, den 29.04.2022", behind the paper's number, or in a row of values behind labels."""
    if row := DATE_AND_NUMBER.search(piece.text):
        return parse_date(row["date"])
    if inside := _PLACE_AND_DATE_INSIDE.search(piece.text):
        return first_date(inside.group())
    if not is_short(piece.text):
        return None
    for cell in (piece.text, *piece.cells):
        if _PLACE_AND_DATE.fullmatch(cell):
            return first_date(cell)
    behind = _DATE_BEHIND_NUMBER.search(piece.text)
    return first_date(behind["day"]) if behind and labelled_number(piece.text) else None


def _day_of_creation(head: Heading) -> tuple[date, Lines] | None:
    """The day on which the paper was created, where nothing tells that it is one of printing."""
    value = head.sections.first(Part.CREATED)
    if value is None or Part.PRINTED in head.sections.values or without_dates(value.text):
        return None
    day = first_date(value.text)
    return (day, (value.line,)) if day else None


def _day_of_signature(head: Heading) -> tuple[date, Lines] | None:
    """The one place and date that stands alone in a line below the texts, as letters and motions have it."""
    found = [line for line in head.paper.content if line and _PLACE_AND_DATE.fullmatch(line.text)]
    days = {first_date(line.text) for line in found}
    day = days.pop() if len(days) == 1 else None
    return (day, tuple(line.number for line in found)) if day else None
