# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers in a round as the integration management sees them: read old beside new, approve, ask back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures import round_mails
from augenhoehe.measures.actions.approve_round_entries import approve_round_entries
from augenhoehe.measures.actions.ask_back import ask_back
from augenhoehe.measures.forms.round_form import QuestionForm
from augenhoehe.measures.models import RoundEntry, RoundOffice, UpdateRound
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import rounds as queries
from augenhoehe.measures.round_links import link_facts
from augenhoehe.measures.rules.rounds import is_link_open
from augenhoehe.measures.views.rounds import address, crumbs

UNPROCESSABLE = 422


@page(MeasuresPermission.RUN_ROUNDS)
def review(request: TownRequest, pk: int) -> HttpResponse:
    """All answers that were handed in, each beside what was reported before; chosen ones are approved together."""
    found = fetch(request, UpdateRound.objects.all(), pk=pk)
    refused: list[str] = []
    if request.method == "POST":
        chosen = _chosen(request, "gezeigt" if "alle" in request.POST else "antwort")
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
            messages.success(request, _what_happens(found.office) % {"office": found.office})
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
        "hint": ""
        if round_mails.reaches(found.office)
        else _what_happens(found.office) % {"office": found.office},
        "quoted": found.text,
        "submit": _("Send the question") if round_mails.reaches(found.office) else _("Keep the question"),
        "back": back,
    }
    return render(request, "measures/round_form.html", context, status=form_status(form))


def _what_happens(office: RoundOffice) -> str:
    """Where a question about an answer of this office goes: by mail, to its page, or nowhere but by word of mouth."""
    if round_mails.reaches(office):
        return _("Your question goes to %(office)s by e-mail.")
    if is_link_open(link_facts(office), clock.now()):
        return _(
            "%(office)s has no e-mail address here. Your question stands on its page; please tell the office."
        )
    return _(
        "%(office)s has no valid link and gets no mail. Please ask yourself, or make a new link for the office."
    )


def _entry(request: TownRequest, pk: int) -> RoundEntry:
    asked = RoundEntry.objects.select_related(
        "office__round__municipality", "office__organization", "measure__municipality"
    )
    return fetch(request, asked, town="office__round__municipality", pk=pk)


def _chosen(request: TownRequest, name: str) -> list[tuple[int, int]]:
    """The answers sent under this name, each with the revision that was read; what is no number is passed over."""
    found = []
    for value in request.POST.getlist(name)[:5_000]:
        key, _dot, revision = value.partition(".")
        if key.isascii() and key.isdigit() and revision.isascii() and revision.isdigit() and len(value) < 30:
            found.append((int(key), int(revision)))
    return found
