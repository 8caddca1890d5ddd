# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office adds the binding German to a proposal in another language."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.concept.actions.translate_proposal import translate_proposal
from augenhoehe.concept.cards import card
from augenhoehe.concept.forms.fields import cleaned
from augenhoehe.concept.forms.translations import TranslationForm
from augenhoehe.concept.languages import direction
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import proposal_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.forms import attempt, form_status


@page(ConceptPermission.PROPOSE_FOR_OTHERS)
def translation(request: TownRequest, pk: int) -> HttpResponse:
    """Original and German side by side; the German is written once."""
    found = proposal_of(request, pk)
    form = TranslationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        text = cleaned(form.cleaned_data["text"])
        made = attempt(form, lambda: translate_proposal(proposal=found, text=text, by=request.user))
        if made is not None:
            messages.success(request, _("The translation stands beside the original now."))
            return redirect("concept:proposal", request.municipality.slug, found.pk)
    context = {
        "crumbs": crumbs.to_concept(request, found.concept, _("Translation")),
        "card": card(found, outline(found.base.blocks.order_by("position"), numbered_lines=True)),
        "proposal": found,
        "language": found.submission.language,
        "direction": direction(found.submission.language),
        "form": form,
    }
    return render(request, "concept/translation.html", context, status=form_status(form))
