# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a table begins in a sheet: below titles, remarks and empty rows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

from augenhoehe.kit.spreadsheets.cells import ReadSheet, Value, shown

DEEPEST = 30
"""Rows in which the head is looked for."""
_NO_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Words as they are compared: lower case, without umlauts' dots, punctuation and line ends."""
    flat = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("-\n", "")).casefold()
    return _NO_WORD.sub(" ", "".join(c for c in flat if not unicodedata.combining(c))).strip()


def head_row(sheet: ReadSheet, known: Collection[str] = ()) -> int:
    """The index of the row that names the columns.

    It is the row with most `known` words (folded); where none is known, the first that fills at least as many
    different cells with words as any other below a title. 0 where the sheet has one row only or none.
    """
    top = sheet.rows[:DEEPEST]
    by_words = [sum(folded(cell) in known for cell in set(row) if isinstance(cell, str)) for row in top]
    if max(by_words, default=0) >= min(2, max(sheet.width, 1)):
        return by_words.index(max(by_words))
    names = [len({cell for cell in row if isinstance(cell, str)}) for row in top]
    most = max(names, default=0)
    # the first row that is almost full of different words: a title is one word, data below hold numbers and repeats
    return next((place for place, count in enumerate(names) if count and 2 * count > most), 0)


def column_names(sheet: ReadSheet, head: int) -> list[str]:
    """The columns' names from the head, each different: empty ones are named by their letter, doubles numbered."""
    row: Sequence[Value] = sheet.rows[head] if head < len(sheet.rows) else ()
    names: list[str] = []
    for place, cell in enumerate(row):
        wanted = " ".join(shown(cell).split())[:100] or letter(place)
        name, number = wanted, 2
        while name in names:
            name, number = f"{wanted} ({number})", number + 1
        names.append(name)
    return names


def letter(place: int) -> str:
    """The letter of a column as spreadsheet programs show it: 0 is A, 26 is AA."""
    letters = ""
    rest = place + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return letters
