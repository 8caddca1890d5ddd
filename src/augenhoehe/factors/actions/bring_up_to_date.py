# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Collection
from typing import Any

from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.drafts import insert_rows, locked_draft, place_after
from augenhoehe.concept.models import Version
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import Handbook
from augenhoehe.factors.queries.handbooks import PARTS, fresh, seen_words, texts_of
from augenhoehe.factors.rules.handbooks import NewsKind, check_bring, place_for
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.seen import check_seen
from augenhoehe.kit.text import Block as TextBlock
from augenhoehe.kit.violations import require


@action
def bring_up_to_date(
    *, handbook: Handbook, keys: Collection[str], revision: int | None, by: Any, seen: str | None = None
) -> int:
    """Take these new words of the set and of the town's experience into the draft; returns how many.

    seen: the mark of what was offered on the page (`seen_words`); Conflict where something new has come since.

    What was not chosen is not offered again until it is worded anew. Raises RuleViolation where no version is
    being written, Conflict as usual.
    """
    current = claim(Handbook.objects.select_related(*PARTS), pk=handbook.pk, revision=revision)
    frozen, text = texts_of(current)
    require(check_bring(text is not None))
    draft = locked_draft(text.pk if text else 0)
    found = fresh(current, draft)
    check_seen(seen, seen_words(found), current)
    blocks = {block.id: block for block in found.blocks}
    taken = [one for one in found.news if one.key in keys]
    for one in taken:
        if one.kind is NewsKind.NEW:
            _insert(draft, blocks[one.key], found.words)
            continue
        row = draft.blocks.select_related("version__concept__municipality").get(key=one.key)
        if one.kind is NewsKind.CHANGED:
            edit_block(block=row, new=blocks[one.key], revision=None, by=by)
        else:
            delete_block(block=row, revision=None, by=by)
    before = {"set": current.set_version_id}
    current.offered = dict(found.words)
    if found.version != current.set_version and frozen is not None and frozen.number >= current.set_from:
        # what is frozen keeps the set it was written with
        current.earlier_set, current.set_from = current.set_version, draft.number
    current.set_version = found.version
    current.save()
    audit.record(
        audit_verbs.HANDBOOK_UPDATED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after={"set": found.version.pk, "taken": len(taken), "offered": len(found.news)},
    )
    return len(taken)


def _insert(draft: Version, block: TextBlock, words: list[tuple[str, str]]) -> None:
    """A new passage keeps the key it is found by."""
    there = list(draft.blocks.order_by("position").values_list("key", flat=True))
    (row,) = insert_rows(draft, place_after(draft, place_for(block.id or "", words, there)), [block])
    row.key = block.id or row.key
    row.save()
