# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core import intake
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.forms.revision import as_revision
from augenhoehe.kit.violations import Conflict, RuleViolation, told
from augenhoehe.measures.actions.import_values import Batch, import_values
from augenhoehe.measures.actions.learned_columns import Learned
from augenhoehe.measures.actions.note_fetch import note_fetch
from augenhoehe.measures.forms.values_in_form import ValuesInForm
from augenhoehe.measures.models import IndicatorSource
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import source_reading
from augenhoehe.measures.queries.measure_import import remembered_columns
from augenhoehe.measures.queries.table_columns import TableKind, cells_of, first_columns, order_of
from augenhoehe.measures.queries.value_preview import Change, Preview
from augenhoehe.measures.rules.value_rows import WORDS, Column
from augenhoehe.measures.value_entries import entries_of
from augenhoehe.measures.views.indicator_crumbs import crumbs
from augenhoehe.measures.views.waiting_table import (
    Steps,
    columns_page,
    fetch_waiting,
    gone,
    put,
    read_table,
)

SHOWN = 300
"""So many rows of each kind a preview lists; the counts speak of all."""


@page(MeasuresPermission.WRITE_FIGURES)
def read_in(request: TownRequest) -> HttpResponse:
    """Values from a table: read, looked through, confirmed. Nothing is kept until it is confirmed."""
    town = request.municipality
    if request.method == "POST" and "bestaetigt" in request.POST:
        return _confirmed(request)
    form = ValuesInForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        municipality=town,
    )
    if request.method == "POST" and form.is_valid():
        answer = attempt(form, lambda: _uploaded(request, form))
        if answer is not None:
            return answer
    context = {"form": form, "crumbs": crumbs(town, (_("Read in values"), ""))}
    return render(request, "measures/values_in.html", context, status=form_status(form))


def _uploaded(request: TownRequest, form: ValuesInForm) -> HttpResponse:
    """The preview where the columns are known, else the question which is which."""
    town, data = request.municipality, form.cleaned_data
    content = data["file"].read() if data["file"] else data["text"].encode()
    name = data["file"].name if data["file"] else _("Pasted table")
    read = read_table(content)
    choices = first_columns(read, VALUES, town)
    more = {
        "kind": VALUES.name,
        "mark": data["mark"],
        "code": data["indicator"].code if data["indicator"] else "",
    }
    days = cells_of(read, choices, Column.AS_OF)
    if VALUES.missing(choices, more) or order_of(days) is None:
        waiting = put(request, content, name, read, choices, **more)
        return redirect("measures:indicator-import-columns", town.slug, waiting.token)
    found = source_reading.of_columns(read, choices, town, code=more["code"], mark=more["mark"])
    waiting = put(request, content, name, read, choices, **more)
    return preview_page(request, found, token=waiting.token)


@page(MeasuresPermission.WRITE_FIGURES)
def columns(request: TownRequest, token: str) -> HttpResponse:
    """Say which column of the table is which."""
    town = request.municipality
    upload = reverse("measures:indicator-import", args=[town.slug])
    steps = Steps(
        "measures:indicator-import",
        "measures:indicator-import-columns",
        "measures:indicator-import-check",
        crumbs(town, (_("Read in values"), upload)),
    )
    return columns_page(request, token, VALUES, steps)


@page(MeasuresPermission.WRITE_FIGURES)
def check(request: TownRequest, token: str) -> HttpResponse:
    """Look through what a table whose columns were named would do."""
    town = request.municipality
    waiting = fetch_waiting(request, token, VALUES.name)
    if waiting is None:
        return gone(request, "measures:indicator-import", token, "measures:indicators")
    more = waiting.more
    if VALUES.missing(waiting.choices, more):
        return redirect("measures:indicator-import-columns", town.slug, token)
    try:
        found = source_reading.of_columns(
            waiting.read,
            waiting.choices,
            town,
            code=str(more["code"]),
            mark=str(more["mark"]),
            order=str(more.get("order", "")),
        )
    except RuleViolation as refusal:
        messages.error(request, " ".join(refusal.reasons))
        return redirect("measures:indicator-import-columns", town.slug, token)
    return preview_page(request, found, token=token)


