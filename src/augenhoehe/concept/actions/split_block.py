# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import insert_rows, locked_draft, town_of
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.models import Block
from augenhoehe.concept.rules import blocks as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.text import Block as TextBlock
from augenhoehe.kit.violations import require


@action
def split_block(
    *, block: Block, parts: Sequence[TextBlock], revision: int | None, by: Account
) -> list[Block]:
    """Put several passages in the place of one; the first keeps its key, so that the comparison sees the division.

    Raises RuleViolation where there is nothing to divide or the version is frozen, Conflict where somebody else
    saved the block meanwhile.
    """
    draft = locked_draft(block.version_id)
    row = claim(draft.blocks.all(), pk=block.pk, revision=revision)
    figure = bool(texts.figure_key(texts.block_of(row)))
    require(rules.may_divide(BlockKind(row.kind), len(parts), figure=figure))
    before = {"kind": row.kind, "text": row.plain_text}
    texts.fill(row, parts[0])
    row.save()
    rows = [row, *insert_rows(draft, row.position, parts[1:])]
    audit.record(
        audit_verbs.BLOCK_SPLIT,
        by=by,
        of=row,
        municipality=town_of(draft),
        before=before,
        after={"keys": [part.key for part in rows], "texts": [part.plain_text for part in rows]},
    )
    return rows
