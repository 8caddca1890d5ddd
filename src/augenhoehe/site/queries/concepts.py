# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts as the public knows them: the text that counts today, and how proposals were answered, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.concept import queries as concept_queries
from augenhoehe.concept.enums import BlockKind, ProposalState, VersionState
from augenhoehe.concept.models import Block, Concept, Proposal, Version
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


def answers_by_chapter(concept: Concept, versions: QuerySet[Version]) -> list[Answers]:
    """What became of the proposals on the public versions of a concept, chapter by chapter; two queries.

    Proposals are internal records; told are numbers alone, never who proposed what.
    """
    asked = Proposal.objects.filter(concept=concept, base__in=versions.filter(concept=concept))
    proposals = list(concept_queries.with_answers(asked).order_by("number"))
    chapters = _Chapters({item.base_id for item in proposals}, {item.block_key for item in proposals})
    answers: dict[str, Answers] = {}
    for proposal in sorted(proposals, key=lambda item: chapters.place(item.base_id, item.block_key)):
        key, title = chapters.of(proposal.base_id, proposal.block_key)
        state = proposal_rules.state_of(concept_queries.proposal_facts(proposal))
        answers.setdefault(key, Answers(title)).states[state] += 1
    return list(answers.values())


class _Chapters:
    """Which chapter of which version a block stands in, read from headings and the blocks in question alone."""

    def __init__(self, versions: set[int], keys: set[str]) -> None:
        wanted = Q(kind=BlockKind.HEADING_2) | Q(key__in=keys)
        rows = seen(Block.objects.filter(wanted, version__in=versions)).order_by("version", "position")
        self._found: dict[tuple[int, str], tuple[int, str, str]] = {}
        chapter: dict[int, tuple[str, str]] = {}
        for version, position, key, kind, text in rows.values_list(
            "version", "position", "key", "kind", "plain_text"
        ):
            if kind == BlockKind.HEADING_2:
                chapter[version] = (key, text)
            self._found[version, key] = (position, *chapter.get(version, ("", _("Beginning"))))

    def of(self, version: int, key: str) -> tuple[str, str]:
        """Key and title of the chapter."""
        return self._found.get((version, key), (0, "", _("Beginning")))[1:]

    def place(self, version: int, key: str) -> int:
        """Where the block stands, to bring chapters into reading order."""
        return self._found.get((version, key), (0, "", ""))[0]


def _shown(versions: list[Version], adopted: dict[int, Resolution]) -> Shown:
    """Versions come in order of number, at least one."""
    carried = [version for version in versions if version.pk in adopted]
    if not carried:
        return Shown(versions[-1], None)
    last = max(carried, key=lambda version: (adopted[version.pk].adopted_on, version.number))
    return Shown(last, adopted[last.pk])
