# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.forms.search import FILTERS, WHAT, SearchForm
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.search import found_in, rows_of
from augenhoehe.council.subjects import SEARCH
from augenhoehe.council.views.trail import trail
from augenhoehe.kit.search import LONGEST_QUERY, MOST, Nothing, Query, parse

A_PAGE = 20


@require_safe
@page(CouncilPermission.READ_PAPERS)
def search(request: TownRequest) -> HttpResponse:
    """Papers, resolutions and agenda items by their words. The address tells the whole search, so it can be sent on."""
    form = SearchForm(request.GET, municipality=request.municipality)
    chosen = form.chosen
    query = parse(str(form.cleaned_data.get("q") or ""))
    found = found_in(request.user, request.municipality, query, chosen)
    page_obj = Paginator(found.hits, A_PAGE).get_page(request.GET.get("page"))
    narrowed = any(chosen.values())
    context = {
        "form": form,
        "text": form.cleaned_data.get("q") or "",
        "why": _why(query),
        "found": found,
        "most": MOST,
        "page_obj": page_obj,
        "rows": rows_of(request.user, page_obj.object_list, query),
        "kinds": WHAT,
        "follow_url": _follow_url(request),
        "narrowed": narrowed,
        "less": _less(request, form, query, chosen)
        if narrowed and not query.nothing and not found.hits
        else [],
        "crumbs": trail(request, (_("Search"), "")),
    }
    return render(request, "council/search.html", context)


def _follow_url(request: TownRequest) -> str:
    """Where this search is followed: the same words and filters, whichever page one is on."""
    kept = request.GET.copy()
    kept.pop("page", None)
    asked = QueryDict(mutable=True)
    asked.update({"art": SEARCH, "ziel": kept.urlencode()})
    return f"{reverse('core:follow', args=[request.municipality.slug])}?{asked.urlencode()}"


def _why(query: Query) -> str:
    """Why a query looks for nothing, and what to do; empty for a query that looks for something."""
    if query.nothing is None or query.nothing is Nothing.EMPTY:
        return ""
    told = {
        Nothing.TOO_LONG: _(
            "Please search with at most %(number)d characters. A few words that matter are enough."
        )
        % {"number": LONGEST_QUERY},
        Nothing.ONLY_EXCLUDED: _("You have said what to leave out. Please add a word to look for."),
        Nothing.ONLY_SILENT: _(
            "These words stand in nearly every paper. Please search for words that say what it is about."
        ),
    }
    return told[query.nothing]


def _less(
    request: TownRequest, form: SearchForm, query: Query, chosen: dict[str, Any]
) -> list[tuple[str, str]]:
    """The filters without which something is found, each with its address; without any, where only that helps."""
    helpful = [
        (str(form.fields[name].label), _address(request, {name}))
        for name in FILTERS
        if chosen[name] and _finds(request, query, {**chosen, name: None})
    ]
    if not helpful and _finds(request, query, dict.fromkeys(FILTERS)):
        return [(_("all filters"), _address(request, set(FILTERS)))]
    return helpful


def _finds(request: TownRequest, query: Query, chosen: dict[str, Any]) -> bool:
    return bool(found_in(request.user, request.municipality, query, chosen, most=1).hits)


def _address(request: TownRequest, without: set[str]) -> str:
    kept = request.GET.copy()
    for name in {"page", *without}:
        kept.pop(name, None)
    return f"?{kept.urlencode()}"
