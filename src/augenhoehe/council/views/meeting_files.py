# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitation, minutes and extracts as files, made for the eyes of whoever asks at the moment they ask."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse
from django.utils.translation import override

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council import meeting_documents
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.council.permissions import CouncilPermission, sees_closed_parts, works_inside
from augenhoehe.council.queries.meetings import agenda_of, attendance_of, with_paper
from augenhoehe.council.views.meeting_page import meeting_of, shows_minutes
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Document
from augenhoehe.kit.downloads import Ending, file_response

PUBLIC = AnonymousUser()
GERMAN = "de"
"""What a town sends out is German, whatever the reader's language."""


@page(CouncilPermission.READ_PAPERS)
def invitation(request: TownRequest, pk: int) -> HttpResponse:
    """The invitation as PDF, with what the reader may know of the agenda."""
    return _invitation(_invited(request, pk), request.user)


@page(CouncilPermission.READ_PAPERS)
def public_invitation(request: TownRequest, pk: int) -> HttpResponse:
    """The invitation as everybody may read it, to be put on the notice board."""
    return _invitation(_invited(request, pk), PUBLIC)


@page(CouncilPermission.READ_PAPERS)
def minutes_pdf(request: TownRequest, pk: int) -> HttpResponse:
    """The minutes as PDF: in full for the administration and the council, else the public ones."""
    meeting = _with_minutes(request, pk)
    full = sees_closed_parts(request.user, meeting)
    return _pdf(_minutes(meeting, request.user if full else PUBLIC, full=full), "niederschrift", meeting)


@page(CouncilPermission.READ_PAPERS)
def minutes_docx(request: TownRequest, pk: int) -> HttpResponse:
    """The same as a Word file."""
    meeting = _with_minutes(request, pk)
    full = sees_closed_parts(request.user, meeting)
    return _docx(_minutes(meeting, request.user if full else PUBLIC, full=full), "niederschrift", meeting)


@page(CouncilPermission.READ_PAPERS)
def public_minutes_pdf(request: TownRequest, pk: int) -> HttpResponse:
    """The public minutes as PDF."""
    meeting = _with_minutes(request, pk)
    return _pdf(_minutes(meeting, PUBLIC, full=False), "niederschrift-oeffentlich", meeting)


@page(CouncilPermission.READ_PAPERS)
def public_minutes_docx(request: TownRequest, pk: int) -> HttpResponse:
    """The public minutes as a Word file."""
    meeting = _with_minutes(request, pk)
    return _docx(_minutes(meeting, PUBLIC, full=False), "niederschrift-oeffentlich", meeting)


@page(CouncilPermission.READ_PAPERS)
def extract(request: TownRequest, pk: int) -> HttpResponse:
    """One item with its result as PDF, for the department that carries it out."""
    item = fetch(request, with_paper(AgendaItem.objects.all()), town="meeting__municipality", pk=pk)
    if not shows_minutes(request, item.meeting) or not item.told_result.outcome:
        raise Http404
    with override(GERMAN):
        made = meeting_documents.extract(item, full=sees_closed_parts(request.user, item.meeting))
    return _pdf(made, f"auszug {item.number} sitzung", item.meeting)


def _pdf(document: Document, kind: str, meeting: Meeting) -> HttpResponse:
    return file_response(write_pdf(document), Ending.PDF, *meeting_documents.file_name(kind, meeting))


def _docx(document: Document, kind: str, meeting: Meeting) -> HttpResponse:
    return file_response(write_docx(document), Ending.DOCX, *meeting_documents.file_name(kind, meeting))


def _invitation(meeting: Meeting, reader: Any) -> HttpResponse:
    with override(GERMAN):
        made = meeting_documents.invitation(meeting, agenda_of(reader, meeting))
    return _pdf(made, "einladung" if reader is not PUBLIC else "einladung-oeffentlich", meeting)


def _minutes(meeting: Meeting, reader: Any, *, full: bool) -> Document:
    with override(GERMAN):
        return meeting_documents.minutes(
            meeting, agenda_of(reader, meeting), attendance_of(meeting), full=full
        )


def _invited(request: TownRequest, pk: int) -> Meeting:
    """A meeting whose invitation may be read: by those who write it at any time, by others once it is sent."""
    meeting = meeting_of(request, pk)
    if meeting.cancelled or not (meeting.invited or works_inside(request.user, meeting)):
        raise Http404
    return meeting


def _with_minutes(request: TownRequest, pk: int) -> Meeting:
    meeting = meeting_of(request, pk)
    if not shows_minutes(request, meeting):
        raise Http404
    return meeting
