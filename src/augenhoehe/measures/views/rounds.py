# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Update rounds as the integration management runs them: list, open, look how far they are, close, open again."""

from __future__ import annotations

import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.actions.open_round import open_round
from augenhoehe.measures.actions.reopen_round import reopen_round
from augenhoehe.measures.enums import EntryState, RoundState
from augenhoehe.measures.forms.round_form import ReopenForm, RoundForm
from augenhoehe.measures.models import UpdateRound
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import rounds as queries
from augenhoehe.measures.queries import states
from augenhoehe.measures.round_links import office_address
from augenhoehe.measures.rules.rounds import next_reminder

THREE_WEEKS = datetime.timedelta(weeks=3)


@require_safe
@page(MeasuresPermission.RUN_ROUNDS)
def rounds(request: TownRequest) -> HttpResponse:
    """All rounds of the town, the newest first, with how far they are."""
    seen = policies.visible_in(request.user, UpdateRound.objects.all(), request.municipality)
    newest_first = queries.listed(seen).order_by("-as_of", "-pk")
    context = {"crumbs": [*crumbs(request)[:-1], (_("Update rounds"), "")], "rounds": newest_first}
    return render(request, "measures/rounds.html", context)


@page(MeasuresPermission.RUN_ROUNDS)
def create(request: TownRequest) -> HttpResponse:
    """Open a round: the days, the message, and which office is asked about which measures."""
    town, today = request.municipality, clock.today()
    year_end = datetime.date(today.year - 1, 12, 31)
    form = RoundForm(
        request.POST if request.method == "POST" else None,
        candidates=queries.candidates(town),
        initial={
            "title": _("State as of %(day)s") % {"day": phrases.short_date(year_end)},
            "as_of": year_end,
            "answer_by": today + THREE_WEEKS,
            "fallback_email": request.user.email,
        },
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: open_round(
                    municipality=town,
                    title=data["title"],
                    as_of=data["as_of"],
                    answer_by=data["answer_by"],
                    message=data["message"],
                    fallback_email=data["fallback_email"],
                    offices=form.asked(),
                    root=root_of(request),
                    by=request.user,
                ),
                done=_("The round is open. Every office with an address gets a mail with its link."),
            ),
        )
        if made is not None:
            return redirect("measures:round", town.slug, made.pk)
    context = {"crumbs": [*crumbs(request), (_("Open a round"), "")], "form": form}
    return render(request, "measures/round_new.html", context, status=form_status(form))


@require_safe
@page(MeasuresPermission.RUN_ROUNDS)
def update_round(request: TownRequest, pk: int) -> HttpResponse:
    """How far a round is: every office with its answers, its mail and, without a mail, its link.

    Of a closed one, the states that were kept: what is answered or changed later is not told here.
    """
    found = fetch(request, UpdateRound.objects.select_related("opened_by"), pk=pk)
    told = queries.progress(found)
    root, is_open = root_of(request), found.state == RoundState.OPEN
    entries = [entry for one in told for entry in one.entries]
    context = {
        "crumbs": [*crumbs(request), (found.title, "")],
        "round": found,
        "is_open": is_open,
        "offices": [
            (one, office_address(one.office, root) if is_open and not one.office.revoked_at else "")
            for one in told
        ],
        "total": len(entries),
        "there": sum(one.handed_in for one in told),
        "to_review": sum(entry.state == EntryState.SUBMITTED for entry in entries),
        "approved": sum(entry.state == EntryState.APPROVED for entry in entries),
        "complete": sum(one.complete for one in told),
        "late": is_open and found.answer_by < clock.today(),
        "kept": [] if is_open else states.kept(found),
        "earlier": _earlier(request, found),
        "next_reminder": next_reminder(found.opened_on, found.answer_by, clock.today()),
    }
    return kept_quiet(render(request, "measures/round.html", context))


def _earlier(request: TownRequest, found: UpdateRound) -> UpdateRound | None:
    """The closed round before this one, to compare with; None while this one is open."""
    if found.state == RoundState.OPEN:
        return None
    seen = policies.visible_in(request.user, UpdateRound.objects.all(), request.municipality)
    return seen.filter(state=RoundState.CLOSED, as_of__lt=found.as_of).order_by("-as_of").first()


@require_POST
@page(MeasuresPermission.RUN_ROUNDS)
def close(request: TownRequest, pk: int) -> HttpResponse:
    """Close a round and keep every measure's state."""
    found = fetch(request, UpdateRound.objects.all(), pk=pk)
    close_round(update_round=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The round is closed. The state of every measure is kept."))
    return redirect("measures:round", request.municipality.slug, found.pk)


@page(MeasuresPermission.RUN_ROUNDS)
def reopen(request: TownRequest, pk: int) -> HttpResponse:
    """Open a closed round again, with the reason."""
    found = fetch(request, UpdateRound.objects.all(), pk=pk)
    form = ReopenForm(
        request.POST if request.method == "POST" else None, initial={"revision": found.revision}
    )
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: reopen_round(
                update_round=found,
                reason=form.cleaned_data["reason"],
                revision=form.cleaned_data["revision"],
                by=request.user,
            ),
        )
        if done is not None:
            messages.success(request, _("The round is open again."))
            return redirect("measures:round", request.municipality.slug, found.pk)
    context = {
        "crumbs": [*crumbs(request), (found.title, address(request, found)), (_("Open again"), "")],
        "round": found,
        "form": form,
        "title": _("Open the round again"),
        "lead": _(
            "The states that were kept are taken anew when you close it next. Reports made from them stay as they are."
        ),
        "submit": _("Open the round again"),
        "back": address(request, found),
    }
    return render(request, "measures/round_form.html", context, status=form_status(form))


@require_safe
@page(MeasuresPermission.RUN_ROUNDS)
def compare(request: TownRequest, pk: int, earlier: int) -> HttpResponse:
    """What changed for each measure from one closed round to another."""
    closed = UpdateRound.objects.filter(state=RoundState.CLOSED)
    later, before = fetch(request, closed, pk=pk), fetch(request, closed, pk=earlier)
    found = states.differences(before, later)
    context = {
        "crumbs": [*crumbs(request), (later.title, address(request, later)), (_("Comparison"), "")],
        "round": later,
        "before": before,
        "moved": [one for one in found if one.moved],
        "same": sum(not one.moved for one in found),
    }
    return render(request, "measures/round_compare.html", context)


def crumbs(request: TownRequest) -> list[tuple[str, str]]:
    """The way to the rounds."""
    slug = request.municipality.slug
    return [
        (_("Start"), reverse("core:start", args=[slug])),
        (_("Measures"), reverse("measures:measures", args=[slug])),
        (_("Update rounds"), reverse("measures:rounds", args=[slug])),
    ]


def address(request: TownRequest, found: UpdateRound) -> str:
    """The round's page."""
    return reverse("measures:round", args=[request.municipality.slug, found.pk])
