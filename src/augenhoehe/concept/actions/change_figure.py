# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import locked_draft, town_of
from augenhoehe.concept.figures import Sent, caption_block, made
from augenhoehe.concept.models import Block, Figure
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def change_figure(*, block: Block, sent: Sent, revision: int | None, by: Account) -> Block:
    """Give a figure another caption, other words for those who cannot see it, or another picture.

    Earlier versions keep theirs. Raises RuleViolation with all reasons, Conflict where somebody else saved the
    passage meanwhile.
    """
    draft = locked_draft(block.version_id)
    row = claim(draft.blocks.all(), pk=block.pk, revision=revision)
    was = Figure.objects.select_related("file").get(key=texts.figure_key(texts.block_of(row)))
    figure = made(draft.concept, sent, was, by=by)
    before = {"figure": was.key, "text": row.plain_text, "alternative_text": was.alternative_text}
    texts.fill(row, caption_block(figure, sent.caption))
    row.save()
    now = {"figure": figure.key, "text": row.plain_text, "alternative_text": figure.alternative_text}
    old, new = audit.changes(before, now)
    audit.record(
        audit_verbs.FIGURE_CHANGED, by=by, of=row, municipality=town_of(draft), before=old, after=new
    )
    return row
