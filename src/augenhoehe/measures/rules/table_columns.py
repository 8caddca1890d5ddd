# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which column of a table is what: by what was said of it the last time, then by the words of its head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from augenhoehe.kit.spreadsheets.header import folded


def proposed(
    names: Sequence[str], words: Mapping[str, Sequence[str]], remembered: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """For each name of a head what the column is, a key of `words` or nothing; nothing is named twice.

    `remembered`: folded names to what they were the last time, nothing where the column was left out. Whole names
    come before parts of names.
    """
    heads = [folded(name) for name in names]
    known = remembered or {}
    found: dict[str, int] = {}
    settled: set[int] = set()
    for place, head in enumerate(heads):
        said = known.get(head, "-")
        if not said:
            settled.add(place)
        elif said in words and said not in found:
            found[said] = place
            settled.add(place)
    for whole in (True, False):
        for column, sayings in words.items():
            if column in found:
                continue
            for place in (place for word in sayings for place in _places(heads, folded(word), whole=whole)):
                if place not in settled:
                    found[column] = place
                    settled.add(place)
                    break
    columns = {place: column for column, place in found.items()}
    return tuple(columns.get(place, "") for place in range(len(heads)))


def _places(heads: Sequence[str], word: str, *, whole: bool) -> list[int]:
    """Where a head is the word, or else begins or ends with it."""
    return [
        place
        for place, head in enumerate(heads)
        if (head == word if whole else head.startswith(f"{word} ") or head.endswith(f" {word}"))
    ]
