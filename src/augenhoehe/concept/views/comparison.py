# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two versions beside each other: in the running text, as a synopsis, and as a list of changes in words."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept.compared import Compared
from augenhoehe.concept.models import Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import version_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import policies

VIEWS = ("text", "synopse", "liste")


@require_safe
@page(ConceptPermission.READ)
def compare(request: TownRequest, pk: int, other: int) -> HttpResponse:
    """Compare `pk`, the older version, with `other`; versions of different concepts are not compared."""
    old, new = version_of(request, pk), version_of(request, other)
    if old.concept_id != new.concept_id:
        return redirect(old)
    if old.number > new.number:
        return redirect("concept:compare", request.municipality.slug, new.pk, old.pk)
    view = request.GET.get("ansicht", "")
    view = view if view in VIEWS else VIEWS[0]
    compared = Compared.of(blocks_of(old), blocks_of(new))
    others = policies.visible(request.user, Version.objects.filter(concept=old.concept_id)).order_by("number")
    context = {
        "crumbs": crumbs.to_version(
            request, new, _("Compared with version %(number)d") % {"number": old.number}
        ),
        "old": old,
        "new": new,
        "versions": others.select_related("concept__municipality"),
        "view": view,
        "tabs": [
            (label, f"?ansicht={key}", key == view)
            for key, label in zip(
                VIEWS, (_("In the text"), _("Side by side"), _("List of changes")), strict=True
            )
        ],
        "compared": compared,
    }
    return render(request, "concept/compare.html", context)


@require_safe
@page(ConceptPermission.READ)
def compare_chosen(request: TownRequest, pk: int) -> HttpResponse:
    """From the form with two selects to the address of that comparison."""
    version = version_of(request, pk)
    chosen = request.GET.get("mit", "")
    other = int(chosen) if chosen.isdecimal() and len(chosen) < 19 else version.pk
    return redirect(reverse("concept:compare", args=[request.municipality.slug, version.pk, other]))
