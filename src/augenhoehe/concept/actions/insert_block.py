# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import insert_rows, locked_draft, place_after, town_of
from augenhoehe.concept.models import Block, Version
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.text import Block as TextBlock


@action
def insert_block(
    *, version: Version, after: str, block: TextBlock, by: Account, others: Sequence[TextBlock] = ()
) -> Block:
    """Insert a block, and `others` right behind it, after the one with the key `after` ("" for the beginning).

    Each gets a new key; returns the first. Raises RuleViolation where the version is frozen or the place is gone.
    """
    draft = locked_draft(version.pk)
    rows = insert_rows(draft, place_after(draft, after), [block, *others])
    for row in rows:
        audit.record(
            audit_verbs.BLOCK_INSERTED,
            by=by,
            of=row,
            municipality=town_of(draft),
            after={"kind": row.kind, "text": row.plain_text},
        )
    return rows[0]
