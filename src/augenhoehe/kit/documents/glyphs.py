# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Text as paper can show it.

PDF/A and PDF/UA forbid characters without a glyph, so they are replaced here and named.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from augenhoehe.kit.directions import TURNING

FONTS = Path(__file__).parent / "fonts"
#: Stands for a character that no shipped font has.
BOX = "□"
#: Spaces and hyphens that Fira Sans lacks, with the nearest it has; invisible signs for which print has no
#: use; signs that turn a direction until the end of the line, page numbers included. No language needs them.
REPLACED = str.maketrans(
    {
        "\u202f": "\u00a0",
        "\u2009": "\u00a0",
        "\u200a": "",
        "\u2007": "\u00a0",
        "\u2010": "-",
        "\u2011": "-",
        "\u200b": "",
        "\u2060": "",
        "\ufeff": "",
        "\ufe0e": "",
        "\ufe0f": "",
        "\r": "",
        "\t": " ",
        "\u2028": "\n",
        "\u2029": "\n",
        "\ufffe": "",
        "\u000b": "\n",
        "\u000c": "\n",
        **dict.fromkeys(TURNING, ""),
    }
)
#: Directions and joiners: no glyph, but meaning for the text around them.
INVISIBLE = frozenset("\n\u00ad\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069")


#: Letters without a place where a line may end: more than a line holds, and in the end more than a PDF can.
ENDLESS = re.compile(r"[^\s/\-–—?\u00ad]{61,}")
BREAK_AFTER = 30


@lru_cache(maxsize=1)
def _starts_and_ends() -> tuple[list[int], list[int]]:
    starts, ends = [], []
    for line in (FONTS / "coverage.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and line:
            first, _, last = line.partition("-")
            starts.append(int(first, 16))
            ends.append(int(last or first, 16))
    return starts, ends


@lru_cache(maxsize=4096)
def has_glyph(character: str) -> bool:
    """Whether one of the shipped fonts can show the character."""
    starts, ends = _starts_and_ends()
    position = bisect_right(starts, ord(character)) - 1
    return position >= 0 and ord(character) <= ends[position]


def _breakable(word: re.Match[str]) -> str:
    letters = word[0]
    return "\u00ad".join(
        letters[start : start + BREAK_AFTER] for start in range(0, len(letters), BREAK_AFTER)
    )


def _is_shown(character: str) -> bool:
    """Whether paper shows it: fonts have glyphs for private use too, but PDF/A-2a wants a meaning for each."""
    return has_glyph(character) and unicodedata.category(character) not in ("Cc", "Co")


def printable(text: str) -> str:
    """Return the text in NFC with control characters removed and missing characters as □.

    Words that no line can hold may be broken. Pure Latin text without any passes as it is.
    """
    text = ENDLESS.sub(_breakable, text)
    if text.isascii() and text.isprintable():
        return text
    out = []
    for character in unicodedata.normalize("NFC", text.translate(REPLACED)):
        if character in INVISIBLE or _is_shown(character):
            out.append(character)
        elif unicodedata.category(character) in ("Cc", "Cs", "Cf", "Mn", "Me"):
            continue
        else:
            out.append(BOX)
    return "".join(out)


def drawable(drawing: str) -> str:
    """Return an SVG whose words can be set: marks that no letter holds within itself would stop the whole PDF."""
    normal = unicodedata.normalize("NFC", drawing.translate(REPLACED))
    kept = (sign for sign in normal if unicodedata.category(sign) not in ("Mn", "Me", "Cf", "Cs", "Cc"))
    return "".join(sign if _is_shown(sign) else BOX for sign in kept)


def unprintable(text: str) -> list[str]:
    """Return the characters that paper will show as □, each once, so that a person can be told before."""
    normal = unicodedata.normalize("NFC", text.translate(REPLACED))
    gone = ("Cc", "Cs", "Cf", "Mn", "Me")
    missing = {
        c for c in normal if c not in INVISIBLE and not _is_shown(c) and unicodedata.category(c) not in gone
    }
    return sorted(missing)


def unprintable_in(data: Any) -> list[str]:
    """Return the same for every text in plain data, however deep it lies."""
    return sorted({sign for text in _texts(data) for sign in unprintable(text)})


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
