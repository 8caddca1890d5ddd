# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list of proposals and the page of one, with its four records."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import labels, markup, queries
from augenhoehe.concept.cards import Card, card, cards
from augenhoehe.concept.enums import ProposalState, VersionState
from augenhoehe.concept.forms.proposals import FilterForm
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.reading_order import reading_order
from augenhoehe.concept.rules.proposals import may_withdraw
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import concept_of, proposal_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import policies, thread

PER_PAGE = 20


@require_safe
@page(ConceptPermission.READ)
def proposals(request: TownRequest, pk: int) -> HttpResponse:
    """All proposals on a concept in the order of the text, each with proposal, opinion and decision."""
    concept = concept_of(request, pk)
    found = queries.proposals_of(concept, reader=request.user)
    order = reading_order(found)
    shown = cards(sorted(found, key=order.place_of), order.outlines)
    form = FilterForm(request.GET, chapters=order.chapters)
    state, chapter = form.chosen()
    chosen = [one for one in shown if state in {None, one.state} and chapter in {"", _key(one)}]
    page_shown = Paginator(chosen, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "crumbs": crumbs.to_concept(request, concept, _("Proposals")),
        "concept": concept,
        "counts": _counts(shown),
        "total": len(shown),
        "speakers": len({one.proposal.submission_id for one in shown}),
        "filter": form,
        "narrowed": bool(state or chapter),
        "chapters": _by_chapter(page_shown.object_list),
        "page_obj": page_shown,
        "may_answer": policies.can(request.user, ConceptPermission.GIVE_OPINION, concept),
        "may_decide": policies.can(request.user, ConceptPermission.DECIDE, concept),
    }
    return render(request, "concept/proposals.html", context)


@require_safe
@page(ConceptPermission.READ)
def proposal(request: TownRequest, pk: int) -> HttpResponse:
    """One proposal: as submitted, every edition of the opinion, every decision, and where it was carried out."""
    found = proposal_of(request, pk)
    read = outline(found.base.blocks.order_by("position"), numbered_lines=True)
    shown = card(found, read)
    facts = queries.proposal_facts(found)
    found.base.concept = found.concept
    may_realise = policies.can(request.user, ConceptPermission.REALISE, found)
    drafts = found.concept.versions.filter(state=VersionState.DRAFT)
    context = {
        "crumbs": crumbs.to_concept(request, found.concept, str(found)),
        "card": shown,
        "text": markup.block(shown.passage.block) if shown.passage else None,
        "kind_words": labels.PROPOSAL_KIND[facts.kind],
        "closed": shown.state in {ProposalState.WITHDRAWN, ProposalState.REALISED},
        "may_withdraw": may_withdraw(facts).ok
        and policies.can(request.user, ConceptPermission.WITHDRAW, found),
        "may_answer": policies.can(request.user, ConceptPermission.GIVE_OPINION, found),
        "may_decide": policies.can(request.user, ConceptPermission.DECIDE, found),
        "may_realise": may_realise,
        "draft": drafts.first() if may_realise and shown.awaits_realisation else None,
        "thread": thread.lead(
            request.user, request.municipality, found, found.base, here=thread.Place.PROPOSALS
        ),
    }
    return render(request, "concept/proposal.html", context)


def _key(shown: Card) -> str:
    return shown.chapter.key if shown.chapter else ""


def _counts(shown: Iterable[Card]) -> list[tuple[ProposalState, labels.Words, int]]:
    """How many stand in which state, in the order of the work, without zeros at its end."""
    states = [one.state for one in shown]
    return [
        (state, words, states.count(state))
        for state, words in labels.PROPOSAL_STATE.items()
        if state in {ProposalState.OPEN, ProposalState.WITH_OPINION} or state in states
    ]


def _by_chapter(shown: Iterable[Card]) -> list[tuple[str, list[Card]]]:
    """Cards in the order of the text, grouped by their chapter's heading."""
    labelled = ((one.chapter.label if one.chapter else "", one) for one in shown)
    return [
        (label, [one for _label, one in group])
        for label, group in groupby(labelled, key=lambda pair: pair[0])
    ]
