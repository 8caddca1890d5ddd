# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue as files: with the columns of the import, so that what is taken out can be read in again."""

from __future__ import annotations

from django.http import HttpResponse

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import clock
from augenhoehe.kit.documents.delimited import write_csv
from augenhoehe.kit.documents.ods import write_ods
from augenhoehe.kit.documents.xlsx import write_xlsx
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.measure_sheets import measure_sheets
from augenhoehe.measures.queries.measure_table import sheet_of, stored_measures, vocabulary_of


@page(MeasuresPermission.WRITE)
def xlsx(request: TownRequest) -> HttpResponse:
    """All measures with all fields, and beside them milestones, reports, money and figures."""
    town, today = request.municipality, clock.today()
    sheets = measure_sheets(request.user, town)
    content = write_xlsx(sheets, title=f"Maßnahmen {town.name}", day=today)
    return file_response(content, Ending.XLSX, "massnahmen", town.slug, today.isoformat(), kept=False)


@page(MeasuresPermission.WRITE)
def ods(request: TownRequest) -> HttpResponse:
    """The same sheets for whoever works with OpenDocument."""
    town, today = request.municipality, clock.today()
    content = write_ods(measure_sheets(request.user, town), title=f"Maßnahmen {town.name}", day=today)
    return file_response(content, Ending.ODS, "massnahmen", town.slug, today.isoformat(), kept=False)


@page(MeasuresPermission.WRITE)
def csv(request: TownRequest) -> HttpResponse:
    """All measures with all fields."""
    town = request.municipality
    vocabulary = vocabulary_of(request.user, town)
    content = write_csv(sheet_of(stored_measures(request.user, town), vocabulary))
    return file_response(content, Ending.CSV, "massnahmen", town.slug, clock.today().isoformat(), kept=False)
