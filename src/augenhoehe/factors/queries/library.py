# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library of factor sets that is shipped: to take over and to change, never a town's set by itself."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "library"


@dataclass(frozen=True, slots=True)
class ShippedFactor:
    """A factor of the library with its questions."""

    key: str
    title: str
    explanation: str
    when_missing: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShippedSet:
    """A set of the library. `key` is remembered by the town's set that was made of it."""

    key: str
    title: str
    description: str
    short: bool
    factors: tuple[ShippedFactor, ...]

    @property
    def questions(self) -> int:
        """How many questions there are in all."""
        return sum(len(factor.questions) for factor in self.factors)


@lru_cache(maxsize=1)
def shipped() -> tuple[ShippedSet, ...]:
    """All sets of the library in its own order."""
    read = [tomllib.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.toml")]
    return tuple(
        ShippedSet(
            key=raw["key"],
            title=raw["title"],
            description=raw["description"],
            short=raw.get("short", False),
            factors=tuple(
                ShippedFactor(**{**factor, "questions": tuple(factor["questions"])})
                for factor in raw["factor"]
            ),
        )
        for raw in sorted(read, key=lambda raw: raw["position"])
    )


def by_key(key: str) -> ShippedSet | None:
    """The set with this key; None where the library has none such."""
    return next((one for one in shipped() if one.key == key), None)
