# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper costs, ready for pages and print."""

from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.council.models import FinancialEffect, FinancialLine, Paper
from augenhoehe.council.queries.editions import LINE, money_line
from augenhoehe.council.rules.finances import MoneyLine, Sums, check_complete, sums
from augenhoehe.kit.reasons import Reason


@dataclass(frozen=True, slots=True)
class Statement:
    """The financial effects of a paper: rows to show, the same as the rules know them, sums, and what is missing."""

    has_effect: bool | None
    note: str
    rows: tuple[FinancialLine, ...]
    lines: tuple[MoneyLine, ...]
    sums: Sums
    missing: tuple[Reason, ...]


FIELDS = ("position", *LINE)


def statement_of(paper: Paper) -> Statement | None:
    """The statement; None where nobody has filled in the form. One query: every page of a paper asks for it."""
    joined = FinancialEffect.objects.filter(paper=paper).order_by("lines__position")
    found = list(joined.values_list("has_effect", "note", *(f"lines__{name}" for name in FIELDS)))
    if not found:
        return None
    has_effect, note = found[0][:2]
    rows = tuple(
        FinancialLine(**dict(zip(FIELDS, values, strict=True)))
        for _effect, _note, *values in found
        if values[0] is not None
    )
    lines = tuple(money_line(row) for row in rows)
    missing = check_complete(has_effect, lines, note).reasons
    return Statement(has_effect, note, rows, lines, sums(lines), missing)
