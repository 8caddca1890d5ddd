# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.asked_signature import AskedSignature
from augenhoehe.council.enums import PaperState, SignOffState
from augenhoehe.council.models import SignOff
from augenhoehe.council.rules.sign_off import check_refusing
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def refuse_sign_off(*, sign_off: SignOff, reason: str, seen: str, revision: int | None, by: Any) -> SignOff:
    """Refuse a signature, with a reason: the paper is a draft again, and its author goes on.

    Raises Conflict where the text has changed since it was read, RuleViolation without a reason or where `by`
    is not asked.
    """
    asked = AskedSignature(sign_off.pk, revision, by)
    asked.require_same_text(seen)
    current, paper = asked.current, asked.paper
    require(
        check_refusing(
            PaperState(paper.state), SignOffState(current.state), is_asked=asked.is_asked, reason=reason
        )
    )
    asked.keeper.again(current)
    current.state = SignOffState.REFUSED
    current.remark = reason.strip()
    current.signed_at = clock.now()
    current.signed_by = by
    current.edition = asked.keeper.edition()
    current.due_on = asked.keeper.due_on
    current.save()
    asked.keeper.rest()
    paper.state = PaperState.DRAFT
    paper.revision += 1
    paper.save()
    audit.record(
        audit_verbs.SIGN_OFF_REFUSED,
        by=by,
        of=current,
        municipality=paper.municipality,
        before={"state": SignOffState.ASKED},
        after={"state": current.state, "edition": current.edition.number},
        reason=current.remark,
    )
    return current
