# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.enums import OpenDataLicence
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.labels import LICENCE_ADDRESSES
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.measures import figure_lines
from augenhoehe.measures.queries import figure_charts, figure_files
from augenhoehe.measures.queries import figures as found_figures
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.queries import indicators as queries
from augenhoehe.site.views.measures_shared import OPEN_TO_ALL
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def indicators(request: TownRequest) -> HttpResponse:
    """All public indicators by theme, with their last values."""
    town = request.municipality
    listed = queries.public_figures(town)

    here = reverse("site:indicators", [town.slug])

    def address(number: int) -> str:
        return f"{here}{number}/"

    of_town = [figure for figure in listed if figure.indicator.measure_id is None]
    return show(
        request,
        "site/indicators.html",
        (_("Indicators"), ""),
        themes=[
            (theme, figure_lines.lines(figures, address))
            for theme, figures in found_figures.by_theme(of_town)
        ],
        of_measures=figure_lines.lines(
            [figure for figure in listed if figure.indicator.measure_id is not None], address
        ),
    )


@require_safe
@page(SitePermission.READ)
def indicator(request: TownRequest, pk: int) -> HttpResponse:
    """One public indicator: what is counted, its values as chart and table, and as open data."""
    town = request.municipality
    found = find(queries.indicators_of(town), pk=pk)
    figure = queries.public_figure(found)
    return show(
        request,
        "site/indicator.html",
        (_("Indicators"), reverse("site:indicators", [town.slug])),
        (found.title, ""),
        figure=figure,
        in_words=figure_lines.in_words(figure),
        indicator=found,
        chart=figure_charts.chart_of(figure),
        rows=[(day, [figure.cells.get((day, group)) for group in figure.groups]) for day in figure.days],
        licence_url="" if found.licence else LICENCE_ADDRESSES[OpenDataLicence(town.open_data_licence)],
    )


@require_safe
@page(SitePermission.READ)
def indicator_file(request: TownRequest, pk: int, ending: str) -> HttpResponse:
    """One public indicator as open data: JSON with everything that belongs to it, or its values as CSV."""
    town = request.municipality
    found = find(queries.indicators_of(town), pk=pk)
    figure = queries.public_figure(found)
    if ending == "json":
        address = request.build_absolute_uri(reverse("site:indicator", [town.slug, found.pk]))
        text = json.dumps(
            figure_files.as_data(figure, town, clock.today(), address), ensure_ascii=False, indent=1
        )
        return HttpResponse(text, content_type="application/json; charset=utf-8", headers=OPEN_TO_ALL)
    if ending == "csv":
        placed = f'attachment; filename="indikator-{found.pk}.csv"'
        headers = {**OPEN_TO_ALL, "Content-Disposition": placed}
        content = figure_files.as_csv([figure])
        return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)
    raise Http404
