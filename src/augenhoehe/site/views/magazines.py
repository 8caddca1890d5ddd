# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.magazine_printing import period
from augenhoehe.reporting.models import MagazinePicture
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find, seen
from augenhoehe.site.queries import magazines as queries
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def magazines(request: TownRequest) -> HttpResponse:
    """The magazines that were published, newest first."""
    rows = [
        (magazine, period(magazine.period_from, magazine.period_to))
        for magazine in queries.magazines_of(request.municipality).defer("snapshot")
    ]
    return show(request, "site/magazines.html", (_("Magazines"), ""), magazines=rows)


@require_safe
@page(SitePermission.READ)
def magazine(request: TownRequest, pk: int) -> HttpResponse:
    """A magazine as it was frozen: its cover, its contents with pictures, its file."""
    town = request.municipality
    found = find(queries.magazines_of(town), pk=pk)
    file = found.files.select_related("file").filter(purpose=MagazinePurpose.SCREEN).first()
    return show(
        request,
        "site/magazine.html",
        (_("Magazines"), reverse("site:magazines", args=[town.slug])),
        (found.title, ""),
        magazine=found,
        content=found.snapshot,
        entries=found.snapshot["items"],  # a template would call the method
        period=period(found.period_from, found.period_to),
        file=file,
    )


@require_safe
@page(SitePermission.READ)
def article(request: TownRequest, pk: int, other: int) -> HttpResponse:
    """One contribution of a magazine, `other` by its number."""
    town = request.municipality
    found = find(queries.magazines_of(town), pk=pk)
    items = found.snapshot["items"]
    at = next((number for number, one in enumerate(items) if one["id"] == other), None)
    if at is None:
        raise Http404
    return show(
        request,
        "site/magazine_article.html",
        (_("Magazines"), reverse("site:magazines", args=[town.slug])),
        (found.title, reverse("site:magazine", args=[town.slug, found.pk])),
        (items[at]["title"], ""),
        magazine=found,
        item=queries.article(items[at]),
        next_item=items[at + 1] if at + 1 < len(items) else None,
    )


@require_safe
@page(SitePermission.READ)
def picture(request: TownRequest, pk: int) -> HttpResponseBase:
    """A picture of a published magazine."""
    rows = MagazinePicture.objects.select_related("file")
    shown = rows.filter(magazine__in=queries.magazines_of(request.municipality))
    return hand_out(request, find(seen(shown), pk=pk).file, kept_by_all=True)
