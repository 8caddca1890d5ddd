# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files to take along: the Abwägungstabelle, two versions beside each other, and a version as it reads."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import queries
from augenhoehe.concept.forms.exports import TableForm
from augenhoehe.concept.models import Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.printed_proposals import printed_table
from augenhoehe.concept.printed_versions import printed_comparison, printed_version
from augenhoehe.concept.printing.proposal_table import table_document, table_sheet
from augenhoehe.concept.printing.synopsis import changes_document, synopsis_document, synopsis_sheet
from augenhoehe.concept.printing.version import version_document
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

YES = "ja"
PAPER = (Ending.PDF, Ending.DOCX)


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
    listed = request.GET.get("inhalt") == "liste"
    ending = _ending(request, PAPER if listed else tuple(Ending))
    printed = printed_comparison(old, new, whole=request.GET.get("umfang") == "ganz")
    document = changes_document(printed) if listed else synopsis_document(printed)
    content = _written(document, ending, synopsis_sheet(printed))
    return file_response(
        content,
        ending,
        "aenderungen" if listed else "synopse",
        new.concept.title,
        f"fassung {old.number} und {new.number}",
        request.municipality.slug,
    )


@require_safe
@page(ConceptPermission.READ)
def version_file(request: TownRequest, pk: int) -> HttpResponse:
    """A version as PDF or DOCX; zeilen=ja: with the numbers of its lines, in the PDF of a frozen version."""
    found = version_of(request, pk)
    ending = _ending(request, PAPER)
    lines = ending is Ending.PDF and request.GET.get("zeilen") == YES
    resolution = queries.resolutions_adopting([found], reader=request.user).get(found.pk)
    printed = printed_version(found, found.blocks.order_by("position"), resolution, lines=lines)
    return file_response(
        _written(version_document(printed), ending), ending, *_name(found), request.municipality.slug
    )


def _ending(request: TownRequest, among: Sequence[Ending]) -> Ending:
    """The format that the address asks for, or else a PDF."""
    asked = request.GET.get("format")
    return next((ending for ending in among if ending == asked), Ending.PDF)


def _written(document: Document, ending: Ending, sheet: Sheet | None = None) -> bytes:
    """The document as the file asked for, or its sheet as a workbook with the same title, author and day."""
    if ending is Ending.XLSX and sheet is not None:
        return write_xlsx([sheet], title=document.title, day=document.date, author=document.author)
    return write_docx(document) if ending is Ending.DOCX else write_pdf(document)


def _name(version: Version) -> tuple[str, str, str]:
    draft = "" if version.frozen_on else "entwurf"
    return version.concept.title, f"fassung {version.number}", draft
