# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock
from augenhoehe.kit.charts import german
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.forms.conflict import StoredMeanwhile
from augenhoehe.measures.actions.save_values import Cell, save_values
from augenhoehe.measures.forms.value_grid import (
    MOST_DAYS,
    MOST_GROUPS,
    GridShapeForm,
    ValueGrid,
    name_of,
    sent_cells,
)
from augenhoehe.measures.models import Indicator, IndicatorValue
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.rules import indicators as rules
from augenhoehe.measures.views.indicator_crumbs import crumbs

Stored = dict[Cell, IndicatorValue]


@page(MeasuresPermission.WRITE_FIGURES)
def values(request: TownRequest, pk: int) -> HttpResponse:
    """Enter values in a grid of days and groups; the latest days and one more are shown."""
    town = request.municipality
    found = fetch(request, Indicator.objects.select_related("municipality"), pk=pk)
    stored = _stored(found)
    shape = GridShapeForm(request.GET or None)
    shape.is_valid()
    asked = shape.cleaned_data if shape.is_bound and shape.is_valid() else {}
    groups = _groups(found, stored, asked.get("gruppe", ""))
    sent = sent_cells(request.POST, groups)
    form = ValueGrid(
        request.POST if request.method == "POST" else None,
        initial={"revision": found.revision},
        days=sorted({day for day, _group in sent})[-MOST_DAYS:] or _days(found, stored, asked.get("tag")),
        groups=[group for group in groups if not sent or group in {told for _day, told in sent}],
        stored=stored,
        today=clock.today(),
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        saved = attempt(
            form,
            lambda: save_values(
                indicator=found,
                entries=form.entries(),
                removed=form.removed(),
                revision=revision,
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The values have been saved."))
            return redirect(found)
        _tell_stored(form, found)
    context = {
        "form": form,
        "shape": shape,
        "indicator": found,
        "crumbs": crumbs(town, (found.title, found.get_absolute_url()), (_("Values"), "")),
    }
    return render(request, "measures/indicator_values.html", context, status=form_status(form))


def _stored(indicator: Indicator) -> Stored:
    return {(row.as_of, row.group): row for row in indicator.values.order_by("as_of", "group")}


def _days(indicator: Indicator, stored: Stored, asked: datetime.date | None) -> list[datetime.date]:
    """The latest days with values, the one for which the next is wanted where it has come, and the one asked for."""
    days, today = sorted({day for day, _group in stored}), clock.today()
    if asked is not None:
        more = asked
    elif not days:
        more = datetime.date(today.year - 1, 12, 31)
    else:
        more = rules.months_later(days[-1], indicator.months_between or 12)
    wanted = {*days, *([more] if asked or more <= today else [])}
    latest = sorted(wanted)[-MOST_DAYS:]
    return sorted({*latest[-MOST_DAYS + 1 :], *([asked] if asked else latest)})


def _groups(indicator: Indicator, stored: Stored, asked: str) -> list[str]:
    """The total, the indicator's own groups, further ones that have values, and the one asked for."""
    used = sorted({group for _day, group in stored})
    known = dict.fromkeys(["", *indicator.own_groups, *used, *([asked.strip()] if asked.strip() else [])])
    groups = list(known)
    return groups if len(groups) <= MOST_GROUPS else [*groups[: MOST_GROUPS - 1], groups[-1]]


def _tell_stored(form: ValueGrid, indicator: Indicator) -> None:
    """After a conflict: what stands now, beside every cell where it differs from what was typed."""
    if form.conflict is None:
        return
    now, stored = _stored(indicator), {}
    for day in form.days:
        for group in form.groups:
            name, row = name_of(day, group), now.get((day, group))
            value = row.value if row else None
            if value != form.cleaned_data.get(name):
                stored[name] = _("no value") if value is None else german(value, decimals=indicator.decimals)
    form.conflict = StoredMeanwhile(form.conflict.current, stored)
