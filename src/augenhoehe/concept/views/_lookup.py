# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How views of this room get hold of what they show."""

from __future__ import annotations

from augenhoehe.concept import queries
from augenhoehe.concept.models import Block, Concept, Proposal, Version
from augenhoehe.core.guard import TownRequest, fetch


def concept_of(request: TownRequest, pk: int) -> Concept:
    """A concept of the request's town that the reader may see."""
    return fetch(request, Concept.objects.select_related("municipality"), pk=pk)


def version_of(request: TownRequest, pk: int) -> Version:
    """A version of the request's town that the reader may see."""
    versions = Version.objects.select_related("concept__municipality", "paper__municipality")
    return fetch(request, versions, town="concept__municipality", pk=pk)


def block_of(request: TownRequest, pk: int) -> Block:
    """A block of the request's town that the reader may see."""
    blocks = Block.objects.select_related("version__concept__municipality")
    return fetch(request, blocks, town="version__concept__municipality", pk=pk)


def proposal_of(request: TownRequest, pk: int) -> Proposal:
    """A proposal of the request's town, with all its records."""
    return fetch(request, queries.with_records(Proposal.objects.all()), town="concept__municipality", pk=pk)
