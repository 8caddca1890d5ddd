# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One spelling for all: case, umlauts, accents and endings do not count in a search.

Index and query go through the same functions, so both databases compare the same plain words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import Stemmer

LONGEST = 64
"""Characters of a term; longer ones are cut, in the index and in the query alike."""

_DIGRAPH = re.compile(r"(?<![aeiouq])([aou])e")
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_stemmer = Stemmer.Stemmer("german")


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """A word in small letters without marks: "Flüchtlinge" and "Fluechtlinge" are "fluchtlinge", "ß" is "ss".

    Only letters and digits of any script remain, so the result carries no sign that a database would read.
    """
    lower = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(filter(str.isalnum, lower.translate(_PLAIN)))
    return _DIGRAPH.sub(r"\1", plain) if plain.isascii() else plain


@lru_cache(maxsize=1 << 15)
def stem(folded: str) -> str:
    """A folded word without its ending (Snowball, German); words of other scripts stay whole."""
    if not folded.isascii() or not folded.isalpha():
        return folded[:LONGEST]
    return str(_stemmer.stemWord(folded))[:LONGEST]
