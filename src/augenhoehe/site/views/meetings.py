# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council import meeting_documents
from augenhoehe.council.models import Meeting
from augenhoehe.council.queries.meetings import attendance_of
from augenhoehe.kit import phrases
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Document
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.queries import meetings as queries
from augenhoehe.site.views.show import show

PER_PAGE = 25
GERMAN = "de"


@require_safe
@page(SitePermission.READ)
def meetings(request: TownRequest) -> HttpResponse:
    """When which body sits, and what was on its agenda."""
    town = request.municipality
    sheet = Paginator(queries.past(town), PER_PAGE).get_page(request.GET.get("page"))
    coming = [] if sheet.has_previous() else queries.coming(town)
    return show(request, "site/meetings.html", (_("Sittings"), ""), coming=coming, page_obj=sheet)


@require_safe
@page(SitePermission.READ)
def meeting(request: TownRequest, pk: int) -> HttpResponse:
    """One sitting: where and when, its public agenda, and what became of each item."""
    town = request.municipality
    found = find(queries.meetings_of(town), pk=pk)
    agenda = queries.agenda_of(found)
    return show(
        request,
        "site/meeting.html",
        (_("Sittings"), reverse("site:meetings", args=[town.slug])),
        (f"{found.organization.name}, {phrases.short_date(found.date)}", ""),
        meeting=found,
        agenda=agenda,
        told=queries.told(found, agenda.public),
    )


@require_safe
@page(SitePermission.READ)
def invitation(request: TownRequest, pk: int) -> HttpResponse:
    """The public invitation, once people are invited."""
    found = find(queries.meetings_of(request.municipality), pk=pk)
    if not found.invited or found.cancelled:
        raise Http404
    with override(GERMAN):
        made = meeting_documents.invitation(found, queries.agenda_of(found))
    return _pdf(made, "einladung-oeffentlich", found)


@require_safe
@page(SitePermission.READ)
def minutes(request: TownRequest, pk: int) -> HttpResponse:
    """The public minutes, once they are approved."""
    found = find(queries.meetings_of(request.municipality), pk=pk)
    if found.minutes_approved_on is None or found.cancelled:
        raise Http404
    with override(GERMAN):
        made = meeting_documents.minutes(found, queries.agenda_of(found), attendance_of(found), full=False)
    return _pdf(made, "niederschrift-oeffentlich", found)


def _pdf(document: Document, kind: str, meeting: Meeting) -> HttpResponse:
    """Made anew for every reader, so that what was taken back is gone at once."""
    name = meeting_documents.file_name(kind, meeting)
    return file_response(write_pdf(document), Ending.PDF, *name, kept=False)
