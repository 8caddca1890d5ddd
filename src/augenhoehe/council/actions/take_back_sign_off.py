# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.rules.sign_off import check_taking_back
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def take_back_sign_off(*, paper: Paper, reason: str, revision: int | None, by: Any) -> Paper:
    """Make a paper that is being signed, or is released, a draft again. Signatures that were given are kept.

    Raises RuleViolation without a reason or in another state, Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    require(check_taking_back(PaperState(current.state), reason))
    before = current.state
    current.state = PaperState.DRAFT
    current.save()
    SignOffKeeper(current, by).rest()
    audit.record(
        audit_verbs.SIGN_OFF_TAKEN_BACK,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": before},
        after={"state": current.state},
        reason=reason.strip(),
    )
    return current
