# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The administration's opinion, the body's decision, and the note that a change stands in the text."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.concept import texts
from augenhoehe.concept.actions.give_opinion import give_opinion
from augenhoehe.concept.actions.mark_realised import mark_realised
from augenhoehe.concept.actions.record_decision import record_decision
from augenhoehe.concept.cards import Card, card
from augenhoehe.concept.enums import ProposalKind, Verdict, VersionState, Votum
from augenhoehe.concept.forms.answers import DecisionForm, OpinionForm
from augenhoehe.concept.models import Decision, Opinion, Proposal, Version
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import proposal_of
from augenhoehe.concept.views.worklist import statements_by_proposal
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.queries import council_bodies, departments
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.text import Block


@page(ConceptPermission.GIVE_OPINION)
def opinion(request: TownRequest, pk: int) -> HttpResponse:
    """Give an opinion, or a further edition of it."""
    proposal = proposal_of(request, pk)
    shown = _card(proposal)
    newest = shown.opinion
    basis = _basis(proposal, shown)
    initial = {"revision": newest.record.revision if newest else 0, "plain_text": basis.text}
    statements = statements_by_proposal(request, proposal.concept).get(proposal.pk, [])
    said = [one for one in statements if one.answered_at]
    if newest:
        initial |= {
            "votum": newest.record.votum,
            "text": newest.record.text,
            "settled_by": newest.record.settled_by_id,
            "referred_to": newest.record.referred_to_id,
        }
    elif said:
        initial |= {"votum": said[-1].votum, "text": said[-1].text}
    form = OpinionForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        basis=basis,
        proposals=proposal.concept.proposals.exclude(pk=proposal.pk).order_by("number"),
        offices=departments(request.municipality),
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        made = attempt(
            form,
            lambda: give_opinion(
                proposal=proposal,
                votum=Votum(given["votum"]),
                text=given["text"],
                new=form.wording(),
                revision=given["revision"],
                by=request.user,
                settled_by=given["settled_by"],
                referred_to=given["referred_to"],
            ),
        )
        if made is not None:
            messages.success(request, _("The opinion has been saved. Everybody concerned can read it."))
            return redirect("concept:proposal", request.municipality.slug, proposal.pk)
    context = {
        "crumbs": crumbs.to_concept(
            request, proposal.concept, _("Opinion on No. %(number)d") % {"number": proposal.number}
        ),
        "card": shown,
        "form": form,
        "statements": statements,
    }
    return render(request, "concept/opinion.html", context, status=form_status(form))


@page(ConceptPermission.DECIDE)
def decision(request: TownRequest, pk: int) -> HttpResponse:
    """Record what a body decided."""
    proposal = proposal_of(request, pk)
    shown = _card(proposal)
    basis = _basis(proposal, shown)
    bodies = council_bodies(request.municipality)
    initial = {"revision": proposal.revision, "plain_text": basis.text}
    form = DecisionForm(
        request.POST if request.method == "POST" else None, initial=initial, bodies=bodies, basis=basis
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        made = attempt(
            form,
            lambda: record_decision(
                proposal=proposal,
                verdict=Verdict(given["verdict"]),
                body=given["body"],
                decided_on=given["decided_on"],
                vote=given["vote"],
                new=form.wording(),
                revision=given["revision"],
                by=request.user,
            ),
        )
        if made is not None:
            messages.success(request, _("The decision has been recorded."))
            return redirect("concept:proposal", request.municipality.slug, proposal.pk)
    context = {
        "crumbs": crumbs.to_concept(
            request, proposal.concept, _("Decision on No. %(number)d") % {"number": proposal.number}
        ),
        "card": shown,
        "form": form,
    }
    return render(request, "concept/decision.html", context, status=form_status(form))


@require_POST
@page(ConceptPermission.REALISE)
def proposal_realised(request: TownRequest, pk: int) -> HttpResponse:
    """Note that the change was written into the draft by hand."""
    proposal = proposal_of(request, pk)
    draft = get_object_or_404(Version, concept=proposal.concept_id, state=VersionState.DRAFT)
    mark_realised(proposal=proposal, version=draft, revision=seen_revision(request), by=request.user)
    messages.success(request, _("Noted: the change stands in version %(number)d.") % {"number": draft.number})
    return redirect("concept:proposal", request.municipality.slug, proposal.pk)


def _card(proposal: Proposal) -> Card:
    return card(proposal, outline(proposal.base.blocks.order_by("position"), numbered_lines=True))


def _basis(proposal: Proposal, shown: Card) -> Block:
    """The wording from which an answer starts: the newest answer's, else the proposal's, else the text as it is."""
    records: list[Opinion | Decision] = [answer.record for answer in shown.opinions]
    records += [answer.record for answer in shown.decisions]
    kept = [record.new_content for record in reversed(records) if record.new_content is not None]
    new = texts.worded(kept[0] if kept else proposal.new_content)
    if new is not None:
        return new
    if shown.passage is None or proposal.kind == ProposalKind.INSERT_AFTER:
        return Block(None, "p")
    return shown.passage.block
