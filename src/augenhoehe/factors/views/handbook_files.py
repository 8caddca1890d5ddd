# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes with a handbook as files: checklists, templates, and the whole of it for other towns."""

from __future__ import annotations

import hashlib

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.factors.actions.add_template import add_template
from augenhoehe.factors.actions.remove_template import remove_template
from augenhoehe.factors.actions.take_over_handbook import take_over_handbook
from augenhoehe.factors.files import checklist_of
from augenhoehe.factors.forms.handbooks import ParcelForm, TemplateForm
from augenhoehe.factors.handbook_parcel import parcel_file
from augenhoehe.factors.models import HandbookTemplate
from augenhoehe.factors.parcels.reading import LIMITS, ParcelError, read_parcel
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.handbooks import texts_of
from augenhoehe.factors.rules.handbooks import check_export
from augenhoehe.factors.views.crumbs import crumbs, to_handbook
from augenhoehe.factors.views.lookup import handbook_of
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.kit.violations import require


@require_safe
@page(FactorsPermission.READ)
def checklist(request: TownRequest, pk: int) -> HttpResponse:
    """The checklists to print; one factor's alone with ?faktor=key."""
    found, factor = handbook_of(request, pk), request.GET.get("faktor", "")
    try:
        content = checklist_of(found, factor)
    except LookupError as error:
        raise Http404 from error
    return file_response(
        content, Ending.PDF, "checkliste", factor, found.concept.title, request.municipality.slug
    )


@require_safe
@page(FactorsPermission.WRITE_SETS)
def export(request: TownRequest, pk: int) -> HttpResponse:
    """The whole handbook as a file that another town takes over."""
    found = handbook_of(request, pk)
    frozen, _draft = texts_of(found)
    require(check_export(frozen is not None))
    if frozen is None:
        raise Http404
    content = parcel_file(found, frozen)
    return file_response(content, Ending.ZIP, "handbuch", found.concept.title, request.municipality.slug)


@page(FactorsPermission.WRITE_SETS)
def take_over(request: TownRequest) -> HttpResponse:
    """Read a handbook of another town and make it the own one, or say what is wrong with the file."""
    town = request.municipality
    shelf = reverse("factors:handbooks", args=[town.slug])
    post = request.method == "POST"
    form = ParcelForm(request.POST if post else None, request.FILES if post else None)
    if post and form.is_valid():
        content = form.cleaned_data["file"].read(LIMITS.bytes + 1)
        try:
            parcel = read_parcel(content)
        except ParcelError as error:
            form.add_error("file", str(error))
        else:
            digest, again = hashlib.sha256(content).hexdigest(), form.cleaned_data["again"]
            made = attempt(
                form,
                lambda: once(
                    request,
                    lambda: take_over_handbook(
                        municipality=town, parcel=parcel, sha256=digest, again=again, by=request.user
                    ),
                    done=_("The handbook is yours as a draft. Change what is different in your town."),
                ),
            )
            if made is not None:
                return redirect(made)
    context = {
        "form": form,
        "cancel": shelf,
        "crumbs": crumbs(town, (_("Handbooks"), shelf), (_("Take over a handbook"), "")),
    }
    return render(request, "factors/handbook_take_over.html", context, status=form_status(form))


@page(FactorsPermission.WRITE_SETS)
def template_add(request: TownRequest, pk: int) -> HttpResponse:
    """Add a file to fill in or to print."""
    found = handbook_of(request, pk)
    post = request.method == "POST"
    form = TemplateForm(request.POST if post else None, request.FILES if post else None)
    if post and form.is_valid():
        data, file = form.cleaned_data, form.cleaned_data["file"]
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: add_template(
                    handbook=found,
                    title=data["title"],
                    description=data["description"],
                    name=file.name,
                    content=file.read(),
                    by=request.user,
                ),
                done=_("The template stands on the handbook's page."),
            ),
        )
        if made is not None:
            return redirect(made)
    context = {
        "form": form,
        "title": _("New working aid"),
        "lead": found.concept.title,
        "cancel": found.get_absolute_url(),
        "crumbs": to_handbook(found, (_("New working aid"), "")),
    }
    return render(request, "factors/form.html", context, status=form_status(form))


@require_safe
@page(FactorsPermission.READ)
def template_file(request: TownRequest, pk: int) -> HttpResponseBase:
    """The file of a template."""
    rows = HandbookTemplate.objects.select_related("file")
    found = fetch(request, rows, town="handbook__municipality", pk=pk)
    return hand_out(request, found.file, kept_by_all=False)


@require_POST
@page(FactorsPermission.WRITE_SETS)
def template_remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a template out."""
    rows = HandbookTemplate.objects.select_related("handbook__concept", "handbook__municipality")
    found = fetch(request, rows, town="handbook__municipality", pk=pk)
    handbook = found.handbook
    remove_template(template=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The template is taken out."))
    return redirect(handbook)
