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
def move_block(*, block: Block, up: bool, by: Account, revision: int | None = None) -> bool:
    """Swap a block with the one before or after it; returns False where it stands at that end already.

    Raises Conflict where the block was changed or moved since `revision`.
    """
    draft = locked_draft(block.version_id)
    row = claim(draft.blocks.all(), pk=block.pk, revision=revision)
    neighbour = (
        draft.blocks.filter(position__lt=row.position).order_by("-position").first()
        if up
        else draft.blocks.filter(position__gt=row.position).order_by("position").first()
    )
    if neighbour is None:
        return False
    before = {"position": row.position}
    row.position, neighbour.position = neighbour.position, row.position
    for moved in (row, neighbour):
        moved.save(update_fields=["position", "revision", "modified_at"])
    audit.record(
        audit_verbs.BLOCK_MOVED,
        by=by,
        of=row,
        municipality=town_of(draft),
        before=before,
        after={"position": row.position},
    )
    return True
