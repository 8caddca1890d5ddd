# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of a round is shown to the public, or taken down."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.concept.actions.publish_outcome import publish_outcome
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views.lookup import round_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.forms import seen_revision


@require_POST
@page(ConceptPermission.REPLY)
def outcome_publish(request: TownRequest, pk: int) -> HttpResponse:
    """Show what became of the proposals on the public page (oeffentlich=ja), or take it down."""
    found = round_of(request, pk)
    public = request.POST.get("oeffentlich") == "ja"
    publish_outcome(participation=found, public=public, revision=seen_revision(request), by=request.user)
    messages.success(
        request,
        _("Everybody can read now what became of the proposals.")
        if public
        else _("The outcome is no longer shown to the public."),
    )
    return redirect("concept:replies", request.municipality.slug, found.pk)