def preview_page(
    request: TownRequest,
    found: Preview,
    *,
    source: IndicatorSource | None = None,
    token: str = "",
    changed_meanwhile: bool = False,
) -> HttpResponse:
    """What reading in would do; it is confirmed by a form that carries the rows and what was seen."""
    rows = [row for change in (Change.NEW, Change.CHANGED) for row in found.of(change)[:SHOWN]]
    context = {
        "preview": found,
        "rows": rows,
        "left_out": sum(max(0, len(found.of(change)) - SHOWN) for change in (Change.NEW, Change.CHANGED)),
        "errors": [
            (error.row, column_words()[error.column], error.cell, told(error.reason))
            for error in found.errors[:SHOWN]
        ],
        "errors_left_out": max(0, len(found.errors) - SHOWN),
        "source": source,
        "token": token,
        "changed_meanwhile": changed_meanwhile,
        "crumbs": crumbs(request.municipality, (_("Read in values"), "")),
    }
    status = 409 if changed_meanwhile else 422 if found.errors else 200
    return render(request, "measures/values_preview.html", context, status=status)


def column_words() -> dict[str, str]:
    """Columns as people know them."""
    return {
        Column.CODE: _("Code"),
        Column.AS_OF: _("As of"),
        Column.GROUP: _("Comparison group"),
        Column.VALUE: _("Value"),
        Column.MISSING_REASON: _("No value because"),
        Column.PROVISIONAL: _("provisional"),
        Column.BREAK_REASON: _("Break in the series"),
        Column.SOURCE_NOTE: _("Note on the source"),
    }


VALUES = TableKind(
    "values",
    WORDS,
    column_words,
    lambda more: [*([] if more.get("code") else [(Column.CODE,)]), (Column.AS_OF,), (Column.VALUE,)],
    has_days=True,
)
"""Tables with values of indicators."""


def _confirmed(request: TownRequest) -> HttpResponse:
    """Write what the preview showed, all or nothing; where something changed since, it is shown anew."""
    town = request.municipality
    source, token = _source(request), request.POST.get("tabelle", "")
    waiting = fetch_waiting(request, token, VALUES.name)
    try:
        found = source_reading.of_table(request.POST.get("text", "").encode(), town, mark=",")
    except RuleViolation as refusal:
        messages.error(request, " ".join(refusal.reasons))
        return redirect("measures:indicator-import", town.slug)
    if not found.may_be_written:
        return preview_page(request, found, source=source, token=token if waiting else "")
    seen = _revisions(request.POST)
    batches = [
        Batch(indicator, entries, seen.get(indicator.pk, as_revision(None)))
        for indicator, entries in entries_of(found).items()
    ]
    try:
        learned = Learned(VALUES.name, remembered_columns(waiting.read, waiting.choices)) if waiting else None
        import_values(municipality=town, batches=batches, by=request.user, learned=learned)
    except Conflict:
        return preview_page(
            request, found, source=source, token=token if waiting else "", changed_meanwhile=True
        )
    count = found.counts["new"] + found.counts["changed"]
    words = ngettext("%(count)d value has been read in.", "%(count)d values have been read in.", count)
    messages.success(request, words % {"count": count})
    if waiting is not None:
        intake.done(token, made=town.pk, by=request.user, municipality=town)
    if source is not None:
        note_fetch(source=source, failure="", by=request.user)
        return redirect(source.indicator)
    return redirect("measures:indicators", town.slug)


def _source(request: TownRequest) -> IndicatorSource | None:
    """The source from which the confirmed values come, where they come from the net."""
    number = request.POST.get("quelle", "")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    own = IndicatorSource.objects.filter(municipality=request.municipality)
    return own.select_related("indicator__municipality", "municipality").filter(pk=number).first()


def _revisions(posted: Mapping[str, Any]) -> dict[int, int]:
    """The revisions that the preview saw, by indicator."""
    pairs = (part.partition(":") for part in str(posted.get("gesehen", "")).split(",")[:2_000])
    return {as_revision(number): as_revision(revision) for number, _sign, revision in pairs}
