# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.arrivals import Arrival, Fate, arrive
from augenhoehe.concept.drafts import locked_draft, new_key, town_of
from augenhoehe.concept.models import Block, ImportedText, Version
from augenhoehe.concept.read_pictures import with_figures
from augenhoehe.core import storage
from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import RuleViolation, action
from augenhoehe.kit.manuscripts import Pictures
from augenhoehe.kit.text import Block as TextBlock
from augenhoehe.kit.text import block_to_json

WRITTEN = ("position", "kind", "content", "plain_text", "revision", "modified_at")


@dataclass(frozen=True, slots=True)
class Source:
    """The file as it came, what of it was not taken over: [{"sentence", "details"}], and its pictures by address."""

    name: str
    content: bytes
    left_out: Sequence[Mapping[str, Any]] = ()
    pictures: Pictures = field(default_factory=dict)


@action
def import_manuscript(
    *, version: Version, blocks: Sequence[TextBlock], source: Source, revision: int | None, by: Account
) -> ImportedText:
    """Make this text, as it was confirmed, the text of a draft, all of it or nothing; the file is kept beside it.

    Passages that stay keep their key. The same file with nothing new in it is not taken in twice. Raises
    RuleViolation for a frozen version or no text at all, Conflict where somebody wrote since `revision`.
    """
    draft = locked_draft(version.pk, revision)
    if not blocks:
        raise RuleViolation(_("Nothing of this file was chosen to be taken over."))
    blocks = with_figures(draft.concept, blocks, source.pictures, by=by)
    rows = {row.key: row for row in draft.blocks.order_by("position")}
    arrival = arrive([texts.block_of(row) for row in rows.values()], blocks)
    known = draft.imports.filter(file__sha512=storage.digest(source.content)).order_by("-pk").first()
    if known is not None and arrival.same:
        return known
    _write(draft, rows, arrival)
    town = town_of(draft)
    imported = ImportedText.objects.create(
        version=draft,
        file=store_file(by=by, municipality=town, name=source.name, content=source.content),
        passages=len(blocks),
        left_out=list(source.left_out),
        replaced=[block_to_json(block) for block in (*arrival.gone, *arrival.before.values())],
        account=by,
        imported_at=clock.now(),
    )
    audit.record(
        audit_verbs.MANUSCRIPT_IMPORTED,
        by=by,
        of=draft,
        municipality=town,
        before={"passages": len(rows)},
        after={
            "passages": len(blocks),
            "file": imported.file.sha512,
            "gone": len(arrival.gone),
            **{str(fate): arrival.counts[fate] for fate in Fate},
        },
    )
    return imported


def _write(draft: Version, rows: Mapping[str, Block], arrival: Arrival) -> None:
    """Whoever has a passage open is only disturbed where its words change, not where it makes room."""
    made, changed = [], []
    for position, block in enumerate(arrival.blocks, start=1):
        row = rows.get(block.id or "")
        if row is None:
            row = Block(version=draft, key=new_key(), position=position)
            texts.fill(row, block)
            made.append(row)
        elif texts.block_of(row) != block:
            row.position = position
            texts.fill(row, block)
            row.revision += 1
            row.modified_at = clock.now()
            changed.append(row)
        elif row.position != position:
            row.position = position
            changed.append(row)
    draft.blocks.filter(pk__in=[rows[block.id or ""].pk for block in arrival.gone]).delete()
    Block.objects.bulk_update(changed, WRITTEN, batch_size=500)
    Block.objects.bulk_create(made)
