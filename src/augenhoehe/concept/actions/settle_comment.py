# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.models import Comment
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim


@action
def settle_comment(*, comment: Comment, settled: bool, revision: int | None, by: Account) -> Comment:
    """Say that a comment is dealt with, or open it again. Raises Conflict as usual."""
    comments = Comment.objects.select_related("concept__municipality")
    current = claim(comments, pk=comment.pk, revision=revision)
    current.settled_by, current.settled_at = (by, clock.now()) if settled else (None, None)
    current.save()
    audit.record(
        audit_verbs.COMMENT_SETTLED if settled else audit_verbs.COMMENT_REOPENED,
        by=by,
        of=current,
        municipality=current.concept.municipality,
        after={"passage": current.block_key},
    )
    return current
