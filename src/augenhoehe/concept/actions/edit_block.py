# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import locked_draft, town_of
from augenhoehe.concept.models import Block
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.text import Block as TextBlock


@action
def edit_block(*, block: Block, new: TextBlock, revision: int | None, by: Account) -> Block:
    """Give a block of a draft new words or another kind; its key and place stay.

    Raises RuleViolation where the version is frozen, Conflict where somebody else saved the block meanwhile.
    """
    draft = locked_draft(block.version_id)
    row = claim(draft.blocks.all(), pk=block.pk, revision=revision)
    before = {"kind": row.kind, "text": row.plain_text}
    texts.fill(row, new)
    row.save()
    old, changed = audit.changes(before, {"kind": row.kind, "text": row.plain_text})
    audit.record(
        audit_verbs.BLOCK_EDITED, by=by, of=row, municipality=town_of(draft), before=old, after=changed
    )
    return row
