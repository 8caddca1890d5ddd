# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.documents.html import cover_html, write_html
from augenhoehe.kit.thread import Place
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.easy_document import easy_document
from augenhoehe.reporting.enums import PublicationText
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
    return show(
        request, "site/reports.html", (_("Reports"), ""), reports=queries.listed(request.municipality)
    )


@require_safe
@page(SitePermission.READ)
def report(request: TownRequest, pk: int) -> HttpResponse:
    """A report as it was frozen: made from its snapshot, never from what is known today."""
    town = request.municipality
    found = find(queries.reports_of(town), pk=pk)

    def origin_address(key: str) -> str:
        return request.build_absolute_uri(reverse("site:report-origin", args=[town.slug, found.pk, key]))

    told = document(find(Snapshot.objects.all(), report=found).data, origin_address=origin_address)
    editions = queries.editions_of(found)
    return show(
        request,
        "site/report.html",
        (_("Reports"), reverse("site:reports", args=[town.slug])),
        (found.title, ""),
        report=found,
        published=queries.published([found])[0],
        # both writers escape every text they are given
        cover=mark_safe(cover_html(told)),  # noqa: S308
        body=mark_safe(write_html(told, prefix="bericht-")),  # noqa: S308
        newer=next((one for one in editions if one.edition > found.edition), None),
        older=[one for one in editions if one.edition < found.edition],
        thread=red_thread.lead(town, Place.REPORT, report=found),
    )


@require_safe
@page(SitePermission.READ)
def origin(request: TownRequest, pk: int, key: str) -> HttpResponse:
    """Where one figure, table or chart of a report comes from, told from its snapshot alone."""
    town = request.municipality
    found = find(queries.reports_of(town), pk=pk)
    told = queries.exhibit_of(found, key)
    if told is None:
        raise Http404
    snapshot, exhibit = told
    return show(
        request,
        "site/report_origin.html",
        (_("Reports"), reverse("site:reports", args=[town.slug])),
        (found.title, reverse("site:report", args=[town.slug, found.pk])),
        (exhibit["title"], ""),
        report=found,
        snapshot=snapshot,
        exhibit=exhibit,
        inside=False,
    )


@require_safe
@page(SitePermission.READ)
def easy_text(request: TownRequest, pk: int) -> HttpResponse:
    """A report in Leichte Sprache, once its text was checked and published."""
    town = request.municipality
    found = find(queries.reports_of(town), pk=pk)
    text = queries.easy_text_of(found)
    if text is None:
        raise Http404
    published = queries.published([found])[0]
    return show(
        request,
        "site/report_easy.html",
        (_("Reports"), reverse("site:reports", args=[town.slug])),
        (found.title, reverse("site:report", args=[town.slug, found.pk])),
        (_("Leichte Sprache"), ""),
        report=found,
        text=text,
        download=next((one for one in published.downloads if one.holds is PublicationText.EASY), None),
        # the writer escapes every text
        body=mark_safe(write_html(easy_document(text), prefix="leicht-")),  # noqa: S308
    )
