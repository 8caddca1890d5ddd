# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was really spent is read from the treasurer's table: file, columns, look through, confirm."""

from __future__ import annotations

from collections.abc import Mapping

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
from augenhoehe.kit.violations import RuleViolation, told
from augenhoehe.measures.actions.import_actuals import ActualAmount, import_actuals
from augenhoehe.measures.actions.learned_columns import Learned
from augenhoehe.measures.forms.actuals_form import ActualsForm, ActualsReasonForm
from augenhoehe.measures.models import BudgetLine
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.actuals import ACTUALS, actuals_in, column_words
from augenhoehe.measures.queries.measure_import import remembered_columns
from augenhoehe.measures.queries.table_columns import first_columns
from augenhoehe.measures.rules.actual_rows import Found, Spent, changes
from augenhoehe.measures.views.waiting_table import (
    Steps,
    Waiting,
    columns_page,
    fetch_waiting,
    gone,
    put,
    read_table,
)

UPLOAD, COLUMNS, CHECK = "measures:actuals", "measures:actuals-columns", "measures:actuals-check"
SHOWN = 300
"""So many rows of each kind a preview lists; the counts speak of all."""


@page(MeasuresPermission.WRITE_MONEY)
def upload(request: TownRequest) -> HttpResponse:
    """Choose the table. Nothing is kept until it is confirmed."""
    posted = request.method == "POST"
    form = ActualsForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        answer = attempt(form, lambda: _uploaded(request, form))
        if answer is not None:
            return answer
    context = {"form": form, "crumbs": _crumbs(request, (_("Read in actual amounts"), ""))}
    return render(request, "measures/actuals.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE_MONEY)
def columns(request: TownRequest, token: str) -> HttpResponse:
    """Say which column of the table is which."""
    above = (_("Read in actual amounts"), reverse(UPLOAD, args=[request.municipality.slug]))
    return columns_page(request, token, ACTUALS, Steps(UPLOAD, COLUMNS, CHECK, _crumbs(request, above)))


@page(MeasuresPermission.WRITE_MONEY)
def check(request: TownRequest, token: str) -> HttpResponse:
    """Look through what would change, say why, and let it happen: all or nothing."""
    town = request.municipality
    waiting = fetch_waiting(request, token, ACTUALS.name)
    if waiting is None:
        return gone(request, UPLOAD, token, "measures:budget")
    if ACTUALS.missing(waiting.choices, waiting.more):
        return redirect(COLUMNS, town.slug, token)
    try:
        found, lines = _read(request, waiting)
    except RuleViolation as refusal:
        messages.error(request, " ".join(refusal.reasons))
        return redirect(COLUMNS, town.slug, token)
    changed = list(changes(found))
    form = ActualsReasonForm(
        request.POST if request.method == "POST" else None,
        initial={"reason": _("Actual amounts from “%(name)s”") % {"name": waiting.name}},
    )
    may_confirm = bool(changed) and not found.errors
    if request.method == "POST" and may_confirm and form.is_valid():
        seen = _seen(request.POST.get("gesehen", ""))
        done = attempt(
            form,
            lambda: import_actuals(
                municipality=town,
                amounts=[
                    ActualAmount(lines[one.line.key], one.actual, seen.get(one.line.key, as_revision(None)))
                    for one in changed
                ],
                reason=form.cleaned_data["reason"],
                by=request.user,
                learned=Learned(ACTUALS.name, remembered_columns(waiting.read, waiting.choices)),
            ),
        )
        if done is not None:
            intake.done(token, made=town.pk, by=request.user, municipality=town)
            words = ngettext(
                "%(count)d amount has been read in.", "%(count)d amounts have been read in.", done
            )
            messages.success(request, words % {"count": done})
            return redirect("measures:budget", town.slug)
    context = {
        "form": form,
        "name": waiting.name,
        "token": token,
        "rows": [(one, lines[one.line.key]) for one in changed[:SHOWN]],
        "left_over": max(0, len(changed) - SHOWN),
        "counts": {
            "changed": len(changed),
            "same": len(found.spent) - len(changed),
            "refused": len(found.errors),
        },
        "errors": _errors(found),
        "left_out": found.left_out[:SHOWN],
        "may_confirm": may_confirm,
        "changed_meanwhile": form.conflict is not None,
        "seen": _carried(changed, lines),
        "crumbs": _crumbs(request, (_("Look through the amounts"), "")),
    }
    status = 422 if found.errors else form_status(form)
    return render(request, "measures/actuals_check.html", context, status=status)


def _uploaded(request: TownRequest, form: ActualsForm) -> HttpResponse:
    """To the preview where the columns are known, else to the question which is which."""
    town, data = request.municipality, form.cleaned_data
    content = data["file"].read() if data["file"] else data["text"].encode()
    read = read_table(content)
    choices = first_columns(read, ACTUALS, town)
    more = {"kind": ACTUALS.name, "mark": data["mark"], "year": data["year"]}
    known = not ACTUALS.missing(choices, more)
    if known:
        actuals_in(read, choices, request.user, town, mark=data["mark"], year=data["year"])
    name = data["file"].name if data["file"] else _("Pasted table")
    waiting = put(request, content, name, read, choices, **more)
    return redirect(CHECK if known else COLUMNS, town.slug, waiting.token)


def _read(request: TownRequest, waiting: Waiting) -> tuple[Found, dict[int, BudgetLine]]:
    more = waiting.more
    return actuals_in(
        waiting.read,
        waiting.choices,
        request.user,
        request.municipality,
        mark=str(more.get("mark") or ""),
        year=more.get("year"),
    )


def _errors(found: Found) -> list[tuple[int, str, str, str]]:
    words = column_words()
    return [(item.row, words[item.column], item.cell, told(item.reason)) for item in found.errors[:SHOWN]]


def _carried(changed: list[Spent], lines: Mapping[int, BudgetLine]) -> str:
    return ",".join(f"{one.line.key}:{lines[one.line.key].revision}" for one in changed)


def _seen(text: str) -> dict[int, int]:
    pairs = (part.partition(":") for part in text.split(",")[:5_000])
    return {as_revision(number): as_revision(revision) for number, _colon, revision in pairs}


def _crumbs(request: TownRequest, last: tuple[str, str]) -> list[tuple[str, str]]:
    slug = request.municipality.slug
    return [
        (_("Start"), reverse("core:start", args=[slug])),
        (_("Measures"), reverse("measures:measures", args=[slug])),
        (_("Budget"), reverse("measures:budget", args=[slug])),
        last,
    ]
