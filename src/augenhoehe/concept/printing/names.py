# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table without names: who proposes has a number, and names inside reasons and opinions are blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterable

BLANK = "[Name]"
SHORTEST = 3
"""Shorter names, such as two letters, would blank out ordinary words."""


def sender_number(submission: int | None) -> str:
    """What stands for a sender: the number of the submission, so that its points are seen to belong together."""
    return f"Eingabe {submission}"


def blanked(text: str, names: Iterable[str]) -> str:
    """The text with every one of these names, however written in capitals or spaced, replaced by "[Name]"."""
    wanted = sorted({name for name in names if len(name) >= SHORTEST}, key=lambda name: (-len(name), name))
    if not wanted:
        return text
    spelled = "|".join(r"\s+".join(map(re.escape, name.split())) for name in wanted)
    return re.sub(rf"(?<!\w)(?:{spelled})(?!\w)", BLANK, text, flags=re.IGNORECASE)
