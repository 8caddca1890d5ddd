# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.reopen_duties import reopen_duties
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.rules.submission import check_withdrawal
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def withdraw_paper(*, paper: Paper, reason: str, revision: int | None, by: Any) -> Paper:
    """Take a paper back before it is decided; the reason stays in the log. Duties that it answered are open again.

    Raises RuleViolation without a reason or after the decision, Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    require(check_withdrawal(facts_of(current), reason))
    before = {"state": current.state}
    current.state = PaperState.WITHDRAWN
    current.withdrawal_reason = reason.strip()
    current.save()
    audit.record(
        audit_verbs.PAPER_WITHDRAWN,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after={"state": current.state},
        reason=reason.strip(),
    )
    reopen_duties(paper=current, by=by)
    return current
