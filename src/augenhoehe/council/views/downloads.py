# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.utils.text import slugify

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.printed import layout_of, printed_paper
from augenhoehe.council.printing import paper_docx, print_paper
from augenhoehe.council.queries.papers import with_parts
from augenhoehe.kit import clock

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@page(CouncilPermission.READ_PAPERS)
def pdf(request: TownRequest, pk: int) -> HttpResponse:
    """The paper as PDF in the town's layout, shown in the browser."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    content = print_paper(printed_paper(paper), layout_of(paper), printed_on=clock.today())
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{_file_name(paper)}.pdf"'},
    )


@page(CouncilPermission.READ_PAPERS)
def docx(request: TownRequest, pk: int) -> HttpResponse:
    """The paper as a Word file, for the council office to work on."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    content = paper_docx(printed_paper(paper), layout_of(paper), printed_on=clock.today())
    return HttpResponse(
        content,
        content_type=DOCX,
        headers={"Content-Disposition": f'attachment; filename="{_file_name(paper)}.docx"'},
    )


def _file_name(paper: Paper) -> str:
    """Such as "vorlage-12-0767-bergkamen"."""
    number = paper.reference.replace("/", "-") or f"entwurf-{paper.pk}"
    return f"vorlage-{slugify(number)}-{paper.municipality.slug}"
