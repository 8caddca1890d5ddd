# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files to take along: the Abwägungstabelle, two versions beside each other or as tracked changes, and a version."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import offered_files, queries
from augenhoehe.concept.forms.exports import TableForm
from augenhoehe.concept.models import Version
from augenhoehe.concept.offered_files import FileKind
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.printed_proposals import printed_table
from augenhoehe.concept.printed_texts import TRACKING, tracked_file
from augenhoehe.concept.printed_versions import printed_comparison
from augenhoehe.concept.printing.proposal_table import table_document, table_sheet
from augenhoehe.concept.printing.synopsis import changes_document, synopsis_document, synopsis_sheet
from augenhoehe.concept.reading_order import reading_order
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import concept_of, version_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import clock
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Document
from augenhoehe.kit.documents.xlsx import Sheet, write_xlsx
from augenhoehe.kit.downloads import Ending, file_response

PAPER = (Ending.PDF, Ending.DOCX)
SHEETS = (*PAPER, Ending.XLSX)


@require_safe
@page(ConceptPermission.READ)
def proposal_table(request: TownRequest, pk: int) -> HttpResponse:
    """Choose what the Abwägungstabelle shall hold."""
    concept = concept_of(request, pk)
    found = queries.proposals_of(concept, reader=request.user)
    context = {
        "crumbs": crumbs.to_concept(request, concept, _("Table of proposals and answers")),
        "concept": concept,
        "total": len(found),
        "form": TableForm(chapters=reading_order(found).chapters),
    }
    return render(request, "concept/proposal_table.html", context)


@require_safe
@page(ConceptPermission.READ)
def proposal_table_file(request: TownRequest, pk: int) -> HttpResponse:
    """The Abwägungstabelle as a file."""
    concept = concept_of(request, pk)
    found = queries.proposals_of(concept, reader=request.user)
    choice, ending = TableForm(request.GET, chapters=reading_order(found).chapters).chosen()
    printed = printed_table(concept, found, choice, clock.today())
    content = _written(table_document(printed), ending, table_sheet(printed))
    names = "mit Namen" if choice.names else "ohne Namen"
    return file_response(
        content, ending, "abwaegungstabelle", concept.title, names, request.municipality.slug
    )


@require_safe
@page(ConceptPermission.READ)
def comparison_file(request: TownRequest, pk: int, other: int) -> HttpResponse:
    """Two versions as a synopsis (umfang=ganz: with what did not change), or inhalt=liste: the changes in words."""
    old, new = sorted((version_of(request, pk), version_of(request, other)), key=lambda one: one.number)
    if old.concept_id != new.concept_id:
        raise Http404
    content = request.GET.get("inhalt")
    if content == "nachverfolgt":
        return _tracked(request, old, new)
    listed = content == "liste"
    ending = _ending(request, PAPER if listed else SHEETS)
    printed = printed_comparison(old, new, whole=request.GET.get("umfang") == "ganz")
    document = changes_document(printed) if listed else synopsis_document(printed)
    return file_response(
        _written(document, ending, synopsis_sheet(printed)),
        ending,
        "aenderungen" if listed else "synopse",
        *_names(old, new),
    )


@require_safe
@page(ConceptPermission.READ)
def version_file(request: TownRequest, pk: int) -> HttpResponse:
    """A version as one of the files that are offered for it (format=…), as PDF where none of them is asked for."""
    found = version_of(request, pk)
    asked = request.GET.get("format")
    kind = next((kind for kind in offered_files.kinds_of(found) if kind == asked), FileKind.PDF)
    resolution = queries.resolutions_adopting([found], reader=request.user).get(found.pk)
    content = offered_files.made(found, list(found.blocks.order_by("position")), resolution, kind)
    draft = "" if found.frozen_on else "entwurf"
    name = found.concept.title, f"fassung {found.number}", draft, request.municipality.slug
    return file_response(content, offered_files.ENDING[kind], *name)


def _tracked(request: TownRequest, old: Version, new: Version) -> HttpResponse:
    """The new version, its changes since the old one tracked."""
    ending = _ending(request, TRACKING)
    content = tracked_file(old, new, ending)
    return file_response(content, ending, "nachverfolgt", *_names(old, new))


def _names(old: Version, new: Version) -> tuple[str, str, str]:
    concept = new.concept
    return concept.title, f"fassung {old.number} und {new.number}", concept.municipality.slug


def _ending(request: TownRequest, among: Sequence[Ending]) -> Ending:
    """The format that the address asks for, or else the first one."""
    asked = request.GET.get("format")
    return next((ending for ending in among if ending == asked), among[0])


def _written(document: Document, ending: Ending, sheet: Sheet | None = None) -> bytes:
    """The document as the file asked for, or its sheet as a workbook with the same title, author and day."""
    if ending is Ending.XLSX and sheet is not None:
        return write_xlsx([sheet], title=document.title, day=document.date, author=document.author)
    return write_docx(document) if ending is Ending.DOCX else write_pdf(document)
