# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fragments of this room on pages of lower rooms."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import queries
from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.models import Paper
from augenhoehe.kit import policies


@require_safe
@page(ConceptPermission.READ)
def paper_panel(request: TownRequest, pk: int) -> HttpResponse:
    """Which versions a paper carries, and what became of the proposals; a whole page without JavaScript."""
    paper = fetch(request, Paper.objects.select_related("municipality"), pk=pk)
    versions = policies.visible(request.user, Version.objects.filter(paper=paper)).order_by(
        "concept", "number"
    )
    shown = []
    for version in versions.select_related("concept__municipality"):
        states = queries.states_of(
            Proposal.objects.filter(concept=version.concept_id, base__number__lt=version.number)
        )
        waiting = states[ProposalState.OPEN] + states[ProposalState.WITH_OPINION]
        shown.append((version, sum(states.values()), waiting, states[ProposalState.REALISED]))
    context = {
        "crumbs": [(str(paper), paper.get_absolute_url()), (_("Concept"), "")],
        "paper": paper,
        "versions": shown,
    }
    name = "concept/paper_panel.html#panel" if request.htmx else "concept/paper_panel.html"
    return render(request, name, context)
