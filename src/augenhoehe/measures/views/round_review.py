# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers in a round as those with an account see them: read old beside new, approve, ask back, answer oneself."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.answer_round_entry import answer_round_entry
from augenhoehe.measures.actions.approve_round_entries import approve_round_entries
from augenhoehe.measures.actions.ask_back import ask_back
from augenhoehe.measures.forms.round_answer_form import RoundAnswerForm
from augenhoehe.measures.forms.round_form import QuestionForm
from augenhoehe.measures.models import Measure, RoundEntry, UpdateRound
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import rounds as queries
from augenhoehe.measures.views.rounds import address, crumbs

UNPROCESSABLE = 422


@page(MeasuresPermission.RUN_ROUNDS)
def review(request: TownRequest, pk: int) -> HttpResponse:
    """All answers that were handed in, each beside what was reported before; chosen ones are approved together."""
    found = fetch(request, UpdateRound.objects.all(), pk=pk)
    refused: list[str] = []
    if request.method == "POST":
        chosen = _chosen(request)
        try:
            approved = (
                approve_round_entries(update_round=found, entries=chosen, by=request.user) if chosen else []
            )
        except RuleViolation as violation:
            refused = list(violation.reasons)
        else:
            if approved:
                done = _("Approved and taken into the measures: %(count)d.") % {"count": len(approved)}
                messages.success(request, done)
                return redirect("measures:round-review", request.municipality.slug, found.pk)
            refused = [_("Please choose at least one answer.")]
    context = {
        "crumbs": [*crumbs(request), (found.title, address(request, found)), (_("Review answers"), "")],
        "round": found,
        "answers": queries.to_review(found),
        "refused": refused,
        "may_approve": found.as_of <= clock.today(),
        "back": address(request, found),
    }
    return render(request, "measures/round_review.html", context, status=UNPROCESSABLE if refused else 200)


@page(MeasuresPermission.RUN_ROUNDS)
def question(request: TownRequest, pk: int) -> HttpResponse:
    """Ask back about one answer."""
    found = _entry(request, pk)
    form = QuestionForm(
        request.POST if request.method == "POST" else None, initial={"revision": found.revision}
    )
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: ask_back(
                entry=found,
                question=form.cleaned_data["question"],
                revision=form.cleaned_data["revision"],
                root=root_of(request),
                by=request.user,
            ),
        )
        if done is not None:
            messages.success(request, _("Your question goes to %(office)s.") % {"office": found.office})
            return redirect("measures:round-review", request.municipality.slug, found.office.round_id)
    back = reverse("measures:round-review", args=[request.municipality.slug, found.office.round_id])
    context = {
        "crumbs": [
            *crumbs(request),
            (found.office.round.title, address(request, found.office.round)),
            (_("Ask back"), ""),
        ],
        "round": found.office.round,
        "form": form,
        "title": _("Ask back: %(measure)s") % {"measure": found.measure},
        "lead": _("The office gets its answer back with your question. Nothing that was written is lost."),
        "quoted": found.text,
        "submit": _("Send the question"),
        "back": back,
    }
    return render(request, "measures/round_form.html", context, status=form_status(form))


@page(MeasuresPermission.REPORT)
def answer(request: TownRequest, pk: int) -> HttpResponse:
    """Answer with an account: departments for their own measures, the management what it heard by telephone."""
    found = _entry(request, pk)
    fetch(request, Measure.objects.all(), pk=found.measure_id)
    name = found.answered_by or str(request.user)
    form = RoundAnswerForm(
        request.POST if request.method == "POST" else None, initial=RoundAnswerForm.initial_of(found, name)
    )
    hand_in = "handed_in" in request.POST
    runs = policies.can(request.user, MeasuresPermission.RUN_ROUNDS, request.municipality)
    back = (
        address(request, found.office.round)
        if runs
        else reverse("core:start", args=[request.municipality.slug])
    )
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
                by=request.user,
            ),
        )
        if kept is not None:
            words = _("Handed in: %(measure)s. Thank you.") if hand_in else _("Kept: %(measure)s.")
            messages.success(request, words % {"measure": found.measure})
            if not hand_in:
                return redirect(request.path)
            return redirect(back if runs else _next_own(request, kept) or back)
    way = crumbs(request) if runs else crumbs(request)[:2]
    context = {
        "crumbs": [*way, (found.measure.code, "")],
        "office": found.office,
        "round": found.office.round,
        "entry": found,
        "measure": found.measure,
        "previous": queries.previous_of(found),
        "form": form,
        "back": back,
        "can_answer": found.state in queries.CAN_ANSWER,
        "inside": True,
    }
    return render(request, "measures/round_answer.html", context, status=form_status(form))


def _next_own(request: TownRequest, answered: RoundEntry) -> str | None:
    """What the same office still owes, so that it goes on at once; None where it owes nothing."""
    waiting = next(
        (one for one in queries.entries_of(answered.office) if one.state not in queries.HANDED_IN), None
    )
    if waiting is None:
        return None
    return reverse("measures:round-answer", args=[request.municipality.slug, waiting.pk])


def _entry(request: TownRequest, pk: int) -> RoundEntry:
    asked = RoundEntry.objects.select_related(
        "office__round__municipality", "office__organization", "measure__municipality"
    )
    return fetch(request, asked, town="office__round__municipality", pk=pk)


def _chosen(request: TownRequest) -> list[tuple[int, int]]:
    """The answers that were ticked, each with the revision that was read; what is no number is passed over."""
    found = []
    for value in request.POST.getlist("antwort")[:5_000]:
        key, _dot, revision = value.partition(".")
        if key.isascii() and key.isdigit() and revision.isascii() and revision.isdigit() and len(value) < 30:
            found.append((int(key), int(revision)))
    return found
