# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drafts: how actions get hold of one, copy one, and name the blocks in it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.db.models import F
from django.utils.translation import gettext as _

from augenhoehe.concept import texts
from augenhoehe.concept.enums import BlockKind, VersionState
from augenhoehe.concept.models import Block, Version
from augenhoehe.concept.rules import blocks as block_rules
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.models import Municipality
from augenhoehe.kit.actions import RuleViolation, claim
from augenhoehe.kit.reasons import Verdict
from augenhoehe.kit.text import Block as TextBlock
from augenhoehe.kit.violations import require


def new_key() -> str:
    """A key for a new block: short, and nowhere used before."""
    return uuid.uuid4().hex[:12]


def town_of(version: Version) -> Municipality:
    """The municipality of a version, for the audit log."""
    return version.concept.municipality


def locked_draft(version_id: int, revision: int | None = None) -> Version:
    """The version, locked for this transaction; refuses a frozen one, so that freezing and writing never overlap.

    Its revision is raised at once: who freezes it must have seen what is written now. `revision` is what the
    writer saw of the version, None where they saw a passage of it only; raises Conflict as `claim` does.
    """
    version = claim(Version.objects.select_related("concept__municipality"), pk=version_id, revision=revision)
    require(rules.may_edit(rules.VersionFacts(version.number, VersionState(version.state))))
    version.save(update_fields=["revision", "modified_at"])
    return version


def copy_blocks(source: Version, target: Version) -> int:
    """Copy all blocks with their keys, so that each can be followed from version to version; returns how many."""
    copies = [
        Block(
            version=target,
            key=block.key,
            position=block.position,
            kind=block.kind,
            content=block.content,
            plain_text=block.plain_text,
        )
        for block in source.blocks.all()
    ]
    Block.objects.bulk_create(copies)
    return len(copies)


def place_after(draft: Version, key: str) -> int:
    """The position of the block with the key, 0 for "" (the beginning). Refuses a block that is gone."""
    if not key:
        return 0
    position = draft.blocks.filter(key=key).values_list("position", flat=True).first()
    if position is None:
        raise RuleViolation(
            _("The passage at this place has been deleted meanwhile. Please choose another place.")
        )
    return position


def insert_rows(draft: Version, position: int, blocks: Sequence[TextBlock]) -> list[Block]:
    """New rows under new keys behind a position; what stands below makes room."""
    draft.blocks.filter(position__gt=position).update(position=F("position") + len(blocks))
    rows = []
    for place, block in enumerate(blocks, start=position + 1):
        row = Block(version=draft, key=new_key(), position=place)
        texts.fill(row, block)
        row.save()
        rows.append(row)
    return rows


def following(row: Block) -> Block | None:
    """The block that stands behind this one now."""
    behind = row.version.blocks.filter(position__gt=row.position)
    return behind.order_by("position").first()


def preceding_key(row: Block) -> str:
    """The key of the block that stands before this one now; empty at the beginning."""
    before = row.version.blocks.filter(position__lt=row.position)
    return before.order_by("-position").values_list("key", flat=True).first() or ""


def may_join(row: Block, after: Block | None) -> Verdict:
    """Whether a block can be joined with the one behind it, see the rule."""
    figure = any(texts.figure_key(texts.block_of(one)) for one in (row, after) if one is not None)
    return block_rules.may_join(BlockKind(row.kind), BlockKind(after.kind) if after else None, figure=figure)
