# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's part of the red thread: the concept passage and the proposals, and the paper that carries a version."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept import queries
from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.models import Concept, Proposal, Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.council.models import Paper
from augenhoehe.kit import policies
from augenhoehe.kit.thread import Known, Place, Station


def follow(actor: Any, municipality: Any, known: Known) -> None:
    """From a paper to the versions it carries; from a version or proposal to the paper, where it is seen."""
    papers = known.of(Paper)
    if papers and not known.of(Version):
        versions = Version.objects.filter(paper__in=papers, concept__municipality=municipality)
        known.add(*policies.visible(actor, versions).select_related("concept__municipality", "paper"))
    bases = [proposal.base_id for proposal in known.of(Proposal)]
    if bases and not known.of(Version):
        versions = Version.objects.filter(pk__in=bases, concept__municipality=municipality)
        known.add(*policies.visible(actor, versions).select_related("concept__municipality", "paper"))
    missing = {version.paper_id for version in known.of(Version) if version.paper_id} - {
        paper.pk for paper in papers
    }
    if missing:
        known.add(
            *policies.visible(actor, Paper.objects.filter(pk__in=missing).select_related("municipality"))
        )


def concept_station(actor: Any, municipality: Any, known: Known) -> Station | None:
    """The version that is concerned; missing where a paper carries none."""
    version = _newest(known)
    if version is None:
        return Station(
            Place.CONCEPT, _("Concept"), _("missing: no version of a concept belongs to it"), missing=True
        )
    text = _("version %(number)d") % {"number": version.number}
    inside = policies.can(actor, ConceptPermission.READ, municipality)
    return Station(Place.CONCEPT, _("Concept"), text, version.get_absolute_url() if inside else "")


def proposals_station(actor: Any, municipality: Any, known: Known) -> Station | None:
    """How many proposals there are and how many still wait; left out for readers who may not see any."""
    version = _newest(known)
    if version is None:
        return Station(Place.PROPOSALS, _("Proposals"), _("missing: nobody was asked yet"), missing=True)
    if not policies.can(actor, ConceptPermission.READ, municipality):
        return None
    states = queries.concept_states(version.concept)
    total = sum(states.values())
    if total == 0:
        return Station(Place.PROPOSALS, _("Proposals"), _("missing: none has been made yet"), missing=True)
    title = ngettext("%(count)d proposal", "%(count)d proposals", total) % {"count": total}
    waiting = states[ProposalState.OPEN] + states[ProposalState.WITH_OPINION]
    text = _("%(count)d not decided yet") % {"count": waiting} if waiting else _("all decided")
    return Station(Place.PROPOSALS, title, text, proposals_url(municipality, version.concept))


def proposals_url(municipality: Any, concept: Concept) -> str:
    """The work list of a concept's proposals."""
    return reverse("concept:proposals", args=[municipality.slug, concept.pk])


def _newest(known: Known) -> Version | None:
    return max(known.of(Version), key=lambda version: version.number, default=None)
