# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.printed import layout_of, printed_paper
from augenhoehe.council.printing import paper_docx, print_paper
from augenhoehe.council.queries.papers import with_parts
from augenhoehe.kit import clock
from augenhoehe.kit.downloads import Ending, file_response


@page(CouncilPermission.READ_PAPERS)
def pdf(request: TownRequest, pk: int) -> HttpResponse:
    """The paper as PDF in the town's layout, shown in the browser."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    content = print_paper(printed_paper(paper), layout_of(paper), printed_on=clock.today())
    return file_response(content, Ending.PDF, *_name(paper))


@page(CouncilPermission.READ_PAPERS)
def docx(request: TownRequest, pk: int) -> HttpResponse:
    """The paper as a Word file, for the council office to work on."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    content = paper_docx(printed_paper(paper), layout_of(paper), printed_on=clock.today())
    return file_response(content, Ending.DOCX, *_name(paper))


def _name(paper: Paper) -> tuple[str, str, str]:
    """Such as "vorlage-12-0767-bergkamen"."""
    return "vorlage", paper.reference or f"entwurf-{paper.pk}", paper.municipality.slug
