# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.models import FinancialEffect, FinancialLine, Paper
from augenhoehe.council.queries.editions import content_of
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.rules.finances import MoneyLine, check_plausible
from augenhoehe.council.rules.sign_off import Section
from augenhoehe.council.rules.submission import check_editing
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def set_financial_effect(
    *,
    paper: Paper,
    has_effect: bool | None,
    note: str,
    lines: Sequence[MoneyLine],
    revision: int | None,
    by: Any,
    voiding: bool = False,
) -> FinancialEffect:
    """Say what a paper costs; the lines are complete, in this order. `revision` is the paper's.

    Raises RuleViolation where a body has dealt with it, the amounts cannot be right, or signatures would become
    void and `voiding` does not say that this is meant; Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    require(check_editing(facts_of(current)))
    require(check_plausible(has_effect, lines))
    old = content_of(current)[Section.MONEY]
    effect, _made = FinancialEffect.objects.get_or_create(paper=current)
    effect.has_effect, effect.note = has_effect, note.strip()
    effect.revision += 1
    effect.save()
    effect.lines.all().delete()
    FinancialLine.objects.bulk_create(
        FinancialLine(effect=effect, position=position, **asdict(line))
        for position, line in enumerate(lines, 1)
    )
    current.save()
    before, after = audit.changes(old, content_of(current)[Section.MONEY])
    audit.record(
        audit_verbs.FINANCES_SET,
        by=by,
        of=effect,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    SignOffKeeper(current, by).text_changed(voiding=voiding)
    return effect
