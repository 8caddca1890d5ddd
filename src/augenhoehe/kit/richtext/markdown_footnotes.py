# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Footnotes of Markdown: `[^1]` in the text, and `[^1]: words` in a place of its own, as most programs write them."""

from __future__ import annotations

import re
from itertools import count

#: A reference in the text that is read: its number between signs that no keyboard writes.
SIGN = re.compile("\ue000(\\d+)\ue001")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_DEFINED = re.compile(r" {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)")
_CALLED = re.compile(r"(?<!\\)\[\^([^\]\s]{1,100})\]")
_DEEPER = re.compile(r"(?: {2,4}|\t)(?=\S)")


def sign(number: int) -> str:
    """What stands for a footnote in a text."""
    return f"\ue000{number}\ue001"


def taken_out(text: str) -> tuple[str, dict[int, str], list[str]]:
    """The text with a sign for every footnote, their words by number, and the words of those that nobody calls."""
    rest, words = _definitions(SIGN.sub("", text))
    numbers = count(1)
    notes: dict[int, str] = {}
    called: set[str] = set()

    def numbered(found: re.Match[str]) -> str:
        if found[1] not in words:
            return found[0]
        number = next(numbers)
        notes[number] = words[found[1]]
        called.add(found[1])
        return sign(number)

    with_signs = _CALLED.sub(numbered, rest) if words else rest
    return with_signs, notes, [note for name, note in words.items() if name not in called]


def _definitions(text: str) -> tuple[str, dict[str, str]]:
    """The text without the words of footnotes, and these by name."""
    kept: list[str] = []
    found: dict[str, list[str]] = {}
    name, fenced, after_blank = "", False, False
    for line in text.split("\n"):
        fenced ^= bool(_FENCE.match(line))
        defined = None if fenced else _DEFINED.fullmatch(line)
        goes_on = bool(name) and (bool(_DEEPER.match(line)) if after_blank else bool(line.strip()))
        if defined:
            name = defined[1]
            # Of two with one name the first counts, as with links.
            found.setdefault(name, [defined[2]])
        elif goes_on and not fenced:
            found[name].append(("\n" if after_blank else " ") + line.strip())
        else:
            name = name if not line.strip() else ""
            kept.append(line)
        after_blank = not line.strip()
    return "\n".join(kept), {name: "".join(lines).strip() for name, lines in found.items() if any(lines)}
