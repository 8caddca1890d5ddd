# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several measures are changed at once: choose, look through, confirm."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.forms.revision import as_revision
from augenhoehe.kit.spreadsheets.cells import shown
from augenhoehe.kit.violations import told
from augenhoehe.measures.actions.change_measures import change_measures
from augenhoehe.measures.forms.bulk_change_form import BulkChangeForm
from augenhoehe.measures.models import Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.measure_table import (
    Vocabulary,
    cell_of,
    stored_measures,
    vocabulary_of,
)
from augenhoehe.measures.rules.bulk_change import Outcome, check_wanted, outcome
from augenhoehe.measures.rules.columns import BY_NAME
from augenhoehe.measures.rules.import_cells import Facts


@page(MeasuresPermission.WRITE)
def change_several(request: TownRequest) -> HttpResponse:
    """Choose measures and a change; the second time with what was looked at, so that it is made."""
    town = request.municipality
    stored = stored_measures(request.user, town)
    vocabulary = vocabulary_of(request.user, town)
    posted = request.method == "POST"
    shown_only = [item for item in stored if _asked_for(request, item.facts)]
    form = BulkChangeForm(
        request.POST if posted else None,
        stored=stored if posted else shown_only,
        vocabulary=vocabulary,
        initial={"measures": [str(item.key) for item in shown_only] if request.GET else []},
    )
    outcomes: list[Outcome] = []
    if posted and form.is_valid():
        wanted, numbers = form.wanted(), form.chosen()
        verdict = check_wanted(wanted)
        for reason in verdict.reasons:
            form.add_error(None, told(reason))
        if verdict.ok and request.POST.get("tun") == "bestaetigen":
            seen = _seen(request, numbers)
            done = attempt(
                form,
                lambda: change_measures(municipality=town, wanted=wanted, seen=seen, by=request.user),
            )
            if done is not None:
                messages.success(
                    request,
                    ngettext(
                        "%(count)s measure has been changed.", "%(count)s measures have been changed.", done
                    )
                    % {"count": done},
                )
                return redirect("measures:measures", town.slug)
        if verdict.ok:
            today = clock.today()
            outcomes = [
                outcome(item, wanted, vocabulary.kinds, today) for item in stored if item.key in numbers
            ]
    revisions = dict(
        Measure.objects.filter(municipality=town, pk__in=[item.stored.key for item in outcomes]).values_list(
            "pk", "revision"
        )
    )
    changes = [item for item in outcomes if item.facts]
    context = {
        "form": form,
        "lines": [
            (item, _fields(item, vocabulary), [told(reason) for reason in item.reasons]) for item in changes
        ],
        "same": len(outcomes) - len(changes),
        "looked": bool(outcomes),
        "sent": [(name, value) for name in form.fields for value in request.POST.getlist(name)],
        "seen": revisions.items(),
        "may_confirm": bool(changes) and not any(item.reasons for item in changes),
        "crumbs": [
            (_("Start"), reverse("core:start", args=[town.slug])),
            (_("Measures"), reverse("measures:measures", args=[town.slug])),
            (_("Change several"), ""),
        ],
    }
    return render(request, "measures/bulk_change.html", context, status=form_status(form))


def _asked_for(request: TownRequest, facts: Facts) -> bool:
    """Whether a measure meets the filters of the list from which one comes."""
    filters = {"stand": "status", "feld": "field_of_action", "fachbereich": "responsible"}
    wanted = request.GET.get("suche", "").strip().casefold()
    text = " ".join(str(facts.get(name) or "") for name in ("code", "title", "description")).casefold()
    return wanted in text and all(
        request.GET.get(key, "") in ("", str(facts.get(name))) for key, name in filters.items()
    )


def _seen(request: TownRequest, numbers: set[int]) -> dict[int, int]:
    return {number: as_revision(request.POST.get(f"fassung-{number}")) for number in numbers}


def _fields(item: Outcome, vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    def words(name: str, facts: Facts) -> str:
        cell: Any = cell_of(BY_NAME[name], facts.get(name), vocabulary)
        return shown(cell)

    return [(BY_NAME[name].header, words(name, item.before), words(name, item.facts)) for name in item.facts]
