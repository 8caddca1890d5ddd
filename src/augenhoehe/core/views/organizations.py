# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bodies, departments and partners, for the council office and the administration of a town."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.actions.rename_organization import rename_organization
from augenhoehe.core.actions.set_organization_active import set_organization_active
from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.labels import BODY_CLASSES, ORGANIZATION_KINDS
from augenhoehe.core.models import Organization
from augenhoehe.core.organization_forms import OrganizationForm, RenamingForm
from augenhoehe.core.permissions import CorePermission
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.forms import attempt, form_status, seen_revision


def crumbs_of(request: TownRequest, *last: tuple[str, str]) -> list[tuple[str, str]]:
    """Start, organisations, and where one stands below."""
    slug = request.municipality.slug
    address = reverse("core:organizations", args=[slug]) if last else ""
    return [
        (_("Start"), reverse("core:start", args=[slug])),
        (_("Bodies, departments and partners"), address),
        *last,
    ]


@page(CorePermission.MANAGE_ORGANIZATIONS)
def organizations(request: TownRequest) -> HttpResponse:
    """All of them by kind, those that are closed at the end."""
    found = Organization.objects.filter(municipality=request.municipality).order_by(
        "-active", in_german("name")
    )
    by_kind = {kind: [item for item in found if item.kind == kind] for kind in ORGANIZATION_KINDS}
    groups = [(ORGANIZATION_KINDS[kind], items) for kind, items in by_kind.items() if items]
    return render(request, "core/organizations.html", {"groups": groups, "crumbs": crumbs_of(request)})


@page(CorePermission.MANAGE_ORGANIZATIONS)
def new(request: TownRequest) -> HttpResponse:
    """Enter another one."""
    form = OrganizationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: create_organization(by=request.user, municipality=request.municipality, **form.facts()),
        )
        if made is not None:
            messages.success(request, _("%(name)s has been entered.") % {"name": made.name})
            return redirect("core:organizations", request.municipality.slug)
    context = {"form": form, "crumbs": crumbs_of(request, (_("Enter an organisation"), ""))}
    return render(request, "core/organization_new.html", context, status=form_status(form))


@page(CorePermission.MANAGE_ORGANIZATIONS)
def organization(request: TownRequest, pk: int) -> HttpResponse:
    """One of them: its names over time, and a new one."""
    found = fetch(request, Organization.objects.prefetch_related("names"), pk=pk)
    form = RenamingForm(
        request.POST if request.method == "POST" else None,
        initial={"revision": found.revision, "name": found.name},
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        renamed = attempt(
            form,
            lambda: rename_organization(
                organization=found,
                name=typed["name"],
                since=typed["since"],
                revision=typed["revision"],
                by=request.user,
            ),
        )
        if renamed is not None:
            messages.success(request, _("The new name holds: %(name)s") % {"name": renamed.name})
            return redirect("core:organization", request.municipality.slug, found.pk)
    context = {
        "organization": found,
        "kind": ORGANIZATION_KINDS[OrganizationKind(found.kind)],
        "body_class": BODY_CLASSES[BodyClass(found.body_class)] if found.body_class else "",
        "form": form,
        "crumbs": crumbs_of(request, (found.name, "")),
    }
    return render(request, "core/organization.html", context, status=form_status(form))


@require_POST
@page(CorePermission.MANAGE_ORGANIZATIONS)
def set_active(request: TownRequest, pk: int) -> HttpResponse:
    """Close it or open it again; the form carries the revision that was seen."""
    found = fetch(request, Organization.objects.all(), pk=pk)
    saved = set_organization_active(
        organization=found, active=not found.active, revision=seen_revision(request), by=request.user
    )
    text = _("%(name)s is open again.") if saved.active else _("%(name)s is closed.")
    messages.success(request, text % {"name": saved.name})
    return redirect("core:organization", request.municipality.slug, found.pk)
