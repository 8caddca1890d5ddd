# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import facts_of, relations_to
from augenhoehe.council.rules.submission import check_submission
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def submit_paper(*, paper: Paper, revision: int | None, by: Any) -> Paper:
    """Send a complete draft on its way; without a date of its own it carries today's.

    Raises RuleViolation with everything that is missing, Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    require(check_submission(facts_of(current)))
    current.state = PaperState.SUBMITTED
    current.date = current.date or clock.today()
    current.save()
    for relation in relations_to(current.municipality, current.reference):
        relation.target = current
        relation.save(update_fields=["target"])
    audit.record(
        audit_verbs.PAPER_SUBMITTED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": PaperState.DRAFT},
        after={"state": PaperState.SUBMITTED, "date": current.date},
    )
    return current
