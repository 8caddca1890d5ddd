# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import locked_draft, town_of
from augenhoehe.concept.models import Comment, Version
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action


@action
def write_comment(*, version: Version, key: str, text: str, by: Account) -> Comment:
    """Note something on a passage of a draft. Raises RuleViolation where the passage is gone or nothing is said."""
    draft = locked_draft(version.pk)
    if not draft.blocks.filter(key=key).exists():
        raise RuleViolation(_("This passage has been deleted meanwhile."))
    if not text.strip():
        raise RuleViolation(_("Please write down what you want to say."), field="text")
    comment = Comment.objects.create(concept=draft.concept, block_key=key, text=text.strip(), author=by)
    audit.record(
        audit_verbs.COMMENT_WRITTEN,
        by=by,
        of=comment,
        municipality=town_of(draft),
        after={"passage": key, "text": comment.text},
    )
    return comment
