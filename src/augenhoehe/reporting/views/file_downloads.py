# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of reports and magazines for everybody who reads what they were made of; the council reads inner ones."""

from __future__ import annotations

from django.http import HttpResponseBase
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.reporting.models import MagazineFile, Publication
from augenhoehe.reporting.permissions import ReportingPermission


@require_safe
@page(ReportingPermission.READ)
def of_report(request: TownRequest, pk: int) -> HttpResponseBase:
    """A file of a report."""
    files = Publication.objects.select_related("file", "report")
    found = fetch(request, files, town="report__municipality", pk=pk)
    return hand_out(request, found.file, kept_by_all=found.file.public)


@require_safe
@page(ReportingPermission.READ)
def of_magazine(request: TownRequest, pk: int) -> HttpResponseBase:
    """A file of a magazine."""
    files = MagazineFile.objects.select_related("file", "magazine")
    found = fetch(request, files, town="magazine__municipality", pk=pk)
    return hand_out(request, found.file, kept_by_all=found.file.public)
