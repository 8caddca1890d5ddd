# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What carrying out the accepted proposals would do to a draft, shown before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import labels, markup, queries
from augenhoehe.concept.cards import destination, headline
from augenhoehe.concept.enums import ProposalKind, ProposalState
from augenhoehe.concept.outline import Outline, outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.realising import Effect, clash_words, placeless_words, plan
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import draft_of
from augenhoehe.concept.worklist import numbered
from augenhoehe.core.guard import TownRequest, page


@dataclass(frozen=True, slots=True)
class Shown:
    """One passage and what becomes of it."""

    effect: Effect
    place: str
    change: SafeString
    moves: tuple[str, ...]

    @property
    def number_words(self) -> str:
        """The proposals that change it."""
        return numbered(proposal.number for proposal in self.effect.proposals)

    @property
    def headline(self) -> str:
        """What the first of them is about."""
        return headline(self.effect.proposals[0])

    @property
    def wish(self) -> labels.Words:
        """What happens to the passage; empty where the headline says it."""
        return labels.PROPOSAL_KIND[self.effect.kind] if self.effect.proposals[0].title else ""


@require_safe
@page(ConceptPermission.REALISE)
def preview(request: TownRequest, pk: int) -> HttpResponse:
    """Each passage before and after, what clashes and why, and what is not decided yet."""
    draft = draft_of(request, pk)
    planned = plan(draft)
    here = outline(draft.blocks.order_by("position"), numbered_lines=False)
    open_states = {ProposalState.OPEN, ProposalState.WITH_OPINION}
    context = {
        "crumbs": crumbs.to_version(request, draft, _("Carry out the accepted proposals")),
        "version": draft,
        "effects": [_shown(effect, here) for effect in planned.effects],
        "clashes": [clash_words(clash) for clash in planned.clashes],
        "without_place": [(one, placeless_words(one)) for one in planned.without_place],
        "numbers": len(planned.carried_out),
        "by_hand": len(planned.clashes) + len(planned.without_place),
        "open": sum(state_of(facts) in open_states for facts in queries.facts_of(queries.concerning(draft))),
    }
    return render(request, "concept/merging_preview.html", context)


def _shown(effect: Effect, here: Outline) -> Shown:
    passage = here.passages.get(effect.block_key)
    inserts = effect.kind is ProposalKind.INSERT_AFTER
    before = None if inserts else effect.before
    moves = tuple(
        destination(proposal.anchor_key, here)
        for proposal in effect.proposals
        if proposal.kind == ProposalKind.MOVE
    )
    return Shown(effect, passage.place if passage else "", markup.change(before, effect.after), moves)
