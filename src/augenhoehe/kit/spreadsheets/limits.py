# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a spreadsheet may cost, and why one is not read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.kit.richtext import limits as files


@dataclass(frozen=True, kw_only=True)
class Limits(files.Limits):
    """What one file may cost. `rows` and `columns` are of one sheet, `text` is characters of one cell.

    `spread`: cells of one file that merged ranges may fill.
    """

    cpu_seconds: int = 40
    wall_seconds: float = 60.0
    rows: int = 20_100
    columns: int = 200
    sheets: int = 50
    text: int = 40_000
    spread: int = 1_000_000


class Refusal(StrEnum):
    """Machine-readable reason for not reading a spreadsheet; the first nine are `richtext.limits.Refusal`'s."""

    UNKNOWN_TYPE = "unknown_type"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    OLD_FORMAT = "old_format"
    MACROS = "macros"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    HOSTILE = "hostile"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_SHEETS = "too_many_sheets"
    LONG_TEXT = "long_text"


class UnreadableError(Exception):
    """A file is not read; `code` says why."""

    def __init__(self, code: Refusal) -> None:
        self.code = code
        super().__init__(code.value)
