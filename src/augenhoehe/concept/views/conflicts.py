# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals that exclude each other: choose one version, leave the text as it is, or write another one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.concept import queries, texts
from augenhoehe.concept.actions.choose_alternative import choose_alternative
from augenhoehe.concept.alternatives import Choice, choice
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.forms.answers import AlternativeForm
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lists import revisions
from augenhoehe.concept.views.lookup import concept_of
from augenhoehe.concept.views.worklist import listing
from augenhoehe.concept.worklist import meet
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.text import Block

AS_IT_IS, OWN = "bisher", "eigene"


@page(ConceptPermission.GIVE_OPINION)
def alternatives(request: TownRequest, pk: int) -> HttpResponse:
    """Decide between versions of one passage, with an opinion on every proposal concerned."""
    concept = concept_of(request, pk)
    sent = request.POST if request.method == "POST" else request.GET
    seen = revisions(sent.getlist("auswahl"))
    back = reverse("concept:proposals", args=[request.municipality.slug, concept.pk])
    found = listing(request, concept, {"ansicht": "alle"})
    picked = [entry for entry in found.all if any(one.pk in seen for one in entry.proposals)]
    if not picked:
        raise Http404
    meet(picked, found.all)
    conflict = next((entry.conflict for entry in picked if entry.conflict), None)
    if conflict is None:
        messages.info(request, _("These proposals no longer exclude each other."))
        return redirect(back)
    shown = choice(conflict, found.all)
    queries.complete(one for entry in shown.entries for one in entry.proposals)
    wanted = sent.getlist("wahl")[-1:] or [""]
    form = AlternativeForm(
        request.POST if request.method == "POST" else None,
        initial={"plain_text": _basis(shown).text},
        basis=_basis(shown),
        reworded=shown.can_be_reworded,
    )
    if request.method == "POST" and form.is_valid():
        chosen = next((one for one in shown.alternatives if str(one.number) == wanted[0]), None)
        own = form.own() if wanted[0] == OWN else None
        if chosen is None and own is None and wanted[0] != AS_IT_IS:
            form.add_error(
                None,
                _("Please write the version of your own.")
                if wanted[0] == OWN
                else _("Please choose a version."),
            )
        elif attempt(
            form,
            lambda: choose_alternative(
                concept=concept,
                seen=seen,
                chosen={one.pk for one in chosen.proposals} if chosen else frozenset(),
                own=own,
                reason=form.cleaned_data["reason"],
                settles=form.cleaned_data["settles"] == "ja",
                by=request.user,
            ),
        ):
            messages.success(
                request,
                _("The conflict is settled: %(numbers)s have their opinion.")
                % {"numbers": shown.number_words},
            )
            return redirect(back)
    context = {
        "crumbs": [*crumbs.to_concept(request, concept), (_("Proposals"), back), (_("Conflict"), "")],
        "concept": concept,
        "choice": shown,
        "wanted": wanted[0],
        "form": form,
        "back": back,
    }
    return render(request, "concept/alternatives.html", context, status=form_status(form))


def _basis(shown: Choice) -> Block:
    """The wording from which a version of one's own starts: the passage, or the first new paragraph."""
    first = shown.first.first
    passage = shown.first.outline.passages.get(first.block_key)
    if first.kind == ProposalKind.INSERT_AFTER:
        return texts.worded(first.new_content) or Block(None, "p")
    return passage.block if passage is not None else Block(None, "p")
