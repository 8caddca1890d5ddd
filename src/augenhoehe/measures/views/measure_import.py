# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of measures is read in: file, columns, words, look through, confirm. Nothing is kept before that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core import intake
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import HouseForm, attempt, form_status
from augenhoehe.kit.spreadsheets.cells import shown
from augenhoehe.kit.spreadsheets.limits import Limits
from augenhoehe.kit.violations import RuleViolation, told
from augenhoehe.measures.actions.import_measures import Imported, import_measures
from augenhoehe.measures.forms.measure_import_form import MOST_WORDS, ColumnsForm, TableForm, WordsForm
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.measure_import import (
    first_choices,
    from_notes,
    question_of,
    rows_below,
    to_notes,
)
from augenhoehe.measures.queries.measure_table import (
    Vocabulary,
    cell_of,
    stored_measures,
    vocabulary_of,
)
from augenhoehe.measures.rules.columns import BY_NAME, MOST_MEASURES
from augenhoehe.measures.rules.import_cells import Fact
from augenhoehe.measures.rules.measure_import import Fate, Plan, Row, fingerprint, new_key, plan
from augenhoehe.measures.views.waiting_table import (
    Waiting,
    asked_sheet,
    fetch_waiting,
    gone,
    keep,
    put,
    read_table,
)

CATALOGUE = "catalogue"
"""Which tables wait here, told apart from others that wait."""
SHOWN = 300
"""Rows of one fate on the page; all of them are read in."""


