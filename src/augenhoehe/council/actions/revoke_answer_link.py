# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import AnswerLink
from augenhoehe.council.rules.answer_links import check_link
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def revoke_answer_link(*, link: AnswerLink, revision: int | None, by: Any) -> AnswerLink:
    """Withdraw a link before it is used. Raises RuleViolation where it opens nothing any more, Conflict as always."""
    current = claim(
        AnswerLink.objects.select_related("follow_up__municipality"), pk=link.pk, revision=revision
    )
    require(check_link(current.facts, clock.now()))
    current.revoked_at = clock.now()
    current.save()
    audit.record(
        audit_verbs.LINK_REVOKED,
        by=by,
        of=current.follow_up,
        municipality=current.follow_up.municipality,
        after={"for": current.recipient},
    )
    return current
