# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft as it is written: the list of its passages, a whole text pasted, and freezing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.concept import markup, queries
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.realise_proposals import Outcome, realise_proposals
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.figures import figure_html, figures_of
from augenhoehe.concept.models import Comment, Figure
from augenhoehe.concept.outline import Passage, outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.realising import clash_words, placeless_words
from augenhoehe.concept.rules import blocks as rules
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import draft_of, version_of
from augenhoehe.concept.writers import other_writers
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import policies
from augenhoehe.kit.forms import RevisionForm, attempt, form_status, seen_revision
from augenhoehe.kit.reasons import Verdict


@require_safe
@page(ConceptPermission.WRITE)
def version_write(request: TownRequest, pk: int) -> HttpResponse:
    """All passages of a draft, each with what can be done to it."""
    draft = draft_of(request, pk)
    read = outline(draft.blocks.order_by("position"), numbered_lines=False)
    passages = list(read.passages.values())
    figures = figures_of(read)
    waiting = [
        facts.number
        for facts in queries.facts_of(queries.concerning(draft).filter(base__number__lt=draft.number))
        if awaits_realisation(facts)
    ]
    comments = Comment.objects.filter(concept=draft.concept_id, settled_at=None)
    noted = Counter(comments.values_list("block_key", flat=True))
    context = {
        "crumbs": crumbs.to_version(request, draft, _("Write")),
        "version": draft,
        "passages": [
            (passage, _shown(passage, figures), bool(verdict), noted[passage.row.key])
            for passage, verdict in zip(passages, _joinable(passages), strict=True)
        ],
        "writers": other_writers(draft, request.user),
        "waiting": waiting,
        "may_freeze": policies.can(request.user, ConceptPermission.FREEZE, draft),
    }
    return render(request, "concept/version_write.html", context)


def _joinable(passages: Sequence[Passage]) -> Iterator[Verdict]:
    """Whether each passage can be joined with the one behind it."""
    for one, after in zip_longest(passages, passages[1:]):
        kinds = BlockKind(one.row.kind), BlockKind(after.row.kind) if after else None
        yield rules.may_join(*kinds, figure=bool(one.figure or (after and after.figure)))


def _shown(passage: Passage, figures: Mapping[str, Figure]) -> SafeString:
    if not passage.figure:
        return markup.block(passage.block)
    figure = figures.get(passage.figure)
    return figure_html(figure, passage, figure.get_absolute_url() if figure else "")


@page(ConceptPermission.FREEZE)
def version_freeze(request: TownRequest, pk: int) -> HttpResponse:
    """Say what freezing means, then freeze."""
    draft = draft_of(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": draft.revision}
    )
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["revision"]
        if attempt(form, lambda: freeze_version(version=draft, revision=seen, by=request.user)):
            messages.success(request, _("Version %(number)d is frozen.") % {"number": draft.number})
            return redirect("concept:version", request.municipality.slug, draft.pk)
    context = {
        "crumbs": crumbs.to_version(request, draft, _("Freeze")),
        "version": draft,
        "form": form,
        "blocks": draft.blocks.count(),
    }
    return render(request, "concept/version_freeze.html", context, status=form_status(form))


@require_POST
@page(ConceptPermission.REALISE)
def version_realise(request: TownRequest, pk: int) -> HttpResponse:
    """Carry the accepted proposals into the draft and tell what came of each."""
    draft = version_of(request, pk)
    outcome = realise_proposals(version=draft, revision=seen_revision(request), by=request.user)
    _tell(request, outcome)
    return redirect("concept:version-write", request.municipality.slug, draft.pk)


def _tell(request: TownRequest, outcome: Outcome) -> None:
    if outcome.realised:
        numbers = ", ".join(str(proposal) for proposal in outcome.realised)
        messages.success(request, _("Carried out in the text: %(numbers)s.") % {"numbers": numbers})
    for clash in outcome.clashes:
        messages.warning(request, clash_words(clash))
    for proposal in outcome.without_place:
        messages.warning(request, f"{proposal}: {placeless_words(proposal)}")
