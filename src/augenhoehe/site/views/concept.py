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
from augenhoehe.kit.downloads import file_response
from augenhoehe.kit.thread import Place
from augenhoehe.site import red_thread
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.queries import concepts
from augenhoehe.site.queries.concepts import Shown
from augenhoehe.site.queries.participation import open_now
from augenhoehe.site.text import chapters
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def concept(request: TownRequest, pk: int | None = None) -> HttpResponse:
    """The concept as it was adopted, or the newest public version; where there are several concepts, a list."""
    town = request.municipality
    if pk is not None:
        find(concepts.concepts_of(town), pk=pk)
    shown = concepts.shown_versions(town)
    chosen = [item for item in shown if pk is None or item.version.concept_id == pk]
    if len(chosen) == 1:
        return _reading(request, chosen[0], several=len(shown) > 1)
    return show(request, "site/concepts.html", (_("Concept"), ""), concepts=shown)


@require_safe
@page(SitePermission.READ)
def concept_file(request: TownRequest, pk: int, ending: str) -> HttpResponse:
    """The version that the public reads, made anew for every reader, so that what was taken down is gone at once."""
    town = request.municipality
    shown = next((item for item in concepts.shown_versions(town) if item.version.concept_id == pk), None)
    kind = next((kind for kind in offered_files.PUBLIC if kind == ending), None)
    if shown is None or kind is None:
        raise Http404
    version = shown.version
    version.concept.municipality = town
    content = offered_files.made(version, list(concepts.blocks_of(version)), shown.resolution, kind)
    name = version.concept.title, f"fassung {version.number}", town.slug
    return file_response(content, offered_files.ENDING[kind], *name, kept=False)


@require_safe
@page(SitePermission.READ)
def concept_figure(request: TownRequest, pk: int, key: str) -> HttpResponseBase:
    """A picture of the version that the public reads."""
    shown = next(
        (item for item in concepts.shown_versions(request.municipality) if item.version.concept_id == pk),
        None,
    )
    rows = concepts.blocks_of(shown.version) if shown else []
    if not any(figure_key(block_of(row)) == key for row in rows):
        raise Http404
    found = get_object_or_404(Figure.objects.select_related("file"), concept=pk, key=key)
    return hand_out(request, found.file, kept_by_all=False)


def _reading(request: TownRequest, shown: Shown, *, several: bool) -> HttpResponse:
    town, version = request.municipality, shown.version
    terms = explained(version)
    made = outline(concepts.read_blocks(version), numbered_lines=False, terms=terms)
    figures = figures_of(made)

    def picture(passage: Passage) -> SafeString:
        address = reverse("site:concept-figure", args=[town.slug, version.concept_id, passage.figure])
        return figure_html(figures.get(passage.figure), passage, address)

    above = [(_("Concepts"), reverse("site:concept", args=[town.slug]))] if several else []
    return show(
        request,
        "site/concept.html",
        *above,
        (version.concept.title, ""),
        version=version,
        rounds=[one for one in open_now(town) if one.round.version.concept_id == version.concept_id],
        resolution=shown.resolution,
        chapters=chapters(made, picture),
        glossary=markup.glossary(terms) if terms else "",
        answers=concepts.answers_by_chapter(version.concept, made),
        files=offered_files.offered(version, shown.resolution, offered_files.PUBLIC),
        thread=red_thread.lead(town, Place.CONCEPT, version=version, resolution=shown.resolution),
    )
