# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db.models import F

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import locked_draft, new_key, town_of
from augenhoehe.concept.models import Block, Version
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.text import Block as TextBlock


@action
def insert_block(*, version: Version, after: str, block: TextBlock, by: Account) -> Block:
    """Insert a block after the one with the key `after` ("" for the very beginning) under a new key."""
    draft = locked_draft(version.pk)
    before = draft.blocks.get(key=after).position if after else 0
    draft.blocks.filter(position__gt=before).update(position=F("position") + 1)
    row = Block(version=draft, key=new_key(), position=before + 1)
    texts.fill(row, block)
    row.save()
    audit.record(
        audit_verbs.BLOCK_INSERTED,
        by=by,
        of=row,
        municipality=town_of(draft),
        after={"kind": row.kind, "text": row.plain_text},
    )
    return row
