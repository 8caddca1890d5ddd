# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of indicators to take along, as their reader may see them."""

from __future__ import annotations

import json

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock
from augenhoehe.kit.documents.structure import hyphened
from augenhoehe.kit.downloads import CONTENT_TYPE, Ending
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import figure_files, figures
from augenhoehe.measures.queries.figures import Figure


@require_safe
@page(MeasuresPermission.READ_FIGURES)
def all_values(request: TownRequest, ending: str) -> HttpResponse:
    """All values of the town's indicators as XLSX or CSV."""
    town = request.municipality
    listed = figures.figures(
        figures.indicators_of(request.user, town), everything=figures.sees_all(request.user, town)
    )
    return _answer(listed, ending, _("Indicators"))


@require_safe
@page(MeasuresPermission.READ_FIGURES)
def values(request: TownRequest, pk: int, ending: str) -> HttpResponse:
    """The values of one indicator as XLSX, CSV or JSON."""
    town = request.municipality
    found = fetch(request, Indicator.objects.select_related("municipality"), pk=pk)
    figure = figures.figures([found], everything=figures.sees_all(request.user, town))[0]
    if ending == "json":
        address = request.build_absolute_uri(found.get_absolute_url())
        data = figure_files.as_data(figure, town, clock.today(), address)
        return _file(
            json.dumps(data, ensure_ascii=False, indent=1).encode(), "application/json", found.code, ending
        )
    return _answer([figure], ending, found.title)


def _answer(listed: list[Figure], ending: str, title: str) -> HttpResponse:
    if ending == "csv":
        return _file(figure_files.as_csv(listed), "text/csv; charset=utf-8", title, ending)
    if ending == "xlsx":
        content = figure_files.as_xlsx(listed, title=title, day=clock.today())
        return _file(content, CONTENT_TYPE[Ending.XLSX], title, ending)
    raise Http404


def _file(content: bytes, content_type: str, title: str, ending: str) -> HttpResponse:
    stem = hyphened(title, 80) or "indikatoren"
    headers = {"Content-Disposition": f'attachment; filename="{stem}.{ending}"', "Cache-Control": "no-cache"}
    return HttpResponse(content, content_type=content_type, headers=headers)
