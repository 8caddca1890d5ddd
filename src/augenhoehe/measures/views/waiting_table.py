# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table that was uploaded waits until its columns are clear and what it would do has been looked through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core import intake
from augenhoehe.core.guard import TownRequest
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import form_status
from augenhoehe.kit.spreadsheets.cells import Spreadsheet, from_json, to_json
from augenhoehe.kit.spreadsheets.extraction import read_spreadsheet
from augenhoehe.kit.spreadsheets.limits import UnreadableError
from augenhoehe.kit.spreadsheets.refusals import reason_of
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.forms.table_columns_form import TableColumnsForm
from augenhoehe.measures.queries.measure_import import Choices, from_notes, rows_below, to_notes
from augenhoehe.measures.queries.table_columns import TableKind, asks_for_order, first_columns


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that was read and waits to be confirmed. more: what else was said with it, plain values."""

    token: str
    name: str
    read: Spreadsheet
    choices: Choices
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Steps:
    """Where one comes from and goes to. crumbs: up to the page of the columns, without it."""

    upload: str
    columns: str
    check: str
    crumbs: Sequence[tuple[str, str]]


def read_table(content: bytes, *, encoding: str = "", delimiter: str = "") -> Spreadsheet:
    """The file as a table. Raises RuleViolation where it is none."""
    try:
        return read_spreadsheet(content, encoding=encoding, delimiter=delimiter)
    except UnreadableError as refused:
        raise RuleViolation(reason_of(refused.code)) from refused


def put(
    request: TownRequest, content: bytes, name: str, read: Spreadsheet, choices: Choices, **more: Any
) -> Waiting:
    """Let a file wait with what is proposed for it; `more` names its kind."""
    token = intake.put(content, name=name, by=request.user, municipality=request.municipality)
    waiting = Waiting(token, name, read, choices, more)
    keep(request, waiting)
    return waiting


def keep(request: TownRequest, waiting: Waiting) -> None:
    """Keep what was said about a file beside it."""
    notes = {
        "read": to_json(waiting.read),
        "choices": to_notes(waiting.choices),
        "more": dict(waiting.more),
    }
    intake.keep_notes(waiting.token, notes, by=request.user, municipality=request.municipality)


def fetch_waiting(request: TownRequest, token: str, kind: str) -> Waiting | None:
    """The file behind a token; None where it is gone, somebody else's, or of another kind."""
    upload = intake.get(token, by=request.user, municipality=request.municipality)
    notes = intake.notes_of(token, by=request.user, municipality=request.municipality)
    if upload is None or notes is None or notes.get("more", {}).get("kind") != kind:
        return None
    return Waiting(token, upload.name, from_json(notes["read"]), from_notes(notes["choices"]), notes["more"])


def gone(request: TownRequest, upload: str, token: str, read_in: str) -> HttpResponse:
    """To the page `read_in` where the file was read in already, as by a second click; else it is asked for again."""
    if intake.made_of(token, by=request.user, municipality=request.municipality) is not None:
        messages.info(request, _("This table was read in already. It was not read in a second time."))
        return redirect(read_in, request.municipality.slug)
    messages.warning(request, _("This upload is not here any more. Please choose the file again."))
    return redirect(upload, request.municipality.slug)


def asked_sheet(request: TownRequest, waiting: Waiting) -> int | None:
    """The sheet that is asked for instead of the one chosen."""
    asked = request.GET.get("blatt", "")
    known = request.method == "GET" and asked in map(str, range(len(waiting.read.sheets)))
    return int(asked) if known else None


def columns_page(request: TownRequest, token: str, kind: TableKind, steps: Steps) -> HttpResponse:
    """Say which column is which; a file with several sheets is read from the one that is asked for."""
    waiting = fetch_waiting(request, token, kind.name)
    town = request.municipality
    if waiting is None:
        return gone(request, steps.upload, token, steps.upload)
    number = asked_sheet(request, waiting)
    if number is not None:
        chosen = first_columns(waiting.read, kind, town, number)
        keep(request, replace(waiting, choices=chosen))
        return redirect(steps.columns, town.slug, token)
    sheet = waiting.read.sheets[waiting.choices.sheet]
    form = TableColumnsForm(
        request.POST if request.method == "POST" else None,
        sheet=sheet,
        choices=waiting.choices,
        labels=kind.labels(),
        needed=kind.needed(waiting.more),
        mark=str(waiting.more.get("mark", "")),
        order=str(waiting.more.get("order", "")),
        asks_for_order=kind.has_days and asks_for_order(waiting.read, waiting.choices),
    )
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data.get(name, "") for name in ("mark", "order")}
        more = {**waiting.more, **said}
        keep(request, replace(waiting, choices=form.chosen(), more=more))
        return redirect(steps.check, town.slug, token)
    context = {
        "form": form,
        "name": waiting.name,
        "read": waiting.read,
        "sheet": sheet,
        "chosen_sheet": waiting.choices.sheet,
        "head": waiting.choices.head + 1,
        "count": len(rows_below(sheet, waiting.choices.head)),
        "back": reverse(steps.upload, args=[town.slug]),
        "crumbs": [*steps.crumbs, (_("Columns of the table"), "")],
    }
    return render(request, "measures/import_columns.html", context, status=form_status(form))
