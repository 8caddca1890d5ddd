# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import markup, offered_files
from augenhoehe.concept.figures import figure_html, figures_of
from augenhoehe.concept.glossary import explained
from augenhoehe.concept.models import Figure
from augenhoehe.concept.outline import Passage, outline
from augenhoehe.concept.texts import block_of, figure_key
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.factors.enums import Licence
from augenhoehe.factors.files import checklist_of
from augenhoehe.factors.handbook_parcel import parcel_file
from augenhoehe.factors.labels import LICENCE_NAME
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.queries import concepts
from augenhoehe.site.queries import handbooks as queries
from augenhoehe.site.text import chapters
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def handbooks(request: TownRequest) -> HttpResponse:
    """All handbooks that the town shows."""
    found = queries.handbooks_of(request.municipality)
    return show(request, "site/handbooks.html", (_("Handbooks"), ""), handbooks=found)


@require_safe
@page(SitePermission.READ)
def handbook(request: TownRequest, pk: int) -> HttpResponse:
    """A handbook to read, to print from, and to take over."""
    town = request.municipality
    found = find(queries.handbooks_of(town), pk=pk)
    version = queries.shown_of(found).version
    terms = explained(version)
    made = outline(concepts.read_blocks(version), numbered_lines=False, terms=terms)
    figures = figures_of(made)

    def picture(passage: Passage) -> SafeString:
        address = reverse("site:handbook-figure", args=[town.slug, found.pk, passage.figure])
        return figure_html(figures.get(passage.figure), passage, address)

    return show(
        request,
        "site/handbook.html",
        (_("Handbooks"), reverse("site:handbooks", args=[town.slug])),
        (found.concept.title, ""),
        handbook=found,
        licence=LICENCE_NAME[Licence(found.licence)],
        source_licence=LICENCE_NAME[Licence(found.source_licence)] if found.source_licence else "",
        version=version,
        chapters=chapters(made, picture),
        glossary=markup.glossary(terms) if terms else "",
        factors=factors_of(found.set_of(version.number)),
        templates=queries.templates_of(found),
        files=offered_files.offered(version, None, offered_files.PUBLIC),
    )


@require_safe
@page(SitePermission.READ)
def handbook_file(request: TownRequest, pk: int, ending: str) -> HttpResponse:
    """The text as a file; as a ZIP file the whole handbook, for another town to take over."""
    found = find(queries.handbooks_of(request.municipality), pk=pk)
    shown = queries.shown_of(found)
    name = found.concept.title, f"fassung {shown.version.number}", request.municipality.slug
    if ending == Ending.ZIP:
        return file_response(parcel_file(found, shown.version), Ending.ZIP, *name, kept=False)
    kind = next((kind for kind in offered_files.PUBLIC if kind == ending), None)
    if kind is None:
        raise Http404
    shown.version.concept.municipality = request.municipality
    content = offered_files.made(shown.version, list(concepts.blocks_of(shown.version)), None, kind)
    return file_response(content, offered_files.ENDING[kind], *name, kept=False)


@require_safe
@page(SitePermission.READ)
def handbook_checklist(request: TownRequest, pk: int) -> HttpResponse:
    """The checklists to print; one factor's alone with ?faktor=key."""
    found = find(queries.handbooks_of(request.municipality), pk=pk)
    factor = request.GET.get("faktor", "")
    try:
        content = checklist_of(found, factor, number=queries.shown_of(found).version.number)
    except LookupError as error:
        raise Http404 from error
    name = "checkliste", factor, found.concept.title, request.municipality.slug
    return file_response(content, Ending.PDF, *name, kept=False)


@require_safe
@page(SitePermission.READ)
def handbook_template(request: TownRequest, pk: int, other: int) -> HttpResponseBase:
    """The file of a template."""
    found = find(queries.handbooks_of(request.municipality), pk=pk)
    template = get_object_or_404(queries.templates_of(found), pk=other)
    return hand_out(request, template.file, kept_by_all=False)


@require_safe
@page(SitePermission.READ)
def handbook_figure(request: TownRequest, pk: int, key: str) -> HttpResponseBase:
    """A picture of the version that the public reads."""
    found = find(queries.handbooks_of(request.municipality), pk=pk)
    rows = concepts.blocks_of(queries.shown_of(found).version)
    if not any(figure_key(block_of(row)) == key for row in rows):
        raise Http404
    figure = get_object_or_404(Figure.objects.select_related("file"), concept=found.concept_id, key=key)
    return hand_out(request, figure.file, kept_by_all=False)
