# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sections of a template: add, change, move, take out."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import RevisionForm, attempt, once, seen_revision
from augenhoehe.reporting.actions.add_template_section import add_template_section
from augenhoehe.reporting.actions.edit_template_section import edit_template_section
from augenhoehe.reporting.actions.move_template_section import move_template_section
from augenhoehe.reporting.actions.remove_template_section import remove_template_section
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.forms import AddTemplateSectionForm, TemplateSectionForm
from augenhoehe.reporting.labels import DATA_SHOWN
from augenhoehe.reporting.models import ReportTemplate, TemplateSection
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.views.form_page import form_page


def _section(request: TownRequest, pk: int) -> TemplateSection:
    queryset = TemplateSection.objects.select_related("template__municipality")
    return fetch(request, queryset, town="template__municipality", pk=pk)


def _above(template: ReportTemplate) -> list[tuple[str, str]]:
    listed = reverse("reporting:templates", args=[template.municipality.slug])
    return [(_("Templates of reports"), listed), (template.title, template.get_absolute_url())]


@page(ReportingPermission.WRITE)
def add(request: TownRequest, pk: int) -> HttpResponse:
    """Add a section to a template."""
    template = fetch(request, ReportTemplate.objects.select_related("municipality"), pk=pk)
    form = AddTemplateSectionForm(
        request.POST if request.method == "POST" else None,
        initial={"kind": SectionKind.TEXT, "revision": template.revision},
        present=list(template.sections.values_list("kind", flat=True)),
        municipality=request.municipality,
    )
    if request.method == "POST" and form.is_valid():
        added = attempt(
            form,
            lambda: once(
                request,
                lambda: add_template_section(template=template, by=request.user, **form.facts()),
                done=_("The section has been added."),
            ),
        )
        if added is not None:
            return redirect(template)
    return form_page(
        request,
        form,
        title=_("Add a section"),
        cancel=template.get_absolute_url(),
        above=_above(template),
    )


@page(ReportingPermission.WRITE)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change the heading of a template's section and its opening words."""
    section = _section(request, pk)
    names = ("title", "text", "revision")
    form = TemplateSectionForm(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(section, name) for name in names},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form, lambda: edit_template_section(section=section, by=request.user, **form.cleaned_data)
        )
        if saved is not None:
            messages.success(request, _("The section has been saved."))
            return redirect(section.template)
    return form_page(
        request,
        form,
        title=section.title,
        lead=str(DATA_SHOWN[section.kind]),
        cancel=section.template.get_absolute_url(),
        above=_above(section.template),
    )


@require_POST
@page(ReportingPermission.WRITE)
def move(request: TownRequest, pk: int) -> HttpResponse:
    """Let a section change places with its neighbour: `earlier` is posted where it shall stand before it."""
    section = move_template_section(
        section=_section(request, pk),
        earlier=request.POST.get("earlier") == "1",
        revision=seen_revision(request),
        by=request.user,
    )
    return redirect(section.template)


@page(ReportingPermission.WRITE)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a section out of a template, once that was confirmed."""
    section = _section(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": section.revision}
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        left = attempt(
            form, lambda: remove_template_section(section=section, revision=revision, by=request.user)
        )
        if left is not None:
            messages.success(request, _("The section has been taken out."))
            return redirect(left)
    return form_page(
        request,
        form,
        title=_("Take out “%(section)s”?") % {"section": section.title},
        lead=_("Reports keep their sections; only new ones begin without it."),
        submit=_("Take out the section"),
        cancel=section.template.get_absolute_url(),
        above=_above(section.template),
    )
