# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Templates of reports: list, create, rename, take away, and making one of a report's sections."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import RevisionForm, attempt, once
from augenhoehe.reporting.actions.create_template import create_template
from augenhoehe.reporting.actions.remove_template import remove_template
from augenhoehe.reporting.actions.rename_template import rename_template
from augenhoehe.reporting.actions.save_as_template import save_as_template
from augenhoehe.reporting.forms import TemplateForm
from augenhoehe.reporting.models import Report, ReportTemplate
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.templates import templates_of
from augenhoehe.reporting.views.crumbs import crumbs
from augenhoehe.reporting.views.form_page import form_page


def _list(request: TownRequest) -> tuple[str, str]:
    return _("Templates of reports"), reverse("reporting:templates", args=[request.municipality.slug])


def _template(request: TownRequest, pk: int) -> ReportTemplate:
    return fetch(request, ReportTemplate.objects.select_related("municipality"), pk=pk)


@page(ReportingPermission.WRITE)
def templates(request: TownRequest) -> HttpResponse:
    """The town's templates with how many sections they have."""
    town = request.municipality
    context = {
        "crumbs": [*crumbs(town, "")[:-1], (_("Templates of reports"), "")],
        "templates": templates_of(request.user, town),
    }
    return render(request, "reporting/templates.html", context)


@page(ReportingPermission.WRITE)
def create(request: TownRequest) -> HttpResponse:
    """Begin a template with the usual sections."""
    town = request.municipality
    form = TemplateForm(
        request.POST if request.method == "POST" else None, initial={"title": _("Usual progress report")}
    )
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_template(municipality=town, title=title, by=request.user),
                done=_("The template has been created with the usual sections."),
            ),
        )
        if made is not None:
            return redirect(made)
    return form_page(
        request,
        form,
        title=_("New template"),
        lead=_("It begins with the usual sections. You can change them afterwards."),
        submit=_("Create the template"),
        cancel=_list(request)[1],
        above=[_list(request)],
    )


@page(ReportingPermission.WRITE)
def template(request: TownRequest, pk: int) -> HttpResponse:
    """One template with its sections."""
    found = _template(request, pk)
    context = {
        "crumbs": [*crumbs(request.municipality, "")[:-1], _list(request), (found.title, "")],
        "template": found,
        "sections": found.sections.select_related("field_of_action").order_by("position"),
    }
    return render(request, "reporting/template.html", context)


@page(ReportingPermission.WRITE)
def rename(request: TownRequest, pk: int) -> HttpResponse:
    """Give a template another title."""
    found = _template(request, pk)
    form = TemplateForm(
        request.POST if request.method == "POST" else None,
        initial={"title": found.title, "revision": found.revision},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: rename_template(template=found, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The template has another title now."))
            return redirect(saved)
    above = [_list(request), (found.title, found.get_absolute_url())]
    return form_page(
        request, form, title=_("Rename the template"), cancel=found.get_absolute_url(), above=above
    )


@page(ReportingPermission.WRITE)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a template away, once that was confirmed."""
    found = _template(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": found.revision}
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        if attempt(form, lambda: remove_template(template=found, revision=revision, by=request.user)):
            messages.success(request, _("The template has been taken away."))
            return redirect(_list(request)[1])
    return form_page(
        request,
        form,
        title=_("Take away “%(template)s”?") % {"template": found.title},
        lead=_("Reports that began with it stay as they are."),
        submit=_("Take away the template"),
        cancel=found.get_absolute_url(),
        above=[_list(request), (found.title, found.get_absolute_url())],
    )


@page(ReportingPermission.WRITE)
def save_from_report(request: TownRequest, pk: int) -> HttpResponse:
    """Make a report's sections a template."""
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    form = TemplateForm(
        request.POST if request.method == "POST" else None,
        initial={"title": _("As “%(report)s”") % {"report": report.title}},
    )
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: save_as_template(report=report, title=title, by=request.user),
                done=_("The sections are kept as a template."),
            ),
        )
        if made is not None:
            return redirect(made)
    return form_page(
        request,
        form,
        title=_("Keep the sections as a template"),
        lead=_("Kept are headings and order, not the words of this year."),
        submit=_("Keep as a template"),
        cancel=report.get_absolute_url(),
        above=[(report.title, report.get_absolute_url())],
    )
