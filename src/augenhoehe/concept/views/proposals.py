# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list of proposals and the page of one, with its four records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import labels, markup, queries
from augenhoehe.concept.alternatives import Choice, choice
from augenhoehe.concept.cards import card, speaker
from augenhoehe.concept.enums import Channel, ProposalState, VersionState
from augenhoehe.concept.forms.worklist import TAB_WORDS, Narrowing, Tab
from augenhoehe.concept.meetings import Conflict
from augenhoehe.concept.models import Concept, Standing
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules.proposals import may_withdraw
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import concept_of, proposal_of
from augenhoehe.concept.views.worklist import Listing, listing, statements_by_proposal
from augenhoehe.concept.worklist import Entry, contested, meet
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import policies, thread
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.text import RebaseState

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page: one entry, or, where the first of several that exclude each other comes, all of them."""

    entry: Entry
    choice: Choice | None = None


@require_safe
@page(ConceptPermission.READ)
def proposals(request: TownRequest, pk: int) -> HttpResponse:
    """All proposals on a concept in the order of the text, each with proposal, opinion and decision."""
    concept = concept_of(request, pk)
    by_submission = request.GET.get("ansicht") == Tab.SUBMISSIONS
    found = listing(request, concept, request.GET, grouped=not by_submission)
    if by_submission:
        found.shown.sort(key=lambda entry: (entry.first.submission.number or 0, entry.first.number))
    may_answer = policies.can(request.user, ConceptPermission.GIVE_OPINION, concept)
    page_shown = Paginator(found.shown, PER_PAGE).get_page(request.GET.get("page"))
    here = list(page_shown.object_list)
    if found.narrowing.tab is not Tab.CONFLICTS:
        meet(here, found.all)
    lines = _lines(here, found.all, together=not by_submission)
    contested_places = contested(found.all)
    context = {
        "crumbs": crumbs.to_concept(request, concept, _("Proposals")),
        "concept": concept,
        "counts": _counts(found.all),
        "contested": contested_places,
        "agreeing": contested_places and found.narrowing.tab is Tab.CONFLICTS,
        "total": sum(len(entry.proposals) for entry in found.all),
        "speakers": len({one.submission_id for entry in found.all for one in entry.proposals}),
        "fitting": sum(len(entry.proposals) for entry in found.shown),
        "tabs": _tabs(request, concept, found),
        "filter": found.form,
        "narrowed": bool(found.narrowing),
        "carried": _carried(request, concept) if may_answer else None,
        "parts": _parts(lines, found.narrowing),
        "selectable": any(line.choice is None for line in lines),
        "page_obj": page_shown,
        "may_answer": may_answer,
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
        "channel": labels.CHANNEL[Channel(found.submission.channel)],
        "closed": shown.state in {ProposalState.WITHDRAWN, ProposalState.REALISED},
        "may_withdraw": may_withdraw(facts).ok
        and policies.can(request.user, ConceptPermission.WITHDRAW, found),
        "may_answer": policies.can(request.user, ConceptPermission.GIVE_OPINION, found),
        "may_translate": policies.can(request.user, ConceptPermission.PROPOSE_FOR_OTHERS, found),
        "may_decide": policies.can(request.user, ConceptPermission.DECIDE, found),
        "may_realise": may_realise,
        "draft": drafts.first() if may_realise and shown.awaits_realisation else None,
        "statements": statements_by_proposal(request, found.concept).get(found.pk, []),
        "standings": policies.visible(request.user, found.standings.select_related("version")).order_by(
            "version__number"
        ),
        "thread": thread.lead(
            request.user, request.municipality, found, found.base, here=thread.Place.PROPOSALS
        ),
    }
    return render(request, "concept/proposal.html", context)


def _lines(here: Sequence[Entry], among: Sequence[Entry], *, together: bool) -> list[Line]:
    """The entries of a page as lines; those of a conflict come together where the first of them stands."""
    lines: list[Line] = []
    told: dict[Conflict, Choice] = {}
    for entry in here:
        conflict = entry.conflict if together else None
        if conflict is None:
            lines.append(Line(entry))
        elif conflict not in told:
            told[conflict] = choice(conflict, among)
            lines.append(Line(entry, told[conflict]))
    queries.complete(
        proposal
        for line in lines
        for entry in (line.choice.entries if line.choice else (line.entry,))
        for proposal in entry.proposals
    )
    return lines


def _carried(request: TownRequest, concept: Concept) -> Standing | None:
    """A proposal that no longer fits the newest version and has no new place there; None where all is well."""
    return next(iter(_unclear(request.user, concept.municipality_id, concept.pk)), None)


@prepared_for_reader
def _unclear(reader: Any, town: int, concept: int) -> QuerySet[Standing]:
    """Of the newest version, the first that waits for a person."""
    unclear = (RebaseState.CONFLICT, RebaseState.ORPHANED)
    waiting = Standing.objects.filter(version__concept=concept, state__in=unclear, confirmed_at=None)
    seen = policies.visible_in(reader, waiting, town, town="version__concept__municipality")
    return seen.order_by("-version__number", "pk")[:1]


def _tabs(request: TownRequest, concept: Concept, found: Listing) -> list[tuple[str, str, bool]]:
    """The ways to look at the list, each with what narrows it."""
    tabs = []
    for tab, words in TAB_WORDS.items():
        query = request.GET.copy()
        query.pop("page", None)
        query["ansicht"] = tab
        tabs.append((str(words), f"?{query.urlencode()}", tab is found.narrowing.tab))
    return tabs


def _counts(all_entries: Iterable[Entry]) -> list[tuple[ProposalState, labels.Words, int]]:
    """How many stand in which state, in the order of the work, without zeros at its end."""
    states = [entry.state for entry in all_entries for _one in entry.proposals]
    return [
        (state, words, states.count(state))
        for state, words in labels.PROPOSAL_STATE.items()
        if state in {ProposalState.OPEN, ProposalState.WITH_OPINION} or state in states
    ]


def _parts(lines: Sequence[Line], narrowing: Narrowing) -> list[tuple[str, list[Line]]]:
    """Lines grouped by their chapter's heading, or by whose submission they are."""

    def label(line: Line) -> str:
        first = line.entry.first
        if narrowing.tab is Tab.SUBMISSIONS:
            return f"{first.submission}: {speaker(first)}"
        if narrowing.by_number:
            return ""
        if line.entry.chapter is None:
            return _("On the whole text")
        return line.entry.chapter.label

    return [(words, list(group)) for words, group in groupby(lines, key=label)]
