# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The town's handbooks: the list, a new one, the page of one, and what could come into its text."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.factors.actions.begin_handbook import begin_handbook
from augenhoehe.factors.actions.bring_up_to_date import bring_up_to_date
from augenhoehe.factors.actions.change_handbook import change_handbook
from augenhoehe.factors.enums import Licence
from augenhoehe.factors.forms.handbooks import HandbookForm, LicenceForm
from augenhoehe.factors.labels import LICENCE_NAME
from augenhoehe.factors.models import Handbook
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.handbooks import PARTS, fresh, handbooks_of, seen_words, texts_of
from augenhoehe.factors.queries.sets import factors_of, usable
from augenhoehe.factors.rules.handbooks import check_bring, check_export
from augenhoehe.factors.views.crumbs import crumbs, to_handbook
from augenhoehe.factors.views.lookup import handbook_of
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.kit.seen import SEEN
from augenhoehe.kit.violations import require, told


@require_safe
@page(FactorsPermission.READ)
def handbooks(request: TownRequest) -> HttpResponse:
    """All handbooks of the town."""
    town = request.municipality
    context = {
        "crumbs": crumbs(town, (_("Handbooks"), "")),
        "handbooks": handbooks_of(request.user, town),
        "may_write": policies.can(request.user, FactorsPermission.WRITE_SETS, town),
    }
    return render(request, "factors/handbooks.html", context)


@page(FactorsPermission.WRITE_SETS)
def create(request: TownRequest) -> HttpResponse:
    """Begin a handbook: its chapters are there at once."""
    town = request.municipality
    shelf = reverse("factors:handbooks", args=[town.slug])
    versions = usable(request.user, town)
    form = HandbookForm(request.POST if request.method == "POST" else None, versions=versions)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: begin_handbook(municipality=town, by=request.user, **data),
                done=_("The handbook has its chapters. Now add what your town has learned."),
            ),
        )
        if made is not None:
            return redirect(made)
    context = {
        "form": form,
        "title": _("New handbook"),
        "cancel": shelf,
        "crumbs": crumbs(town, (_("Handbooks"), shelf), (_("New handbook"), "")),
        "sets": versions,
    }
    return render(request, "factors/handbook_new.html", context, status=form_status(form))


@require_safe
@page(FactorsPermission.READ)
def handbook(request: TownRequest, pk: int) -> HttpResponse:
    """A handbook: its text, checklists and templates, and the way to other towns."""
    found = handbook_of(request, pk)
    frozen, draft = texts_of(found)
    may_write = policies.can(request.user, FactorsPermission.WRITE_SETS, found)
    context = {
        "crumbs": to_handbook(found),
        "handbook": found,
        "licence": LICENCE_NAME[Licence(found.licence)],
        "source_licence": LICENCE_NAME[Licence(found.source_licence)] if found.source_licence else "",
        "frozen": frozen,
        "draft": draft if may_write else None,
        "factors": factors_of(found.set_version),
        "templates": found.templates.select_related("file"),
        "may_write": may_write,
        "not_exportable": [told(reason) for reason in check_export(frozen is not None).reasons],
    }
    return render(request, "factors/handbook.html", context)


@page(FactorsPermission.WRITE_SETS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Choose the licence."""
    found = handbook_of(request, pk)
    initial = {"licence": found.licence, "revision": found.revision}
    form = LicenceForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        if attempt(form, lambda: change_handbook(handbook=found, by=request.user, **data)):
            messages.success(request, _("The licence has been saved."))
            return redirect(found)
    context = {
        "form": form,
        "title": _("Licence of the handbook"),
        "lead": found.concept.title,
        "cancel": found.get_absolute_url(),
        "crumbs": to_handbook(found, (_("Licence"), "")),
    }
    return render(request, "factors/form.html", context, status=form_status(form))


@page(FactorsPermission.WRITE_SETS)
def update(request: TownRequest, pk: int) -> HttpResponse:
    """What the set and the town's experience have for the text; what is chosen is taken into the draft."""
    found = handbook_of(request, pk)
    _frozen, draft = texts_of(found)
    require(check_bring(draft is not None))
    if request.method == "POST":
        taken = bring_up_to_date(
            handbook=found,
            keys=request.POST.getlist("stelle"),
            revision=seen_revision(request),
            seen=request.POST.get(SEEN),
            by=request.user,
        )
        words = ngettext(
            "%(count)d passage has been taken over.", "%(count)d passages have been taken over.", taken
        )
        messages.success(request, words % {"count": taken})
        return redirect(found)
    offered = fresh(found, draft) if draft else None
    context = {
        "crumbs": to_handbook(found, (_("Bring up to date"), "")),
        "handbook": found,
        "fresh": offered,
        "seen": seen_words(offered) if offered else "",
    }
    return render(request, "factors/handbook_update.html", context)


@require_safe
@page(FactorsPermission.READ)
def panel(request: TownRequest, pk: int) -> HttpResponse:
    """The handbook on the page of its text."""
    found = fetch(request, Handbook.objects.select_related(*PARTS), concept=pk)
    context = {"crumbs": to_handbook(found), "handbook": found}
    name = "factors/panel_handbook.html"
    return render(request, f"{name}#panel" if request.htmx else name, context)
