# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How views of this room get hold of what they show."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.concept import queries
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Block, Concept, ParticipationRound, Proposal, Submission, Version
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.guard import TownRequest, fetch, fetch_prepared
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.violations import require


def concept_of(request: TownRequest, pk: int) -> Concept:
    """A concept of the request's town that the reader may see."""
    return fetch_prepared(request, _concept, pk)


def version_of(request: TownRequest, pk: int) -> Version:
    """A version of the request's town that the reader may see."""
    versions = Version.objects.select_related("concept__municipality", "paper__municipality")
    return fetch(request, versions, town="concept__municipality", pk=pk)


def draft_of(request: TownRequest, pk: int) -> Version:
    """A version that may still be written; a frozen one is refused with the reason."""
    return _writable(version_of(request, pk))


def block_of(request: TownRequest, pk: int) -> Block:
    """A block of a draft of the request's town."""
    blocks = Block.objects.select_related("version__concept__municipality")
    block = fetch(request, blocks, town="version__concept__municipality", pk=pk)
    _writable(block.version)
    return block


def proposal_of(request: TownRequest, pk: int) -> Proposal:
    """A proposal of the request's town, with all its records."""
    return fetch(request, queries.with_records(Proposal.objects.all()), town="concept__municipality", pk=pk)


def round_of(request: TownRequest, pk: int) -> ParticipationRound:
    """A round of the request's town that the reader may see."""
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    return fetch(request, rounds, town="version__concept__municipality", pk=pk)


def submission_of(request: TownRequest, pk: int) -> Submission:
    """A submission of the request's town that the reader may see: one that counts."""
    parts = ("organization", "account", "recorded_by", "file", "round__version__concept__municipality")
    submissions = Submission.objects.select_related("concept__municipality", *parts)
    return fetch(request, submissions, town="concept__municipality", pk=pk)


@prepared_for_reader
def _concept(reader: Any, town: int, pk: int) -> QuerySet[Concept]:
    return policies.visible_in(reader, Concept.objects.filter(pk=pk), town)


def _writable(version: Version) -> Version:
    require(rules.may_edit(rules.VersionFacts(version.number, VersionState(version.state))))
    return version
