# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The town's concepts, a new one, and the page of one: its versions in time and what is open."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.concept import queries, rounds
from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.enums import ConceptKind, ProposalState, VersionState
from augenhoehe.concept.forms.concepts import ConceptForm
from augenhoehe.concept.models import Concept, ParticipationRound, Proposal, Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.concept.thread import lead
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import concept_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status, once


@dataclass(frozen=True, slots=True)
class Shown:
    """A version on a list: with the resolution that adopted it, where the reader may see it."""

    version: Version
    resolution: Resolution | None
    proposals: int
    round: ParticipationRound | None
    """The round in which proposals on it are taken today."""

    @property
    def draft(self) -> bool:
        """Whether it is still written."""
        return self.version.state == VersionState.DRAFT


@dataclass(frozen=True, slots=True)
class Overview:
    """A concept with its versions, newest first, and its proposals counted by state."""

    concept: Concept
    versions: list[Shown]
    states: Counter[ProposalState]
    waiting: int

    @property
    def adopted(self) -> Shown | None:
        """The version adopted last."""
        return next((shown for shown in self.versions if shown.resolution), None)

    @property
    def draft(self) -> Shown | None:
        """The version being written."""
        return next((shown for shown in self.versions if shown.draft), None)

    @property
    def open(self) -> Shown | None:
        """The version that takes proposals today."""
        return next((shown for shown in self.versions if shown.round), None)

    @property
    def total(self) -> int:
        """How many proposals there are."""
        return sum(self.states.values())

    @property
    def unanswered(self) -> int:
        """How many have no opinion yet."""
        return self.states[ProposalState.OPEN]

    @property
    def undecided(self) -> int:
        """How many have an opinion and no decision."""
        return self.states[ProposalState.WITH_OPINION]


@require_safe
@page(ConceptPermission.READ)
def concepts(request: TownRequest) -> HttpResponse:
    """All concepts of the town."""
    here = Concept.objects.filter(municipality=request.municipality, kind=ConceptKind.CONCEPT)
    context = {
        "crumbs": crumbs.to_list(request),
        "overviews": _overviews(
            request, list(policies.visible(request.user, here.select_related("municipality")))
        ),
        "may_write": policies.can(request.user, ConceptPermission.WRITE, request.municipality),
    }
    return render(request, "concept/concepts.html", context)


@page(ConceptPermission.WRITE)
def concept_new(request: TownRequest) -> HttpResponse:
    """Begin a concept; the pen is handed over at once: on to writing version 1."""
    form = ConceptForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_concept(municipality=request.municipality, title=title, by=request.user),
                done=_("The concept has begun. Now write or paste the text of version 1."),
            ),
        )
        if made is not None:
            version = made.versions.get(number=1)
            return redirect("concept:version-write", request.municipality.slug, version.pk)
    context = {
        "crumbs": crumbs.to_list(request, _("New concept")),
        "form": form,
        "cancel": reverse("concept:concepts", args=[request.municipality.slug]),
    }
    return render(request, "concept/concept_new.html", context, status=form_status(form))


@require_safe
@page(ConceptPermission.READ)
def concept(request: TownRequest, pk: int) -> HttpResponse:
    """One concept: where it stands, what is open, its versions."""
    found = concept_of(request, pk)
    overview = _overviews(request, [found])[0]
    newest = overview.versions[0].version
    newest.concept = found
    queries.keep_states(found, overview.states)
    start = [
        newest,
        *(shown.resolution.consultation.paper for shown in overview.versions[:1] if shown.resolution),
    ]
    context: dict[str, Any] = {
        "crumbs": crumbs.to_concept(request, found),
        "overview": overview,
        "thread": lead(request.user, found, *start),
        "may_write": policies.can(request.user, ConceptPermission.WRITE, found),
        "may_freeze": policies.can(request.user, ConceptPermission.FREEZE, found),
    }
    return render(request, "concept/concept.html", context)


@require_POST
@page(ConceptPermission.WRITE)
def version_next(request: TownRequest, pk: int) -> HttpResponse:
    """Begin the next version."""
    version = start_next_version(concept=concept_of(request, pk), by=request.user)
    messages.success(
        request, _("Version %(number)d has begun as a copy of the one before.") % {"number": version.number}
    )
    return redirect("concept:version-write", request.municipality.slug, version.pk)


def _overviews(request: TownRequest, concepts_shown: list[Concept]) -> list[Overview]:
    """Versions, rounds, resolutions and proposals of all concepts in four queries."""
    today = clock.today()
    versions = list(
        policies.visible(request.user, Version.objects.filter(concept__in=concepts_shown))
        .select_related("concept__municipality", "paper__municipality")
        .prefetch_related("rounds")
        .order_by("-number")
    )
    resolutions = queries.resolutions_adopting(versions, reader=request.user)
    states: dict[int, Counter[ProposalState]] = {shown.pk: Counter() for shown in concepts_shown}
    waiting: Counter[int] = Counter()
    by_version: Counter[int] = Counter()
    proposals = policies.visible(request.user, Proposal.objects.filter(concept__in=concepts_shown))
    for proposal in queries.with_answers(proposals):
        facts = queries.proposal_facts(proposal)
        states[proposal.concept_id][state_of(facts)] += 1
        waiting[proposal.concept_id] += awaits_realisation(facts)
        by_version[proposal.base_id] += 1
    return [
        Overview(
            shown,
            [
                Shown(version, resolutions.get(version.pk), by_version[version.pk], _round(version, today))
                for version in versions
                if version.concept_id == shown.pk
            ],
            states[shown.pk],
            waiting[shown.pk],
        )
        for shown in concepts_shown
    ]


def _round(version: Version, today: datetime.date) -> ParticipationRound | None:
    return rounds.open_round(version.rounds.all(), today)
