# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's part of the red thread: the concept passage and the proposals, and the paper that carries a version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept import labels, queries
from augenhoehe.concept.enums import ConceptKind, ProposalState
from augenhoehe.concept.models import Concept, Proposal, Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.council.models import Paper
from augenhoehe.kit import policies, thread
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.prepared import prepared, prepared_for_reader
from augenhoehe.kit.thread import Known, Place, Station


def follow(actor: Any, municipality: Any, known: Known) -> None:
    """From a paper to the versions it carries; from a proposal or version to the paper, even of a later version."""
    papers = known.numbers(Paper)
    bases = sorted({proposal.base_id for proposal in known.of(Proposal)})
    if (papers or bases) and not known.of(Version):
        for version in _versions(actor, municipality.pk, papers, bases):
            version.concept.municipality = municipality
            known.add(version)
    versions = known.of(Version)
    if versions and not papers:
        # A version's own paper, or else the first one that took a later version to the council.
        concepts = sorted({version.concept_id for version in versions})
        first = min(version.number for version in versions)
        known.add_of_town(municipality, _carrying(actor, municipality.pk, concepts, first))


@prepared_for_reader
def _versions(actor: Any, town: int, papers: Sequence[int], bases: Sequence[int]) -> QuerySet[Version]:
    wanted = Version.objects.filter(Q(paper__in=papers) | Q(pk__in=bases))
    versions = policies.visible_in(actor, wanted, town, town="concept__municipality")
    return versions.select_related("concept").order_by("number")


@prepared_for_reader
def _carrying(actor: Any, town: int, concepts: Sequence[int], number: int) -> QuerySet[Paper]:
    later = Paper.objects.filter(concept_versions__concept__in=concepts, concept_versions__number__gte=number)
    return policies.visible_in(actor, later, town).order_by("concept_versions__number")[:1]


def concept_station(actor: Any, municipality: Any, known: Known) -> Station | None:
    """The version that is concerned; missing where a paper carries none."""
    version = _first(known)
    if version is None:
        return Station(
            Place.CONCEPT, _("Concept"), _("missing: no version of a concept belongs to it"), missing=True
        )
    text = _("version %(number)d") % {"number": version.number}
    inside = policies.can(actor, ConceptPermission.READ, municipality)
    return Station(Place.CONCEPT, _("Concept"), text, version.get_absolute_url() if inside else "")


def proposals_station(actor: Any, municipality: Any, known: Known) -> Station | None:
    """The proposal one stands at, or how many there are and wait; left out for readers who may not see any."""
    version = _first(known)
    if version is None:
        return Station(Place.PROPOSALS, _("Proposals"), _("missing: nobody was asked yet"), missing=True)
    if not policies.can(actor, ConceptPermission.READ, municipality):
        return None
    made = known.of(Proposal)
    if len(made) == 1 and queries.has_answers(made[0]):
        (state,) = queries.count_states(made)
        words = labels.PROPOSAL_STATE[state]
        return Station(Place.PROPOSALS, str(made[0]), str(words), made[0].get_absolute_url())
    states = _states(version.concept)
    total = sum(states.values())
    if total == 0:
        return Station(Place.PROPOSALS, _("Proposals"), _("missing: none has been made yet"), missing=True)
    title = ngettext("%(count)d proposal", "%(count)d proposals", total) % {"count": total}
    waiting = states[ProposalState.OPEN] + states[ProposalState.WITH_OPINION]
    text = _("%(count)d not decided yet") % {"count": waiting} if waiting else _("all decided")
    return Station(Place.PROPOSALS, title, text, proposals_url(municipality, version.concept))


def _states(concept: Concept) -> Counter[ProposalState]:
    """How many proposals stand in which state; asked once for each instance."""
    if "_states" not in vars(concept):
        queries.keep_states(concept, queries.count_states(_proposals(concept.pk)))
    return queries.concept_states(concept)


@prepared
def _proposals(concept: int) -> QuerySet[Proposal]:
    return queries.with_answers(Proposal.objects.filter(concept=concept)).only(
        "number", "kind", "withdrawn_at"
    )


def proposals_url(municipality: Any, concept: Concept) -> str:
    """The work list of a concept's proposals."""
    return reverse("concept:proposals", args=[municipality.slug, concept.pk])


def _first(known: Known) -> Version | None:
    """The version one stands at; a later one may be known for its paper."""
    return min(known.of(Version), key=lambda version: version.number, default=None)


def lead(actor: Any, concept: Concept, *start: Model) -> list[Station]:
    """The thread as a page of this concept shows it; none for a handbook, which no council adopts."""
    if concept.kind == ConceptKind.HANDBOOK:
        return []
    return thread.lead(actor, concept.municipality, *start, here=Place.CONCEPT)
