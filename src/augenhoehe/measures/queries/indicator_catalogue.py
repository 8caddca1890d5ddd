# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of indicators that is shipped: to choose from, never a figure of a town by itself."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from augenhoehe.measures.enums import Direction

FILE = Path(__file__).resolve().parent.parent / "catalogues" / "indicators.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One indicator of the catalogue. `base`: the code of the count it is a share of; `groups`: usual comparisons."""

    code: str
    theme: str
    title: str
    definition: str
    unit: str
    direction: Direction
    source: str
    decimals: int = 0
    source_url: str = ""
    counts_people: bool = False
    base: str = ""
    groups: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """All indicators of the catalogue in its own order."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))["indicator"]
    return tuple(
        Entry(
            **{
                **raw,
                "direction": Direction(raw["direction"]),
                "groups": tuple(raw.get("groups", ())),
            }
        )
        for raw in read
    )


def by_theme(listed: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Entries under their themes, in the order of first appearance."""
    themes: dict[str, list[Entry]] = {}
    for entry in listed:
        themes.setdefault(entry.theme, []).append(entry)
    return list(themes.items())
