# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import locked_draft, new_key, town_of
from augenhoehe.concept.models import Block, Version
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action
from augenhoehe.kit.text import Block as TextBlock


@action
def fill_version(*, version: Version, blocks: Sequence[TextBlock], by: Account) -> int:
    """Fill an empty draft with blocks; ids become their keys, others get a new one. Returns their number.

    Raises RuleViolation where the draft holds text already, so that nobody's words are wiped out.
    """
    draft = locked_draft(version.pk)
    if draft.blocks.exists():
        raise RuleViolation(_("This version holds text already. Please change it block by block."))
    rows = []
    for position, block in enumerate(blocks, start=1):
        row = Block(version=draft, key=block.id or new_key(), position=position)
        texts.fill(row, block)
        rows.append(row)
    Block.objects.bulk_create(rows)
    audit.record(
        audit_verbs.TEXT_WRITTEN, by=by, of=draft, municipality=town_of(draft), after={"blocks": len(rows)}
    )
    return len(rows)
