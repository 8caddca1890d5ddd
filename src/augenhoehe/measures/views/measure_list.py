# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.measures.labels import FRESHNESS, STATUS_CHOICES, TIMELINESS_CHOICES
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue, overview
from augenhoehe.measures.views import lines


@page(MeasuresPermission.READ)
def measures(request: TownRequest) -> HttpResponse:
    """All measures of the town on one page: progress by field, list with filters, who does what."""
    town, today = request.municipality, clock.today()
    chosen: dict[str, Any] = {
        "status": request.GET.get("stand", ""),
        "field_of_action": _number(request.GET.get("feld", "")),
        "responsible": _number(request.GET.get("fachbereich", "")),
        "text": request.GET.get("suche", "").strip()[:100],
        "timeliness": request.GET.get("zeitplan", ""),
        "freshness": request.GET.get("meldung", ""),
    }
    rows = [overview.row(measure, today) for measure in catalogue.listed(request.user, town)]
    shown = [row for row in rows if overview.fits(row, **chosen)]
    context = {
        "crumbs": [(_("Start"), reverse("core:start", args=[town.slug])), (_("Measures"), "")],
        "lines": lines.lines(shown),
        "total": len(rows),
        "counts": overview.counts(rows),
        "chart": overview.progress_chart(rows),
        "matrix": overview.matrix(rows),
        "fields": overview.distinct(row.measure.field_of_action for row in rows),
        "departments": overview.distinct(row.measure.responsible for row in rows),
        "statuses": STATUS_CHOICES,
        "on_time": [*TIMELINESS_CHOICES, (overview.BEHIND, _("behind its plan, said or not"))],
        "reported": FRESHNESS.items(),
        "chosen": chosen,
        "narrowed": any(chosen.values()),
        "may_write": policies.can(request.user, MeasuresPermission.WRITE, town),
    }
    return render(request, "measures/measures.html", context)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
