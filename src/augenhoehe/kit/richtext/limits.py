# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one file may cost, and why a file is not read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_PIXELS = 30_000_000
"""Of one picture. Whoever shows it unpacks it: four bytes a pixel."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one file may cost: sizes in bytes and characters, times in seconds.

    `part_bytes` is the largest part of an archive when unpacked, `all_bytes` all parts that are read together.
    `pictures` is how many pictures are taken out of the file; where it is none, they are only told.
    """

    bytes: int = 20_000_000
    entries: int = 5_000
    part_bytes: int = 60_000_000
    all_bytes: int = 100_000_000
    ratio: int = 300
    characters: int = 6_000_000
    cpu_seconds: int = 20
    wall_seconds: float = 30.0
    memory_bytes: int = 1_500_000_000
    pictures: int = 0
    picture_bytes: int = 10 * 1024 * 1024
    all_picture_bytes: int = 40_000_000


class Refusal(StrEnum):
    """Machine-readable reason for not reading a file."""

    UNKNOWN_TYPE = "unknown_type"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    OLD_FORMAT = "old_format"
    MACROS = "macros"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MUCH_TEXT = "too_much_text"
    TOO_SLOW = "too_slow"
    HOSTILE = "hostile"


class RefusalError(Exception):
    """A file is not read; `code` says why."""

    def __init__(self, code: Refusal) -> None:
        self.code = code
        super().__init__(code.value)
