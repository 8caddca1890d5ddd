# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""How wide the columns of a table are in office files.

Word and LibreOffice break a word wherever its column ends, without a hyphen ("31.12.202 3"). So each column is at least
as wide as its longest word, as far as there is room; what that takes, the columns give that have more than they need.
"""

import re
from collections.abc import Iterator

from augenhoehe.kit.documents.tree import Table, Text, plain

#: Where a line may end: blanks, and behind hyphens and dashes. A protected blank holds words together.
BREAKS = re.compile(r"[ \t\r\n\u200b]+|(?<=[-–—])")
NARROW, WIDE = frozenset("ijltfrI.,:;'|!()[]/- \u00a0\u202f"), frozenset("mwMWOQGCDÖ%@—…")
#: Widths of letters in shares of the size of the type, for Arial and the faces that stand in for it.
NARROW_LETTER, LETTER, CAPITAL, WIDE_LETTER = 0.34, 0.56, 0.68, 0.86
BOLD = 1.08
POINT_MM = 25.4 / 72
#: No word takes more than this share of the whole, such as an address without a blank.
MOST_OF_ALL = 0.4


def column_widths(table: Table, width_mm: float, *, size_pt: float, beside_mm: float) -> list[float]:
    """The width of each column in millimetres; together they are `width_mm`.

    size_pt: the size of the type in cells. beside_mm: what a cell leaves free left and right of its text, together.
    """
    weights = sum(column.weight for column in table.columns)
    wished = [width_mm * column.weight / weights for column in table.columns]
    em = size_pt * POINT_MM
    least = [
        min(max(map(_letters, _words(table, place)), default=0) * em + beside_mm, width_mm * MOST_OF_ALL)
        for place in range(len(table.columns))
    ]
    if sum(least) >= width_mm:
        return [width_mm * one / sum(least) for one in least]
    lacking = sum(max(0.0, need - wish) for need, wish in zip(least, wished, strict=True))
    spare = [max(0.0, wish - need) for need, wish in zip(least, wished, strict=True)]
    given = lacking / sum(spare) if lacking else 0.0
    return [max(need, wish) - extra * given for need, wish, extra in zip(least, wished, spare, strict=True)]


def _words(table: Table, place: int) -> Iterator[tuple[str, bool]]:
    """The words of a column that nothing breaks, each once, and whether they are set bold."""
    bold = {*_parts(table.columns[place].header)}
    plainly: set[str] = set()
    for row in table.rows:
        (bold if table.row_header and place == 0 else plainly).update(_parts(row[place]))
    for row in table.footer:
        bold.update(_parts(row[place]))
    yield from ((word, True) for word in bold)
    yield from ((word, False) for word in plainly)


def _parts(text: Text) -> list[str]:
    return BREAKS.split(plain(text))


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
