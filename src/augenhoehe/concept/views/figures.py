# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures in a concept: shown, added, changed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import texts
from augenhoehe.concept.actions.change_figure import change_figure
from augenhoehe.concept.actions.insert_figure import insert_figure
from augenhoehe.concept.forms.blocks import BEGINNING
from augenhoehe.concept.forms.figures import FigureForm, NewFigureForm
from augenhoehe.concept.models import Figure
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import block_of, draft_of
from augenhoehe.concept.views.passages import gone, is_gone, places_of, written
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.kit.forms import attempt, form_status, once


@require_safe
@page(ConceptPermission.READ)
def figure(request: TownRequest, key: str) -> HttpResponseBase:
    """The picture itself."""
    rows = Figure.objects.select_related("file")
    return hand_out(
        request, fetch(request, rows, town="concept__municipality", key=key).file, kept_by_all=False
    )


@page(ConceptPermission.WRITE)
def figure_insert(request: TownRequest, pk: int) -> HttpResponse:
    """A new figure behind the passage named in the address (?nach=key), or at the beginning."""
    version = draft_of(request, pk)
    form = NewFigureForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        initial={"after": request.GET.get("nach") or BEGINNING},
        places=places_of(version),
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: insert_figure(
                    version=version, after=form.cleaned_data["after"], sent=form.sent(), by=request.user
                ),
                done=_("The figure has been added."),
            ),
        )
        if made is not None:
            return redirect(written(made))
    context = {
        "crumbs": crumbs.to_version(request, version, _("New figure")),
        "version": version,
        "form": form,
    }
    return render(request, "concept/figure_insert.html", context, status=form_status(form))


@page(ConceptPermission.WRITE)
def figure_edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a figure, its words or its caption."""
    if is_gone(request, pk):
        return gone(request, pk)
    block = block_of(request, pk)
    was = get_object_or_404(Figure, key=texts.figure_key(texts.block_of(block)))
    initial = {
        "revision": block.revision,
        "alternative_text": was.alternative_text,
        "decorative": was.decorative,
        "plain_text": block.plain_text,
    }
    form = FigureForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        initial=initial,
    )
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["revision"]
        saved = attempt(
            form, lambda: change_figure(block=block, sent=form.sent(), revision=seen, by=request.user)
        )
        if saved is not None:
            messages.success(request, _("The figure has been saved."))
            return redirect(written(saved))
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Change a figure")),
        "version": block.version,
        "figure": was,
        "form": form,
        "cancel": written(block),
    }
    return render(request, "concept/figure_edit.html", context, status=form_status(form))
