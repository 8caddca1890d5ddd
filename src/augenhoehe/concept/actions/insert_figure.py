# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import insert_rows, locked_draft, place_after, town_of
from augenhoehe.concept.figures import Sent, caption_block, made
from augenhoehe.concept.models import Block, Version
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def insert_figure(*, version: Version, after: str, sent: Sent, by: Account) -> Block:
    """Show a picture behind the block with the key `after` ("" for the beginning); returns its passage.

    Raises RuleViolation with all reasons where it cannot be shown, the version is frozen or the place is gone.
    """
    draft = locked_draft(version.pk)
    figure = made(draft.concept, sent, None, by=by)
    (row,) = insert_rows(draft, place_after(draft, after), [caption_block(figure, sent.caption)])
    audit.record(
        audit_verbs.FIGURE_INSERTED,
        by=by,
        of=row,
        municipality=town_of(draft),
        after={"figure": figure.key, "text": row.plain_text, "alternative_text": figure.alternative_text},
    )
    return row
