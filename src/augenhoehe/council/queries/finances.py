# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper costs, ready for pages and print."""

from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.council.models import FinancialEffect, FinancialLine, Paper
from augenhoehe.council.queries.editions import money_line
from augenhoehe.council.rules.finances import MoneyLine, Sums, check_complete, sums
from augenhoehe.kit.reasons import Reason


@dataclass(frozen=True, slots=True)
class Statement:
    """The financial effects of a paper: stored rows, the same as the rules know them, sums, and what is missing."""

    has_effect: bool | None
    note: str
    rows: tuple[FinancialLine, ...]
    lines: tuple[MoneyLine, ...]
    sums: Sums
    missing: tuple[Reason, ...]


def statement_of(paper: Paper) -> Statement | None:
    """The statement; None where nobody has filled in the form. Two queries at most."""
    effect = FinancialEffect.objects.filter(paper=paper).prefetch_related("lines").first()
    if effect is None:
        return None
    rows = tuple(sorted(effect.lines.all(), key=lambda row: row.position))
    lines = tuple(money_line(row) for row in rows)
    missing = check_complete(effect.has_effect, lines, effect.note).reasons
    return Statement(effect.has_effect, effect.note, rows, lines, sums(lines), missing)
