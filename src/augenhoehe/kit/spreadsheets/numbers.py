# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers written as text, in German or in English: which of the two a column means, and what each cell says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from augenhoehe.kit.spreadsheets.cells import Value


class DecimalMark(StrEnum):
    """What parts whole numbers from their fraction; the other one groups thousands."""

    COMMA = ","
    POINT = "."


_SPACES = re.compile("[\\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'’]")
_UNIT = re.compile(r"(?:€|EUR|Euro|%|VZÄ)$", re.IGNORECASE)
_PATTERNS = {
    DecimalMark.COMMA: re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?"),
    DecimalMark.POINT: re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?"),
}
_LONGEST = 40


def possible_marks(cells: Iterable[Value]) -> frozenset[DecimalMark]:
    """The decimal marks with which every text of a column can be read as a number.

    Both: the column does not tell (“1.234” alone), so a person is asked. None: the column mixes them or holds words.
    """
    texts = [_bare(cell) for cell in cells if isinstance(cell, str)]
    return frozenset(mark for mark in DecimalMark if all(_fits(text, mark) for text in texts if text))


def differs(cells: Iterable[Value]) -> bool:
    """Whether the two marks would give different numbers anywhere in a column that both can read."""
    return any(
        number(cell, DecimalMark.COMMA) != number(cell, DecimalMark.POINT)
        for cell in cells
        if isinstance(cell, str) and all(_fits(_bare(cell), mark) for mark in DecimalMark)
    )


def number(cell: Value, mark: DecimalMark) -> Decimal | None:
    """The number in a cell, None where it is empty. Euro, percent and spaces around it are left out.

    Raises ValueError where there is none, or the text is a number only with the other mark.
    """
    if cell is None or isinstance(cell, Decimal):
        return cell
    if not isinstance(cell, str):
        raise ValueError("no number")  # noqa: TRY004 - a wrong cell is wrong input, whatever its type
    text = _bare(cell)
    if not text:
        return None
    if not _fits(text, mark):
        raise ValueError("no number")
    other = DecimalMark.POINT if mark is DecimalMark.COMMA else DecimalMark.COMMA
    return Decimal(text.replace(other, "").replace(mark, "."))


def _bare(text: str) -> str:
    """The text without spaces, a unit at its end, and with a plain minus."""
    bare = _SPACES.sub("", text).replace("−", "-").replace("–", "-")
    bare = _UNIT.sub("", bare)
    # “12,-” and “12,--” are how whole amounts are written by hand
    return re.sub(r"[,.]-{1,2}$", "", bare)


def _fits(text: str, mark: DecimalMark) -> bool:
    plain = text.isascii() and len(text) <= _LONGEST and any(map(str.isdigit, text))
    return plain and _PATTERNS[mark].fullmatch(text) is not None
