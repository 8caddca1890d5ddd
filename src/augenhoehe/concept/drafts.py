# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drafts: how actions get hold of one, copy one, and name the blocks in it."""

from __future__ import annotations

import uuid

from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Block, Version
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.models import Municipality
from augenhoehe.kit.actions import claim
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
