# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.number_counting import Counting
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.kinds import check_relation
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def draw_number(*, paper: Paper, revision: int | None, by: Any) -> Paper:
    """Give a paper its number before it is submitted; the number stays with it, whatever becomes of it.

    Raises RuleViolation where the town has no scheme or something that the number needs is missing, Conflict
    where somebody else saved first.
    """
    papers = Paper.objects.select_related("municipality", "under_direction_of")
    current = claim(papers, pk=paper.pk, revision=revision)
    facts = facts_of(current)
    require(check_relation(facts.kind, numbering.key(facts.reference), facts.related, facts.related_kind))
    reference = Counting(current.municipality).draw_for(current, clock.today())
    current.save()
    audit.record(
        audit_verbs.NUMBER_DRAWN,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"reference": ""},
        after={"reference": reference},
    )
    return current
