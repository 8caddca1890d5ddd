# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import following, locked_draft, may_join, town_of
from augenhoehe.concept.models import Block
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.text.dividing import unite
from augenhoehe.kit.violations import Conflict, require


@action
def join_blocks(
    *, block: Block, revision: int | None, next_key: str, next_revision: int | None, by: Account
) -> Block:
    """Join a block with the next one; it keeps its key and kind, the next one goes.

    `next_key` and `next_revision` are what the writer saw as the next one. Raises RuleViolation where the two do
    not go together or the version is frozen, Conflict where somebody changed either, or what comes next, meanwhile.
    """
    draft = locked_draft(block.version_id)
    row = claim(draft.blocks.all(), pk=block.pk, revision=revision)
    after = following(row)
    require(may_join(row, after))
    if after is None or after.key != next_key:
        raise Conflict(after or row)
    gone = claim(draft.blocks.all(), pk=after.pk, revision=next_revision)
    before = {"texts": [row.plain_text, gone.plain_text], "keys": [row.key, gone.key]}
    texts.fill(row, unite(texts.block_of(row), texts.block_of(gone)))
    row.save()
    gone.delete()
    audit.record(
        audit_verbs.BLOCK_JOINED,
        by=by,
        of=row,
        municipality=town_of(draft),
        before=before,
        after={"text": row.plain_text},
    )
    return row
