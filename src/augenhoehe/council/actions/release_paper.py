# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.sign_offs import facts_of, releaser, signatures_of
from augenhoehe.council.rules.sign_off import check_release
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def release_paper(*, paper: Paper, revision: int | None, by: Any) -> Paper:
    """Release a paper that all have signed; the council office submits it.

    Raises RuleViolation where signatures are missing or `by` does not answer for it, Conflict where somebody
    else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    signatures = signatures_of(current)
    require(check_release(PaperState(current.state), facts_of(signatures), releaser(by, current, signatures)))
    current.state = PaperState.RELEASED
    current.save()
    audit.record(
        audit_verbs.PAPER_RELEASED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": PaperState.IN_SIGN_OFF},
        after={"state": current.state},
    )
    return current
