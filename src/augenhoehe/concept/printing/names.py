# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table without names: who proposes has a number, and names inside reasons and opinions are blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterable

BLANK = "[Name]"
SHORTEST = 3
"""Shorter names, such as two letters, would blank out ordinary words."""


def sender_numbers(senders: Iterable[int | None]) -> list[str]:
    """What stands for each sender, in the order of their proposals: "Eingabe 1" and so on.

    Proposals of the same organisation have the same number. Private persons (None) get a new one for each proposal:
    nobody shall recognise in one proposal who made the others.
    """
    known: dict[int, int] = {}
    named: list[str] = []
    count = 0
    for sender in senders:
        number = known.get(sender) if sender is not None else None
        if number is None:
            count += 1
            number = count
            if sender is not None:
                known[sender] = number
        named.append(f"Eingabe {number}")
    return named


def blanked(text: str, names: Iterable[str]) -> str:
    """The text with every one of these names, however written in capitals or spaced, replaced by "[Name]"."""
    wanted = sorted({name for name in names if len(name) >= SHORTEST}, key=lambda name: (-len(name), name))
    if not wanted:
        return text
    spelled = "|".join(r"\s+".join(map(re.escape, name.split())) for name in wanted)
    return re.sub(rf"(?<!\w)(?:{spelled})(?!\w)", BLANK, text, flags=re.IGNORECASE)
