# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done with a frozen version: show it, give it to a council paper."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.concept import queries
from augenhoehe.concept.actions.attach_version_to_paper import attach_version_to_paper
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.forms.papers import PaperForm
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import version_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.models import Paper
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.violations import told


@require_POST
@page(ConceptPermission.FREEZE)
def version_publish(request: TownRequest, pk: int) -> HttpResponse:
    """Show the version on the public page (oeffentlich=ja) or take it down."""
    found = version_of(request, pk)
    public = request.POST.get("oeffentlich") == "ja"
    publish_version(version=found, public=public, revision=seen_revision(request), by=request.user)
    messages.success(
        request,
        _("The version is shown on the public page now.")
        if public
        else _("The version is no longer public."),
    )
    return redirect("concept:version", request.municipality.slug, found.pk)


@page(ConceptPermission.FREEZE)
def version_paper(request: TownRequest, pk: int) -> HttpResponse:
    """Choose the paper that carries the version; what is still open is listed first."""
    found = version_of(request, pk)
    left = [told(reason) for reason in queries.left_open(found)]
    papers = policies.visible_in(request.user, Paper.objects.all(), request.municipality)
    form = PaperForm(
        request.POST or None,
        initial={"revision": found.revision, "paper": found.paper_id},
        papers=papers.order_by("-date", "-pk"),
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        attached = attempt(
            form,
            lambda: attach_version_to_paper(
                version=found,
                paper=given["paper"],
                revision=given["revision"],
                by=request.user,
            ),
        )
        if attached is not None:
            messages.success(request, _("Saved: this is the paper that carries the version."))
            return redirect("concept:version", request.municipality.slug, found.pk)
    context = {
        "crumbs": crumbs.to_version(request, found, _("Council paper")),
        "version": found,
        "form": form,
        "left_open": left,
    }
    return render(request, "concept/version_paper.html", context, status=form_status(form))
