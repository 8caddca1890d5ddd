# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cells of a table of measures become facts, or are refused with the reason; when two facts say the same."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal

from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.spreadsheets.cells import Value, shown
from augenhoehe.kit.spreadsheets.days import SlashOrder, day
from augenhoehe.kit.spreadsheets.header import folded
from augenhoehe.kit.spreadsheets.numbers import DecimalMark, number
from augenhoehe.measures.rules.columns import Column

Fact = str | datetime.date | Decimal | bool | frozenset[str] | None
"""A field of a measure: texts and keys as text, several keys as a set, empty as None."""
Facts = Mapping[str, Fact]
"""Fields by name."""

YES = frozenset({"ja", "j", "x", "wahr", "true", "yes", "y", "1"})
NO = frozenset({"nein", "n", "falsch", "false", "no", "0"})
FIRST_DAY, LAST_DAY = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
LARGEST_AMOUNT = Decimal(10) ** 12


class RefusedError(Exception):
    """A cell that cannot be a fact; `reason` says why and what to write."""

    def __init__(self, message: str, values: Mapping[str, object]) -> None:
        self.reason = Reason(message, values)
        super().__init__(message)


def code_text(cell: Value) -> str:
    """A code; one such as 1.2 that a program took for a number is written with a point."""
    return (f"{cell:f}" if isinstance(cell, Decimal) else shown(cell)).strip()


def text_of(about: Column, cell: Value) -> Fact:
    """A text as long as its column takes. Raises RefusedError."""
    text = code_text(cell) if about.name == "code" else shown(cell).strip()
    if len(text) > about.most:
        values = {"count": len(text), "most": about.most}
        raise RefusedError(
            _("The text has %(count)s characters; at most %(most)s fit. Please shorten it."), values
        )
    return text or None


def day_of(cell: Value, order: SlashOrder) -> Fact:
    """A day between 1900 and 2199. Raises RefusedError."""
    try:
        found = day(cell, order)
    except ValueError:
        values = {"text": shown(cell)[:60]}
        raise RefusedError(_("“%(text)s” is no day. Please write it as 31.12.2022."), values) from None
    if found is not None and not FIRST_DAY <= found <= LAST_DAY:
        raise RefusedError(_("Please check the year. It must lie between 1900 and 2199."), {})
    return found


def money_of(cell: Value, mark: DecimalMark) -> Fact:
    """An amount in euros to the cent. Raises RefusedError."""
    try:
        amount = number(cell, mark)
    except ValueError:
        values = {"text": shown(cell)[:60]}
        raise RefusedError(_("“%(text)s” is no amount. Please write it as 12.500,00."), values) from None
    if amount is None:
        return None
    if not 0 <= amount < LARGEST_AMOUNT:
        raise RefusedError(_("An amount lies between zero and a trillion. Please correct it."), {})
    return amount.quantize(Decimal("0.01"))


def yes_or_no(cell: Value) -> Fact:
    """Yes, no, or nothing. Raises RefusedError for any other word."""
    if isinstance(cell, bool):
        return cell
    text = folded(shown(cell))
    if text in YES:
        return True
    if text in NO:
        return False
    if text:
        raise RefusedError(
            _("“%(text)s” is neither yes nor no. Please write ja or nein."), {"text": text[:60]}
        )
    return None


def same(stored: Fact, given: Fact) -> bool:
    """Whether nothing changes; line ends and spaces at the edges are no change, no statement is like no words."""
    if isinstance(stored, str) and isinstance(given, str):
        return _plain(stored) == _plain(given)
    nothing: tuple[Fact, ...] = (None, "", False, frozenset())
    return stored == given or (
        stored in nothing and given in nothing and Decimal not in map(type, (stored, given))
    )


def _plain(text: str) -> str:
    """The text with line ends of one kind and without spaces at its edges."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
