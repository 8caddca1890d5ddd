# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answering a round with an account: departments for their own measures, the management what it was told."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.measures.actions.answer_round_entry import answer_round_entry
from augenhoehe.measures.enums import RoundState
from augenhoehe.measures.forms.round_answer_form import RoundAnswerForm, TakenDownForm
from augenhoehe.measures.models import Measure, RoundEntry, UpdateRound
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import rounds as queries
from augenhoehe.measures.views.round_keeping import by_script, kept_quietly, not_kept_quietly
from augenhoehe.measures.views.rounds import address, crumbs


@require_safe
@page(MeasuresPermission.REPORT)
def own(request: TownRequest, pk: int) -> HttpResponse:
    """What a round asks the reader's own offices: every measure, how far its answer is, and the way to it."""
    found = fetch(request, UpdateRound.objects.select_related("opened_by"), pk=pk)
    entries = queries.entries_for(found, request.user.organization_ids_in(request.municipality.pk))
    waiting = [one for one in entries if one.state not in queries.HANDED_IN]
    context = {
        "crumbs": [*crumbs(request)[:2], (found.title, "")],
        "round": found,
        "lines": [(one, _address(request, one)) for one in entries],
        "offices": list(dict.fromkeys(one.office.organization.name for one in entries)),
        "there": len(entries) - len(waiting),
        "next": _address(request, waiting[0]) if waiting else "",
        "late": found.answer_by < clock.today(),
        "is_open": found.state == RoundState.OPEN,
    }
    return render(request, "measures/round_own.html", context)


@page(MeasuresPermission.REPORT)
def answer(request: TownRequest, pk: int) -> HttpResponse:
    """Three questions about one measure; who answers for another office says how it came to the answer."""
    found = _entry(request, pk)
    fetch(request, Measure.objects.all(), pk=found.measure_id)
    is_own = found.office.organization_id in request.user.organization_ids_in(request.municipality.pk)
    name = found.answered_by or (str(request.user) if is_own else "")
    kind: type[RoundAnswerForm] = RoundAnswerForm if is_own else TakenDownForm
    form = kind(
        request.POST if request.method == "POST" else None,
        initial=kind.initial_of(found, name),
        previous=queries.previous_of(found),
    )
    hand_in = "handed_in" in request.POST
    runs = policies.can(request.user, MeasuresPermission.RUN_ROUNDS, request.municipality)
    asked = found.office.round
    back = address(request, asked) if runs else _own_address(request, asked)
    if request.method == "POST" and form.is_valid():
        kept = attempt(
            form,
            lambda: answer_round_entry(
                entry=found,
                answer=form.answer(),
                next_steps=form.cleaned_data["next_steps"],
                answered_by=form.cleaned_data["answered_by"],
                hand_in=hand_in,
                revision=form.cleaned_data["revision"],
                heard=form.heard_as(),
                by=request.user,
            ),
        )
        if kept is not None and by_script(request):
            return kept_quietly(request, kept, inside=True)
        if kept is not None:
            words = _("Handed in: %(measure)s. Thank you.") if hand_in else _("Kept: %(measure)s.")
            messages.success(request, words % {"measure": found.measure})
            if not hand_in:
                return redirect(request.path)
            return redirect(_next_of(request, kept) or back)
    if request.method == "POST" and by_script(request):
        return not_kept_quietly(request, form)
    context = {
        "crumbs": [
            *(crumbs(request) if runs else crumbs(request)[:2]),
            (asked.title, back),
            (_("Answer"), ""),
        ],
        "office": found.office,
        "round": asked,
        "entry": found,
        "measure": found.measure,
        "form": form,
        "back": back,
        "can_answer": asked.state == RoundState.OPEN and found.state in queries.CAN_ANSWER,
        "inside": True,
        "is_own": is_own,
    }
    return render(request, "measures/round_answer.html", context, status=form_status(form))


def _next_of(request: TownRequest, answered: RoundEntry) -> str | None:
    """What the same office still owes, so that one goes on at once; None where it owes nothing."""
    waiting = next(
        (one for one in queries.entries_of(answered.office) if one.state not in queries.HANDED_IN), None
    )
    return _address(request, waiting) if waiting else None


def _address(request: TownRequest, entry: RoundEntry) -> str:
    return reverse("measures:round-answer", args=[request.municipality.slug, entry.pk])


def _own_address(request: TownRequest, asked: UpdateRound) -> str:
    return reverse("measures:round-own", args=[request.municipality.slug, asked.pk])


def _entry(request: TownRequest, pk: int) -> RoundEntry:
    asked = RoundEntry.objects.select_related(
        "office__round__municipality", "office__organization", "measure__municipality", "taken_down_by"
    )
    return fetch(request, asked, town="office__round__municipality", pk=pk)
