# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words that a concept explains."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.concept.actions.edit_term import edit_term
from augenhoehe.concept.actions.explain_term import explain_term
from augenhoehe.concept.actions.remove_term import remove_term
from augenhoehe.concept.forms.terms import TermForm
from augenhoehe.concept.models import GlossaryTerm
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import concept_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import RevisionForm, attempt, form_status


@page(ConceptPermission.WRITE)
def terms(request: TownRequest, pk: int) -> HttpResponse:
    """All explained words of a concept, and a form for one more."""
    concept = concept_of(request, pk)
    form = TermForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        term, meaning = form.cleaned_data["term"], form.cleaned_data["meaning"]
        made = attempt(
            form, lambda: explain_term(concept=concept, term=term, meaning=meaning, by=request.user)
        )
        if made is not None:
            messages.success(request, _("“%(term)s” is explained now.") % {"term": made.term})
            return redirect("concept:terms", request.municipality.slug, concept.pk)
    context = {
        "crumbs": crumbs.to_concept(request, concept, _("Explained words")),
        "concept": concept,
        "terms": sorted(concept.terms.all(), key=lambda one: one.term.casefold()),
        "form": form,
    }
    return render(request, "concept/terms.html", context, status=form_status(form))


@page(ConceptPermission.WRITE)
def term_edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a word or its meaning."""
    term = _term_of(request, pk)
    initial = {"revision": term.revision, "term": term.term, "meaning": term.meaning}
    form = TermForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        saved = attempt(
            form,
            lambda: edit_term(
                term=term,
                new_term=sent["term"],
                meaning=sent["meaning"],
                revision=sent["revision"],
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The explanation has been saved."))
            return redirect("concept:terms", request.municipality.slug, term.concept_id)
    context = {
        "crumbs": crumbs.to_concept(request, term.concept, _("Change an explanation")),
        "term": term,
        "form": form,
    }
    return render(request, "concept/term_edit.html", context, status=form_status(form))


@page(ConceptPermission.WRITE)
def term_remove(request: TownRequest, pk: int) -> HttpResponse:
    """Ask once, then explain the word no longer."""
    term = _term_of(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": term.revision}
    )
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["revision"]
        attempt(form, lambda: remove_term(term=term, revision=seen, by=request.user))
        if form_status(form) == 200:
            messages.success(request, _("“%(term)s” is no longer explained.") % {"term": term.term})
            return redirect("concept:terms", request.municipality.slug, term.concept_id)
        term.refresh_from_db()
    context = {
        "crumbs": crumbs.to_concept(request, term.concept, _("Explain a word no longer")),
        "term": term,
        "form": form,
    }
    return render(request, "concept/term_remove.html", context, status=form_status(form))


def _term_of(request: TownRequest, pk: int) -> GlossaryTerm:
    rows = GlossaryTerm.objects.select_related("concept__municipality")
    return fetch(request, rows, town="concept__municipality", pk=pk)
