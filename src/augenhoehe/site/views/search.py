# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.subjects import SEARCH
from augenhoehe.kit import subjects
from augenhoehe.kit.search import LONGEST_QUERY, MOST, Nothing, Query, parse
from augenhoehe.site.forms import PublicSearchForm
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.queries import search as queries
from augenhoehe.site.views.show import show

PER_PAGE = 20


@require_safe
@page(SitePermission.READ)
def search(request: TownRequest) -> HttpResponse:
    """Public papers, resolutions and agenda items by their words; the address tells the whole search."""
    town = request.municipality
    form = PublicSearchForm(request.GET, municipality=town)
    chosen = form.chosen
    text = str(form.cleaned_data.get("q") or "")
    query = parse(text)
    found = queries.found(town, query, chosen)
    sheet = Paginator(found.hits, PER_PAGE).get_page(request.GET.get("page"))
    narrowed = any(chosen.values())
    without = narrowed and not found.hits and bool(queries.found(town, query, {}, most=1).hits)
    return show(
        request,
        "site/search.html",
        (_("Search"), ""),
        form=form,
        text=text,
        too_long=query.nothing is Nothing.TOO_LONG,
        longest=LONGEST_QUERY,
        found=found,
        most=MOST,
        page_obj=sheet,
        results=queries.results(town, sheet.object_list, query),
        without=without,
        follow_url=_follow_url(request, query),
    )


def _follow_url(request: TownRequest, query: Query) -> str:
    """Where this search is followed, whichever page one is on; empty for one that cannot be followed."""
    kept = request.GET.copy()
    kept.pop("page", None)
    words = kept.urlencode()
    if query.nothing or len(words) > subjects.LONGEST_TARGET:
        return ""
    asked = QueryDict(mutable=True)
    asked.update({"art": SEARCH, "ziel": words})
    return f"{reverse('site:follow', args=[request.municipality.slug])}?{asked.urlencode()}"
