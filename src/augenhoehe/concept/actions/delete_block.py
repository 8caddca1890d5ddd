# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import locked_draft, town_of
from augenhoehe.concept.models import Block
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def delete_block(*, block: Block, revision: int | None, by: Account) -> Block:
    """Take a block out of a draft, and return it; earlier versions keep it.

    Raises Conflict where it was changed meanwhile.
    """
    draft = locked_draft(block.version_id)
    row = claim(draft.blocks.all(), pk=block.pk, revision=revision)
    audit.record(
        audit_verbs.BLOCK_DELETED,
        by=by,
        of=row,
        municipality=town_of(draft),
        before={"kind": row.kind, "text": row.plain_text},
    )
    row.delete()
    return row
