# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making a proposal on a passage, and withdrawing it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.concept import cards
from augenhoehe.concept.actions.propose_change import propose_point
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.forms.points import AccountPointForm, kind_links, places_in, wished_kind
from augenhoehe.concept.models import Version
from augenhoehe.concept.outline import Passage, outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import proposal_of, version_of
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.models import Organization
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision

SPEAKING = [
    kind
    for kind in OrganizationKind
    if kind not in {OrganizationKind.COUNCIL_BODY, OrganizationKind.DEPARTMENT}
]
"""Kinds of organisations for which a proposal that came by letter is entered."""


@page(ConceptPermission.PROPOSE)
def propose(request: TownRequest, pk: int, key: str = "") -> HttpResponse:
    """Propose a change to the passage with this key, or without one make a remark on the whole text.

    "preview" shows the change before it is sent; `kind` in the address says what is wanted.
    """
    version = version_of(request, pk)
    read = outline(version.blocks.order_by("position"), numbered_lines=bool(version.frozen_on))
    passage = read.passages.get(key)
    if key and passage is None:
        raise Http404
    basis = passage.block if passage else None
    organizations = _organizations(request)
    form = AccountPointForm(
        request.POST if request.method == "POST" else None,
        basis=basis,
        kind=wished_kind(request.GET, basis=basis),
        places=places_in(read, without=key),
        initial={"organization": _own(request, organizations)},
        organizations=organizations,
    )
    preview: SafeString | None = None
    if request.method == "POST" and form.is_valid():
        if "vorschau" in request.POST:
            preview = cards.change(form.wish, basis, form.proposed())
        else:
            response = _send(request, form, version, key)
            if response is not None:
                return response
    context: dict[str, Any] = {
        "crumbs": crumbs.to_version(request, version, _("Propose a change")),
        "version": version,
        "passage": passage,
        "place": _place(passage) if passage else version.concept.title,
        "back": f"{version.get_absolute_url()}#b-{key}" if key else version.get_absolute_url(),
        "kinds": kind_links(form.wish),
        "form": form,
        "preview": preview,
    }
    return render(request, "concept/propose.html", context, status=form_status(form))


def _send(request: TownRequest, form: AccountPointForm, version: Version, key: str) -> HttpResponse | None:
    point = form.point(key)
    thanks = _("Thank you. Your proposal has the number %(number)d. On this page you see what becomes of it.")
    made = attempt(
        form,
        lambda: once(
            request,
            lambda: propose_point(
                version=version,
                point=point,
                language=form.written_in,
                organization=form.cleaned_data["organization"],
                by=request.user,
            ),
            done=lambda made: thanks % {"number": made.number},
        ),
    )
    if made is None:
        return None
    return redirect("concept:proposal", request.municipality.slug, made.pk)


@require_POST
@page(ConceptPermission.WITHDRAW)
def proposal_withdraw(request: TownRequest, pk: int) -> HttpResponse:
    """Withdraw a proposal of one's own."""
    proposal = proposal_of(request, pk)
    withdraw_proposal(proposal=proposal, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The proposal has been withdrawn."))
    return redirect("concept:proposal", request.municipality.slug, proposal.pk)


def _organizations(request: TownRequest) -> QuerySet[Organization]:
    """Those the reader acts for; who enters proposals that came by letter, all that speak for themselves."""
    town = Organization.objects.filter(municipality=request.municipality)
    own = town.filter(pk__in=request.user.organization_ids_in(request.municipality.pk))
    if policies.can(request.user, ConceptPermission.PROPOSE_FOR_OTHERS, request.municipality):
        return own | town.filter(kind__in=SPEAKING)
    return own


def _own(request: TownRequest, organizations: QuerySet[Organization]) -> int | None:
    own = request.user.organization_ids_in(request.municipality.pk)
    return next((organization.pk for organization in organizations if organization.pk in own), None)


def _place(passage: Passage) -> str:
    return ", ".join(filter(None, [passage.place, passage.line_words]))
