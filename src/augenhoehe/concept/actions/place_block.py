# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db.models import F

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import locked_draft, place_after, town_of
from augenhoehe.concept.models import Block
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def place_block(*, block: Block, after: str, revision: int | None, by: Account) -> bool:
    """Move a block behind the one with the key `after` ("" for the beginning); False where it stands there already.

    Raises RuleViolation where the version is frozen or the place is gone, Conflict where somebody else changed
    or moved the block meanwhile.
    """
    draft = locked_draft(block.version_id)
    row = claim(draft.blocks.all(), pk=block.pk, revision=revision)
    before, target = row.position, place_after(draft, after)
    nothing_between = not draft.blocks.filter(position__gt=target, position__lt=before).exists()
    if after == row.key or (target < before and nothing_between):
        return False
    # What stands below the new place makes room; the gap at the old one disturbs nothing.
    draft.blocks.filter(position__gt=target).update(position=F("position") + 1)
    row.position = target + 1
    row.save(update_fields=["position", "revision", "modified_at"])
    audit.record(
        audit_verbs.BLOCK_MOVED,
        by=by,
        of=row,
        municipality=town_of(draft),
        before={"position": before},
        after={"position": row.position, "after": after},
    )
    return True
