# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts as the public knows them: the text that counts today, and how proposals were answered, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from augenhoehe.concept import queries as concept_queries
from augenhoehe.concept.enums import ConceptKind, ProposalState, VersionState
from augenhoehe.concept.models import Block, Concept, Proposal, Version
from augenhoehe.concept.outline import Outline
from augenhoehe.concept.rules import proposals as proposal_rules
from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.models import Resolution
from augenhoehe.kit.prepared import prepared
from augenhoehe.site.public import seen
from augenhoehe.site.queries.resolutions import SHOWN, resolutions_of


@dataclass(frozen=True, slots=True)
class Shown:
    """The version of a concept that the public reads, with the resolution that adopted it, if one did."""

    version: Version
    resolution: Resolution | None


@dataclass(slots=True)
class Answers:
    """How many proposals a chapter had and what became of them."""

    chapter: str
    states: Counter[ProposalState] = field(default_factory=Counter)

    @property
    def made(self) -> int:
        """All of them."""
        return self.states.total()

    @property
    def accepted(self) -> int:
        """Accepted by a body, carried out in a version or not yet."""
        return self.states[ProposalState.ACCEPTED] + self.states[ProposalState.REALISED]

    @property
    def rejected(self) -> int:
        """Rejected by a body."""
        return self.states[ProposalState.REJECTED]

    @property
    def waiting(self) -> int:
        """Not decided yet."""
        return self.states[ProposalState.OPEN] + self.states[ProposalState.WITH_OPINION]

    @property
    def withdrawn(self) -> int:
        """Taken back by those who had made them."""
        return self.states[ProposalState.WITHDRAWN]


def concepts_of(town: Municipality) -> QuerySet[Concept]:
    """The concepts of a town that have a public version."""
    return seen(Concept.objects.filter(municipality=town, kind=ConceptKind.CONCEPT)).order_by("title", "pk")


def versions_of(town: Municipality | int) -> QuerySet[Version]:
    """The frozen public versions of a town's concepts."""
    # The reader of the street: a version that is frozen and public, whatever else a visibility rule may let through.
    frozen = Version.objects.filter(concept__municipality=town, state=VersionState.FROZEN, public=True)
    return seen(frozen).select_related("concept").order_by("concept__title", "number")


def shown_versions(town: Municipality, kind: ConceptKind = ConceptKind.CONCEPT) -> list[Shown]:
    """For every concept the public version adopted last, or the newest public one; two queries.

    `kind`: of another kind of text, such as handbooks.
    """
    by_concept: dict[int, list[Version]] = {}
    for version in _versions(town.pk, kind):
        version.concept.municipality = town
        by_concept.setdefault(version.concept_id, []).append(version)
    every = [version for versions in by_concept.values() for version in versions]
    papers = sorted({version.paper_id for version in every if version.paper_id})
    adopted = {}
    for resolution in _adopting(town.pk, papers) if papers else ():
        resolution.municipality = town
        adopted[resolution.consultation.paper_id] = resolution
    return [
        _shown(
            versions,
            {version.pk: adopted[version.paper_id] for version in versions if version.paper_id in adopted},
        )
        for versions in by_concept.values()
    ]


@prepared
def _versions(town: int, kind: str) -> QuerySet[Version]:
    return versions_of(town).filter(concept__kind=kind)


@prepared
def _adopting(town: int, papers: Sequence[int]) -> QuerySet[Resolution]:
    """The public resolutions with which a deciding body adopted these papers."""
    adopting = resolutions_of(town).filter(
        consultation__paper__in=papers,
        consultation__role=ConsultationRole.DECISION,
        consultation__outcome__in=concept_queries.ADOPTING,
    )
    return adopting.select_related(None).select_related(*SHOWN)


def blocks_of(version: Version) -> QuerySet[Block]:
    """The text of a public version, in order."""
    return _blocks(version.pk)


def _blocks(version: int) -> QuerySet[Block]:
    return seen(Block.objects.filter(version=version)).order_by("position")


def read_blocks(version: Version) -> list[Block]:
    """The same, read."""
    return _read_blocks(version.pk)


@prepared
def _read_blocks(version: int) -> QuerySet[Block]:
    return _blocks(version)


def answers_by_chapter(concept: Concept, made: Outline) -> list[Answers]:
    """What became of the proposals on a concept, by chapter of the version that is shown; one query.

    Proposals are internal records; told are numbers alone, never who proposed what. What stands in this version no
    more is gathered under one name, so that no older version shows through.
    """
    proposals = _proposals(concept.pk)
    answers: dict[str, Answers] = {chapter.key: Answers(chapter.title) for chapter in made.chapters}
    gone = Answers(_("Passages that this version no longer has"))
    for proposal in proposals:
        chapter = made.chapter_of.get(proposal.block_key)
        state = proposal_rules.state_of(concept_queries.proposal_facts(proposal))
        (answers[chapter.key] if chapter else gone).states[state] += 1
    return [item for item in (*answers.values(), gone) if item.made]


@prepared
def _proposals(concept: int) -> QuerySet[Proposal]:
    found = concept_queries.with_answers(Proposal.objects.filter(concept=concept))
    return found.only("number", "kind", "withdrawn_at", "block_key")


def _shown(versions: list[Version], adopted: dict[int, Resolution]) -> Shown:
    """Versions come in order of number, at least one."""
    carried = [version for version in versions if version.pk in adopted]
    if not carried:
        return Shown(versions[-1], None)
    last = max(carried, key=lambda version: (adopted[version.pk].adopted_on, version.number))
    return Shown(last, adopted[last.pk])
