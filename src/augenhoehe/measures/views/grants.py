# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Grants and the programmes they come from: the list, and what a notice says."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.measures.actions.create_grant import create_grant
from augenhoehe.measures.actions.edit_grant import edit_grant
from augenhoehe.measures.actions.grant_terms import Notice
from augenhoehe.measures.actions.save_programme import save_programme
from augenhoehe.measures.forms.grant_form import GrantForm, ProgrammeForm
from augenhoehe.measures.models import FundingProgramme, Grant
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grants import grants_of, programmes_of, stories_of, with_parts
from augenhoehe.measures.rules.grant_days import warnings

Crumbs = list[tuple[str, str]]


def grant_crumbs(town_slug: str, *more: tuple[str, str]) -> Crumbs:
    """The way to a page about grants; the last entry has no address."""
    return [
        (_("Start"), reverse("core:start", args=[town_slug])),
        (_("Measures"), reverse("measures:measures", args=[town_slug])),
        (_("Grants"), reverse("measures:grants", args=[town_slug]) if more else ""),
        *more,
    ]


@page(MeasuresPermission.READ_MONEY)
def grants(request: TownRequest) -> HttpResponse:
    """All grants of the town with what is left of each, and the programmes with their days."""
    town, today = request.municipality, clock.today()
    stories = stories_of(list(with_parts(grants_of(request.user, town))))
    context = {
        "rows": [(story, len(warnings(story.facts, story.days, today))) for story in stories],
        "programmes": programmes_of(request.user, town),
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_MONEY, town).ok,
        "crumbs": grant_crumbs(town.slug),
    }
    return render(request, "measures/grants.html", context)


@page(MeasuresPermission.WRITE_MONEY)
def create(request: TownRequest) -> HttpResponse:
    """Enter a grant from its notice."""
    town = request.municipality
    form = GrantForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        municipality=town,
        actor=request.user,
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_grant(
                    municipality=town, terms=form.terms(), notice=_notice(form), by=request.user
                ),
                done=_("The grant has been entered. Now add instalments, purposes and days."),
            ),
        )
        if made is not None:
            return redirect(made)
    return _form_page(
        request,
        form,
        _("Enter a grant"),
        reverse("measures:grants", args=[town.slug]),
        grant_crumbs(town.slug, (_("New"), "")),
    )


@page(MeasuresPermission.WRITE_MONEY)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change what the notice says."""
    town = request.municipality
    grant = fetch(request, Grant.objects.select_related("notice_file"), pk=pk)
    form = GrantForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        initial=GrantForm.initial_of(grant),
        municipality=town,
        actor=request.user,
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: edit_grant(
                grant=grant,
                terms=form.terms(grant),
                notice=_notice(form),
                revision=form.cleaned_data["revision"],
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The grant has been saved."))
            return redirect(grant)
    url = grant.get_absolute_url()
    crumbs = grant_crumbs(town.slug, (grant.title, url), (_("Edit"), ""))
    return _form_page(request, form, _("Edit the grant"), url, crumbs)


@page(MeasuresPermission.WRITE_MONEY)
def create_programme(request: TownRequest) -> HttpResponse:
    """Add a funding programme."""
    return _programme(request, None)


@page(MeasuresPermission.WRITE_MONEY)
def edit_programme(request: TownRequest, pk: int) -> HttpResponse:
    """Change a funding programme."""
    return _programme(request, fetch(request, FundingProgramme.objects.all(), pk=pk))


def _programme(request: TownRequest, programme: FundingProgramme | None) -> HttpResponse:
    town = request.municipality
    names = ("name", "giver", "legal_basis", "source_url", "apply_by", "note", "revision")
    initial: dict[str, Any] = {name: getattr(programme, name) for name in names} if programme else {}
    form = ProgrammeForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_programme(
                    municipality=town, programme=programme, by=request.user, **form.cleaned_data
                ),
                done=_("The funding programme has been saved."),
            ),
        )
        if saved is not None:
            return redirect("measures:grants", town.slug)
    title = _("Edit the funding programme") if programme else _("Add a funding programme")
    back = reverse("measures:grants", args=[town.slug])
    return _form_page(request, form, title, back, grant_crumbs(town.slug, (title, "")))


def _notice(form: GrantForm) -> Notice | None:
    """The file that was sent along."""
    sent = form.cleaned_data["notice_upload"]
    return Notice(sent.name, sent.read()) if sent else None


def _form_page(
    request: TownRequest, form: GrantForm | ProgrammeForm, title: str, cancel: str, crumbs: Crumbs
) -> HttpResponse:
    context = {"form": form, "title": title, "cancel": cancel, "crumbs": crumbs}
    return render(request, "measures/form.html", context, status=form_status(form))
