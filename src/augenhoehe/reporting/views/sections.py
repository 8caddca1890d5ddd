# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sections of a report that is being written: write one, add, move, take out, approve, send back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import policies
from augenhoehe.kit.forms import RevisionForm, attempt, once, seen_revision
from augenhoehe.kit.violations import require
from augenhoehe.reporting.actions.add_section import add_section
from augenhoehe.reporting.actions.approve_section import approve_section
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.actions.move_section import move_section
from augenhoehe.reporting.actions.remove_section import remove_section
from augenhoehe.reporting.actions.send_section_back import send_section_back
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.forms import AddSectionForm, SectionForm, SendBackForm
from augenhoehe.reporting.labels import DATA_SHOWN
from augenhoehe.reporting.models import Report, ReportSection
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.reports import facts_of
from augenhoehe.reporting.rules import check_editable
from augenhoehe.reporting.views.crumbs import crumbs
from augenhoehe.reporting.views.form_page import form_page
from augenhoehe.reporting.views.section_data import section_html


def _section(request: TownRequest, pk: int) -> ReportSection:
    queryset = ReportSection.objects.select_related("report__municipality", "responsible")
    return fetch(request, queryset, town="report__municipality", pk=pk)


@page(ReportingPermission.WRITE_SECTIONS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Write the words of one section; two authors at once are told."""
    section = _section(request, pk)
    if request.method != "POST":  # what was typed stays in the form
        require(check_editable(facts_of(section.report)))
    hands_out = bool(policies.can(request.user, ReportingPermission.WRITE, section))
    initial = {
        "title": section.title,
        "text": section.text,
        "responsible": section.responsible_id,
        "finished": section.finished,
        "revision": section.revision,
    }
    form = SectionForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        municipality=request.municipality,
        hands_out=hands_out,
    )
    if request.method == "POST" and form.is_valid():
        facts = {"responsible": section.responsible, **form.cleaned_data}
        saved = attempt(form, lambda: edit_section(section=section, by=request.user, **facts))
        if saved is not None:
            messages.success(request, _("The section has been saved."))
            return redirect(section)
    return _form_page(
        request, form, section.report, section.title, section.get_absolute_url(), section=section
    )


@page(ReportingPermission.WRITE_SECTIONS)
def data(request: TownRequest, pk: int) -> HttpResponse:
    """What a section shows below its words, as it would be frozen now."""
    section = _section(request, pk)
    shown, failure = section_html(section)
    report = section.report
    context = {
        "section": section,
        "shown": shown,
        "failure": failure,
        "crumbs": [
            *crumbs(request.municipality, "")[:-1],
            (report.title, report.get_absolute_url()),
            (section.title, ""),
        ],
    }
    name = "reporting/_section_data.html" if request.htmx else "reporting/section_data.html"
    return render(request, name, context)


@page(ReportingPermission.WRITE)
def add(request: TownRequest, pk: int) -> HttpResponse:
    """Add a section to a draft."""
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    if request.method != "POST":  # what was typed stays in the form
        require(check_editable(facts_of(report)))
    form = AddSectionForm(
        request.POST if request.method == "POST" else None,
        initial={"kind": SectionKind.TEXT, "revision": report.revision},
        present=list(report.sections.values_list("kind", flat=True)),
        municipality=request.municipality,
    )
    if request.method == "POST" and form.is_valid():
        added = attempt(
            form,
            lambda: once(
                request,
                lambda: add_section(report=report, by=request.user, **form.facts()),
                done=_("The section has been added."),
            ),
        )
        if added is not None:
            return redirect(added)
    return _form_page(request, form, report, _("Add a section"), report.get_absolute_url())


@page(ReportingPermission.FREEZE)
def send_back(request: TownRequest, pk: int) -> HttpResponse:
    """Give a section back to its author, with what is to be changed."""
    section = _section(request, pk)
    form = SendBackForm(
        request.POST if request.method == "POST" else None, initial={"revision": section.revision}
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form, lambda: send_section_back(section=section, by=request.user, **form.cleaned_data)
        )
        if saved is not None:
            messages.success(request, _("The section has gone back to its author."))
            return redirect(section)
    title = _("Send back “%(section)s”") % {"section": section.title}
    return _form_page(request, form, section.report, title, section.get_absolute_url(), submit=_("Send back"))


@require_POST
@page(ReportingPermission.FREEZE)
def approve(request: TownRequest, pk: int) -> HttpResponse:
    """Approve a section in the words that were on the page."""
    section = approve_section(section=_section(request, pk), revision=seen_revision(request), by=request.user)
    messages.success(request, _("The section is approved."))
    return redirect(section)


@require_POST
@page(ReportingPermission.WRITE)
def move(request: TownRequest, pk: int) -> HttpResponse:
    """Let a section change places with its neighbour: `earlier` is posted where it shall stand before it."""
    section = move_section(
        section=_section(request, pk),
        earlier=request.POST.get("earlier") == "1",
        revision=seen_revision(request),
        by=request.user,
    )
    return redirect(section)


@page(ReportingPermission.WRITE)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a section out of a draft, once that was confirmed."""
    section = _section(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": section.revision}
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        report = attempt(form, lambda: remove_section(section=section, revision=revision, by=request.user))
        if report is not None:
            messages.success(request, _("The section has been taken out."))
            return redirect(report)
    title = _("Take out “%(section)s”?") % {"section": section.title}
    return _form_page(
        request,
        form,
        section.report,
        title,
        section.get_absolute_url(),
        lead=_("Its words leave the report. The log of changes keeps them."),
        submit=_("Take out the section"),
    )


def _form_page(
    request: TownRequest,
    form: RevisionForm,
    report: Report,
    title: str,
    cancel: str,
    *,
    section: ReportSection | None = None,
    lead: str = "",
    submit: str = "",
) -> HttpResponse:
    return form_page(
        request,
        form,
        title=title,
        cancel=cancel,
        above=[(report.title, report.get_absolute_url())],
        lead=str(DATA_SHOWN[section.kind]) if section else lead,
        submit=submit,
        section=section,
    )
