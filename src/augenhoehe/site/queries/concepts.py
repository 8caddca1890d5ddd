# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts as the public knows them: the text that counts today, and how proposals were answered, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from augenhoehe.concept import queries as concept_queries
from augenhoehe.concept.enums import ProposalState, VersionState
from augenhoehe.concept.models import Block, Concept, Proposal, Version
from augenhoehe.concept.outline import Outline
from augenhoehe.concept.rules import proposals as proposal_rules
from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.site.public import READER, seen
from augenhoehe.site.queries.resolutions import resolutions_of


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
    return seen(Concept.objects.filter(municipality=town)).order_by("title", "pk")


def versions_of(town: Municipality) -> QuerySet[Version]:
    """The frozen public versions of a town's concepts."""
    # The reader of the street: a version that is frozen and public, whatever else a visibility rule may let through.
    frozen = Version.objects.filter(concept__municipality=town, state=VersionState.FROZEN, public=True)
    return seen(frozen).select_related("concept").order_by("concept__title", "number")


def shown_versions(town: Municipality) -> list[Shown]:
    """For every concept the public version adopted last, or the newest public one; three queries."""
    by_concept: dict[int, list[Version]] = {}
    for version in versions_of(town):
        by_concept.setdefault(version.concept_id, []).append(version)
    every = [version for versions in by_concept.values() for version in versions]
    adopted = concept_queries.resolutions_adopting(every, reader=READER)
    public = {
        item.pk: item for item in resolutions_of(town).filter(pk__in=[item.pk for item in adopted.values()])
    }
    return [
        _shown(versions, {key: public[item.pk] for key, item in adopted.items() if item.pk in public})
        for versions in by_concept.values()
    ]


def blocks_of(version: Version) -> QuerySet[Block]:
    """The text of a public version, in order."""
    return seen(Block.objects.filter(version=version)).order_by("position")


def answers_by_chapter(concept: Concept, made: Outline) -> list[Answers]:
    """What became of the proposals on a concept, by chapter of the version that is shown; one query.

    Proposals are internal records; told are numbers alone, never who proposed what. What stands in this version no
    more is gathered under one name, so that no older version shows through.
    """
    proposals = list(concept_queries.with_answers(Proposal.objects.filter(concept=concept)))
    answers: dict[str, Answers] = {chapter.key: Answers(chapter.title) for chapter in made.chapters}
    gone = Answers(_("Passages that this version no longer has"))
    for proposal in proposals:
        chapter = made.chapter_of.get(proposal.block_key)
        state = proposal_rules.state_of(concept_queries.proposal_facts(proposal))
        (answers[chapter.key] if chapter else gone).states[state] += 1
    return [item for item in (*answers.values(), gone) if item.made]


def _shown(versions: list[Version], adopted: dict[int, Resolution]) -> Shown:
    """Versions come in order of number, at least one."""
    carried = [version for version in versions if version.pk in adopted]
    if not carried:
        return Shown(versions[-1], None)
    last = max(carried, key=lambda version: (adopted[version.pk].adopted_on, version.number))
    return Shown(last, adopted[last.pk])
