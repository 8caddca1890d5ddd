# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import locked_draft, new_key, town_of
from augenhoehe.concept.models import Block, Version
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action


@action
def write_version_from_text(*, version: Version, text: str, by: Account) -> int:
    """Fill an empty draft from one plain text ("# " chapter, "- " list, " | " table); returns the number of blocks.

    A draft that holds text already is left alone, so that a pasted text never wipes out other people's work.
    """
    draft = locked_draft(version.pk)
    if draft.blocks.exists():
        raise RuleViolation(_("This version holds text already. Please change it block by block."))
    blocks = texts.blocks_from_text(text)
    if not blocks:
        raise RuleViolation(_("Please paste the text first; nothing but blank lines arrived."))
    rows = []
    for position, block in enumerate(blocks, start=1):
        row = Block(version=draft, key=new_key(), position=position)
        texts.fill(row, block)
        rows.append(row)
    Block.objects.bulk_create(rows)
    audit.record(
        audit_verbs.TEXT_WRITTEN, by=by, of=draft, municipality=town_of(draft), after={"blocks": len(rows)}
    )
    return len(rows)
