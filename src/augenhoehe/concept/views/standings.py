# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals on earlier versions that still wait, as they stand to a newer one: each can be given its new place."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import labels, markup, queries
from augenhoehe.concept.actions.confirm_standing import confirm_standing
from augenhoehe.concept.cards import Card, card
from augenhoehe.concept.forms.standings import StandingForm
from augenhoehe.concept.models import Proposal, Standing
from augenhoehe.concept.outline import Passage, outline, outlines
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import version_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.text import RebaseState


@dataclass(frozen=True, slots=True)
class Shown:
    """A standing with the proposal as it was submitted, and the passage it belongs to now."""

    standing: Standing
    card: Card
    passage: Passage | None

    @property
    def place(self) -> str:
        """Where that is, in words; empty where it belongs nowhere."""
        return ", ".join(filter(None, [self.passage.place, self.passage.line_words])) if self.passage else ""

    @property
    def now(self) -> SafeString | None:
        """How the passage reads now, where that matters: the proposal was made on other words."""
        if self.passage is None or self.standing.state == RebaseState.CLEAN:
            return None
        return markup.block(self.passage.block)

    @property
    def words(self) -> labels.Words:
        """How it stands; once somebody has confirmed its place, that."""
        return _("Place confirmed") if self.standing.confirmed_at else self.standing.words

    @property
    def sign(self) -> str:
        """The sign before the words."""
        return "done" if self.standing.confirmed_at else labels.REBASE_SIGN[RebaseState(self.standing.state)]


@require_safe
@page(ConceptPermission.GIVE_OPINION)
def standings(request: TownRequest, pk: int) -> HttpResponse:
    """All proposals that were open when the version was frozen, those that need a person first."""
    version = version_of(request, pk)
    found = list(policies.visible(request.user, version.standings.order_by("proposal__number")))
    proposals = {
        one.pk: one
        for one in queries.with_records(Proposal.objects.filter(pk__in=[one.proposal_id for one in found]))
    }
    read = outlines({version, *(one.base for one in proposals.values())})
    here = read[version.pk]
    order = list(labels.REBASE)
    shown = [
        Shown(
            one,
            card(proposals[one.proposal_id], read[proposals[one.proposal_id].base_id]),
            here.passages.get(one.block_key),
        )
        for one in found
    ]
    shown.sort(
        key=lambda one: (one.standing.confirmed_at is not None, -order.index(RebaseState(one.standing.state)))
    )
    context = {
        "crumbs": crumbs.to_version(request, version, _("Proposals taken along")),
        "version": version,
        "shown": shown,
    }
    return render(request, "concept/standings.html", context)


@page(ConceptPermission.GIVE_OPINION)
def confirm(request: TownRequest, pk: int) -> HttpResponse:
    """Say to which passage a proposal belongs now."""
    standings = Standing.objects.select_related("version__concept__municipality", "proposal")
    found = fetch(request, standings, town="version__concept__municipality", pk=pk)
    here = outline(found.version.blocks.order_by("position"), numbered_lines=True)
    proposal = queries.with_records(Proposal.objects.filter(pk=found.proposal_id)).get()
    read = outlines([proposal.base])[proposal.base_id]
    form = StandingForm(
        request.POST if request.method == "POST" else None,
        initial={"revision": found.revision, "passage": found.block_key},
        chapters=here.chapters,
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        confirmed = attempt(
            form,
            lambda: confirm_standing(
                standing=found, block_key=given["passage"], revision=given["revision"], by=request.user
            ),
        )
        if confirmed is not None:
            messages.success(
                request, _("%(proposal)s has its place in this version.") % {"proposal": proposal}
            )
            return redirect("concept:standings", request.municipality.slug, found.version_id)
    context = {
        "crumbs": crumbs.to_version(request, found.version, str(proposal)),
        "version": found.version,
        "shown": Shown(found, card(proposal, read), here.passages.get(found.block_key)),
        "form": form,
    }
    return render(request, "concept/standing.html", context, status=form_status(form))
