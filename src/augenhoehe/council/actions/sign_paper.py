# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.asked_signature import AskedSignature
from augenhoehe.council.enums import PaperState, SignOffState
from augenhoehe.council.models import SignOff
from augenhoehe.council.rules.sign_off import check_signing
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def sign_paper(
    *, sign_off: SignOff, seen: str, revision: int | None, by: Any, remark: str | None = None
) -> SignOff:
    """Sign a paper, with or without a remark. `seen` is the fingerprint of the text the signatory has read.

    The next stage is asked once this one is complete. Raises Conflict where the text has changed since or
    somebody else signed first, RuleViolation where `by` is not asked.
    """
    asked = AskedSignature(sign_off.pk, revision, by)
    asked.require_same_text(seen)
    current, paper = asked.current, asked.paper
    require(
        check_signing(
            PaperState(paper.state), SignOffState(current.state), is_asked=asked.is_asked, remark=remark
        )
    )
    current.state = SignOffState.SIGNED if remark is None else SignOffState.SIGNED_WITH_REMARK
    current.remark = (remark or "").strip()
    current.signed_at = clock.now()
    current.signed_by = by
    current.edition = asked.keeper.edition()
    current.save()
    audit.record(
        audit_verbs.SIGN_OFF_GIVEN,
        by=by,
        of=current,
        municipality=paper.municipality,
        before={"state": SignOffState.ASKED},
        after={"state": current.state, "edition": current.edition.number, "deputy": current.by_deputy},
        reason=current.remark,
    )
    asked.keeper.advance()
    return current
