# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""How wide the columns of a table are in office files.

Word and LibreOffice break a word wherever its column ends, without a hyphen ("31.12.202 3"). So each column is at least
as wide as its longest word, as far as there is room; what that takes, the columns give that have more than they need.
"""

import re
from collections.abc import Iterator

from augenhoehe.kit.documents.tree import Align, Table, Text, plain

#: Where a line may end: blanks, and behind hyphens and dashes. A protected blank holds words together.
BREAKS = re.compile(r"[ \t\r\n\u200b]+|(?<=[-–—])")
NARROW, WIDE = frozenset("ijltfrI.,:;'|!()[]/- \u00a0\u202f"), frozenset("mwMWOQGCDÖ%@—…")
#: Widths of letters in shares of the size of the type, for Arial and the faces that stand in for it.
NARROW_LETTER, LETTER, CAPITAL, WIDE_LETTER = 0.34, 0.56, 0.68, 0.86
BOLD = 1.08
POINT_MM = 25.4 / 72
#: No word takes more than this share of the whole, such as an address without a blank.
MOST_OF_ALL = 0.4
#: And no more than one of these where words can be broken well: the first that leaves room for all.
SHARES = (MOST_OF_ALL, 0.3, 0.24, 0.19, 0.16, 0.13)
ROUNDING = 0.001
#: Letters of a figure that is kept in one line with its unit, such as "39.400,00 €" or "24 Fragen".
LONGEST_FIGURE = 18
#: Letters of a phrase that is kept in one line, such as "in Umsetzung" or the "01.09.2022 –" a period begins with.
LONGEST_PHRASE = 14
PHRASES = re.compile(r"(?<=[,;–—]) ")


def column_widths(table: Table, width_mm: float, *, size_pt: float, beside_mm: float) -> list[float]:
    """The width of each column in millimetres; together they are `width_mm`.

    size_pt: the size of the type in cells. beside_mm: what a cell leaves free left and right of its text, together.
    """
    least = [min(need, width_mm * MOST_OF_ALL) for need in _needs(table, size_pt, beside_mm)]
    if sum(least) >= width_mm:
        return [width_mm * one / sum(least) for one in least]
    return _shared(table, width_mm, least)


def whole_widths(
    table: Table, width_mm: float, *, size_pt: float, beside_mm: float
) -> list[tuple[float, bool]]:
    """The width of each column, and whether every word finds room in it, for a typesetter that breaks words well.

    Where there is not room for phrases, they are broken; where there is none for all words either, the columns with
    the longest words have them broken and short ones stay whole. Where that does not help, the widths are as wished.
    """
    phrases, words = _needs(table, size_pt, beside_mm), _needs(table, size_pt, beside_mm, phrase=0)
    for needs, most in ((phrases, MOST_OF_ALL), *((words, share) for share in SHARES)):
        least = [min(need, width_mm * most) for need in needs]
        if sum(least) < width_mm:
            widths = _shared(table, width_mm, least)
            return [(width, need <= width + ROUNDING) for width, need in zip(widths, needs, strict=True)]
    return [(column.weight, False) for column in table.columns]


def _needs(table: Table, size_pt: float, beside_mm: float, *, phrase: int = LONGEST_PHRASE) -> list[float]:
    """What each column needs for its longest word, or phrase of at most so many letters."""
    em = size_pt * POINT_MM
    return [
        max(map(_letters, _words(table, place, phrase)), default=0) * em + beside_mm
        for place in range(len(table.columns))
    ]


def _shared(table: Table, width_mm: float, least: list[float]) -> list[float]:
    """The widths the columns wish for; what some need more, those give that have more than they need."""
    weights = sum(column.weight for column in table.columns)
    wished = [width_mm * column.weight / weights for column in table.columns]
    lacking = sum(max(0.0, need - wish) for need, wish in zip(least, wished, strict=True))
    spare = [max(0.0, wish - need) for need, wish in zip(least, wished, strict=True)]
    given = lacking / sum(spare) if lacking else 0.0
    return [max(need, wish) - extra * given for need, wish, extra in zip(least, wished, spare, strict=True)]


def _words(table: Table, place: int, phrase: int) -> Iterator[tuple[str, bool]]:
    """The words of a column that nothing breaks, each once, and whether they are set bold."""
    figures = table.columns[place].align is Align.RIGHT
    bold = {*_parts(table.columns[place].header, phrase)}
    plainly: set[str] = set()
    for row in table.rows:
        (bold if table.row_header and place == 0 else plainly).update(
            _parts(row[place], phrase, figures=figures)
        )
    for row in table.footer:
        bold.update(_parts(row[place], phrase, figures=figures))
    yield from ((word, True) for word in bold)
    yield from ((word, False) for word in plainly)


def _parts(text: Text, longest: int, *, figures: bool = False) -> list[str]:
    """What of a cell is kept in one line: its words, and short figures and phrases whole."""
    words = plain(text)
    if figures and len(words) <= LONGEST_FIGURE:
        return [words]
    return [
        part
        for phrase in PHRASES.split(words)
        for part in ([phrase] if len(phrase) <= longest else BREAKS.split(phrase))
    ]


def _letters(word: tuple[str, bool]) -> float:
    """How wide a word is, in sizes of its type."""
    text, bold = word
    width = sum(
        NARROW_LETTER
        if letter in NARROW
        else WIDE_LETTER
        if letter in WIDE
        else CAPITAL
        if letter.isupper()
        else LETTER
        for letter in text
    )
    return width * BOLD if bold else width