@page(MeasuresPermission.WRITE)
def upload(request: TownRequest) -> HttpResponse:
    """Choose the file."""
    posted = request.method == "POST"
    form = TableForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        token = _take(request, form)
        if token is not None:
            return redirect("measures:import-columns", request.municipality.slug, token)
    context = {"form": form, "crumbs": _crumbs(request, _("Read in a table"))}
    return render(request, "measures/import.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE)
def columns(request: TownRequest, token: str) -> HttpResponse:
    """Say which column is which; a file with several sheets is read from the one that is asked for."""
    waiting = _waiting(request, token)
    if waiting is None:
        return _gone(request, token)
    asked = asked_sheet(request, waiting)
    if asked is not None:
        keep(request, replace(waiting, choices=first_choices(waiting.read, request.municipality, asked)))
        return redirect("measures:import-columns", request.municipality.slug, token)
    sheet = waiting.read.sheets[waiting.choices.sheet]
    form = ColumnsForm(
        request.POST if request.method == "POST" else None,
        sheet=sheet,
        choices=waiting.choices,
        vocabulary=vocabulary_of(request.user, request.municipality),
    )
    if request.method == "POST" and form.is_valid():
        keep(request, replace(waiting, choices=form.chosen()))
        return redirect("measures:import-check", request.municipality.slug, token)
    count = len(rows_below(sheet, waiting.choices.head))
    context = {
        "form": form,
        "name": waiting.name,
        "read": waiting.read,
        "sheet": sheet,
        "chosen_sheet": waiting.choices.sheet,
        "head": waiting.choices.head + 1,
        "count": count,
        "too_many": MOST_MEASURES if count > MOST_MEASURES else 0,
        "back": reverse("measures:import", args=[request.municipality.slug]),
        "crumbs": _crumbs(request, _("Columns of the table")),
    }
    return render(request, "measures/import_columns.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE)
def words(request: TownRequest, token: str) -> HttpResponse:
    """Say what is meant by words that the town does not know."""
    waiting = _waiting(request, token)
    if waiting is None:
        return _gone(request, token)
    vocabulary, planned = _planned(request, waiting)
    form = WordsForm(
        request.POST if request.method == "POST" else None, unknown=planned.unknown, vocabulary=vocabulary
    )
    if request.method == "POST" and form.is_valid():
        notes = {**to_notes(waiting.choices), "words": form.chosen(waiting.choices.words)}
        keep(request, replace(waiting, choices=from_notes(notes)))
        return redirect("measures:import-check", request.municipality.slug, token)
    context = {
        "form": form,
        "name": waiting.name,
        "token": token,
        "later": max(len(planned.unknown) - MOST_WORDS, 0),
        "crumbs": _crumbs(request, _("Unknown words")),
    }
    return render(request, "measures/import_words.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE)
def check(request: TownRequest, token: str) -> HttpResponse:
    """Look through what would happen, and let it happen."""
    waiting = _waiting(request, token)
    if waiting is None:
        return _gone(request, token)
    if len(rows_below(waiting.read.sheets[waiting.choices.sheet], waiting.choices.head)) > MOST_MEASURES:
        return redirect("measures:import-columns", request.municipality.slug, token)
    form = HouseForm(request.POST if request.method == "POST" else None)
    town = request.municipality
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: import_measures(
                municipality=town,
                read=waiting.read,
                choices=waiting.choices,
                seen=request.POST.get("gesehen", ""),
                by=request.user,
            ),
        )
        if done is not None:
            intake.done(token, made=town.pk, by=request.user, municipality=town)
            messages.success(request, _sentence(done))
            return redirect("measures:measures", town.slug)
    vocabulary, planned = _planned(request, waiting)
    if planned.unknown and request.method != "POST":
        return redirect("measures:import-words", town.slug, token)
    refused = planned.of(Fate.REFUSED)
    context = {
        "form": form,
        "name": waiting.name,
        "token": token,
        "new": [(row, _line(row, vocabulary)) for row in planned.of(Fate.NEW)[:SHOWN]],
        "changed": [(row, _line(row, vocabulary)) for row in planned.of(Fate.CHANGED)[:SHOWN]],
        "refused": [
            (row, [(item.column, told(item.reason)) for item in row.problems]) for row in refused[:SHOWN]
        ],
        "counts": {fate.value: len(planned.of(fate)) for fate in Fate},
        "headings": planned.headings,
        "created": sorted(word for of in planned.created.values() for word in of.values()),
        "most": SHOWN,
        "seen": fingerprint(planned),
        "may_confirm": not refused and len(planned.of(Fate.NEW)) + len(planned.of(Fate.CHANGED)) > 0,
        "crumbs": _crumbs(request, _("Look through and confirm")),
    }
    return render(request, "measures/import_check.html", context, status=form_status(form))


@require_POST
@page(MeasuresPermission.WRITE)
def discard(request: TownRequest, token: str) -> HttpResponse:
    """Throw the file away; nothing was read in."""
    intake.discard(token, by=request.user, municipality=request.municipality)
    messages.success(request, _("The table has been discarded. Nothing was read in."))
    return redirect("measures:import", request.municipality.slug)


def _take(request: TownRequest, form: TableForm) -> str | None:
    """Read the file and let it wait; else tell the form why not."""
    file = form.cleaned_data["file"]
    if file.size > Limits().bytes:
        form.add_error("file", _("The file is too large. At most 20 MB can be read."))
        return None
    content = file.read()
    delimiter = form.cleaned_data["delimiter"].replace("tab", "\t")
    try:
        read = read_table(content, encoding=form.cleaned_data["encoding"], delimiter=delimiter)
    except RuleViolation as refused:
        form.add_error("file", " ".join(refused.reasons))
        return None
    choices = first_choices(read, request.municipality)
    return put(request, content, file.name, read, choices, kind=CATALOGUE).token


def _waiting(request: TownRequest, token: str) -> Waiting | None:
    return fetch_waiting(request, token, CATALOGUE)


def _gone(request: TownRequest, token: str) -> HttpResponse:
    return gone(request, "measures:import", token, "measures:measures")


def _planned(request: TownRequest, waiting: Waiting) -> tuple[Vocabulary, Plan]:
    vocabulary = vocabulary_of(request.user, request.municipality)
    stored = stored_measures(request.user, request.municipality)
    planned = plan(question_of(waiting.read, waiting.choices, vocabulary, stored))
    new = {
        source: {new_key(source, word): word for word in of.values()}
        for source, of in planned.created.items()
    }
    labels = {source: {**names, **new.get(source, {})} for source, names in vocabulary.labels.items()}
    return replace(vocabulary, labels={**new, **labels}), planned


def _line(row: Row, vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    """Header, what is stored and what is to be written, of each field of a row."""
    names = [name for name in BY_NAME if name in row.facts and name != "code"]
    return [
        (BY_NAME[name].header, _words(name, row.before, vocabulary), _words(name, row.facts, vocabulary))
        for name in names
        if row.facts[name] not in (None, frozenset()) or row.before.get(name) not in (None, frozenset())
    ]


def _words(name: str, facts: Mapping[str, Fact], vocabulary: Vocabulary) -> str:
    cell: Any = cell_of(BY_NAME[name], facts.get(name), vocabulary)
    text = shown(cell)
    return text if len(text) <= 300 else f"{text[:299]}…"


def _sentence(done: Imported) -> str:
    return _(
        "The table has been read in: %(created)s new measures, %(changed)s changed, %(same)s as they were."
    ) % {
        "created": done.created,
        "changed": done.changed,
        "same": done.same,
    }


def _crumbs(request: TownRequest, last: str) -> list[tuple[str, str]]:
    slug = request.municipality.slug
    return [
        (_("Start"), reverse("core:start", args=[slug])),
        (_("Measures"), reverse("measures:measures", args=[slug])),
        (last, ""),
    ]
