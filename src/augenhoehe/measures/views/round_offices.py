# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The links of the offices in a round: made anew, withdrawn."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.measures.actions.renew_round_link import renew_round_link
from augenhoehe.measures.actions.revoke_round_link import revoke_round_link
from augenhoehe.measures.forms.round_form import OfficeLinkForm
from augenhoehe.measures.models import RoundOffice
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.views.rounds import address, crumbs


@page(MeasuresPermission.RUN_ROUNDS)
def renew(request: TownRequest, pk: int) -> HttpResponse:
    """Give an office a new link, and other addresses if need be."""
    found = _office(request, pk)
    initial = {"revision": found.revision, "email": found.email, "fallback_email": found.fallback_email}
    form = OfficeLinkForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        done = attempt(
            form,
            lambda: renew_round_link(
                office=found,
                email=data["email"],
                fallback_email=data["fallback_email"],
                revision=data["revision"],
                root=root_of(request),
                by=request.user,
            ),
        )
        if done is not None:
            messages.success(
                request,
                _("%(office)s has a new link. The old one opens nothing any more.") % {"office": found},
            )
            return redirect("measures:round", request.municipality.slug, found.round_id)
    back = address(request, found.round)
    context = {
        "crumbs": [*crumbs(request), (found.round.title, back), (_("New link"), "")],
        "round": found.round,
        "form": form,
        "title": _("New link for %(office)s") % {"office": found},
        "lead": _("The old link opens nothing any more. What was answered stays."),
        "submit": _("Make a new link"),
        "back": back,
    }
    return render(request, "measures/round_form.html", context, status=form_status(form))


@require_POST
@page(MeasuresPermission.RUN_ROUNDS)
def revoke(request: TownRequest, pk: int) -> HttpResponse:
    """Withdraw an office's link."""
    found = _office(request, pk)
    revoke_round_link(office=found, revision=seen_revision(request), by=request.user)
    messages.success(
        request, _("The link of %(office)s is withdrawn. It opens nothing any more.") % {"office": found}
    )
    return redirect("measures:round", request.municipality.slug, found.round_id)


def _office(request: TownRequest, pk: int) -> RoundOffice:
    asked = RoundOffice.objects.select_related("round__municipality", "organization")
    return fetch(request, asked, town="round__municipality", pk=pk)
