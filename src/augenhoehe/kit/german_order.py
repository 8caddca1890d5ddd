# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How names are sorted in German: ä as a, ö as o, ü as u, ß as ss (DIN 5007-1), signs before digits before letters.

Only between names that are alike that way do marks count, then case, small letters first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

Key = tuple[str, str, str, str]


@lru_cache(maxsize=8_192)
def german(name: str) -> Key:
    """The key to sort a name by: `sorted(names, key=german)`."""
    marked = unicodedata.normalize("NFD", name.casefold())
    plain = "".join(f"{_rank(sign)}{sign}" for sign in marked if not unicodedata.combining(sign))
    return plain, marked, name.swapcase(), name


def counted_on(code: str) -> list[tuple[int, int, Key]]:
    """The key to sort codes by their numbers: 1.10 stands behind 1.9, “A 2” before “A 10”, numbers before letters."""
    parts = re.findall(r"[0-9]+|[^0-9]+", code)
    return [(0, int(part), german("")) if part.isdigit() else (1, 0, german(part)) for part in parts]


def compare(one: str, other: str) -> int:
    """Negative, zero or positive as `one` comes before, with or behind `other`; what a database calls."""
    first, second = german(one), german(other)
    return (first > second) - (first < second)


def _rank(sign: str) -> int:
    if sign.isalpha():
        return 2
    return 1 if sign.isdigit() else 0
