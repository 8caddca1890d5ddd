# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.documents.html import cover_html, write_html
from augenhoehe.kit.thread import Place
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.models import Snapshot
from augenhoehe.site import red_thread
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.queries import reports as queries
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def reports(request: TownRequest) -> HttpResponse:
    """The reports that were given, newest first, with their files."""
    found = queries.published(queries.reports_of(request.municipality))
    return show(request, "site/reports.html", (_("Reports"), ""), reports=found)


@require_safe
@page(SitePermission.READ)
def report(request: TownRequest, pk: int) -> HttpResponse:
    """A report as it was frozen: made from its snapshot, never from what is known today."""
    town = request.municipality
    found = find(queries.reports_of(town), pk=pk)
    told = document(find(Snapshot.objects.all(), report=found).data)
    return show(
        request,
        "site/report.html",
        (_("Reports"), reverse("site:reports", args=[town.slug])),
        (found.title, ""),
        report=found,
        downloads=queries.published([found])[0].downloads,
        # both writers escape every text they are given
        cover=mark_safe(cover_html(told)),  # noqa: S308
        body=mark_safe(write_html(told, prefix="bericht-")),  # noqa: S308
        thread=red_thread.lead(town, Place.REPORT, report=found),
    )
