# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of participation: opened on a version, extended with a reason, closed, and the page of one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.concept import labels
from augenhoehe.concept.actions.close_round import close_round
from augenhoehe.concept.actions.extend_round import extend_round
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.cards import speaker
from augenhoehe.concept.enums import RoundState
from augenhoehe.concept.forms.rounds import ExtensionForm, RoundForm
from augenhoehe.concept.models import ParticipationRound, Proposal, Version
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules.rounds import round_state
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import version_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status, seen_revision


@page(ConceptPermission.FREEZE)
def round_new(request: TownRequest, pk: int) -> HttpResponse:
    """Open or plan a round on a frozen version."""
    found = version_of(request, pk)
    form = RoundForm(
        request.POST if request.method == "POST" else None,
        initial={"revision": found.revision, "opens_on": clock.today()},
        chapters=_chapters(found),
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        made = attempt(
            form,
            lambda: open_round(
                version=found,
                opens_on=given["opens_on"],
                closes_on=given["closes_on"],
                chapters=given.get("chapters", ()),
                revision=given["revision"],
                by=request.user,
            ),
        )
        if made is not None:
            told = (
                _("Everybody who works with your town can make proposals now.")
                if round_state(made.facts, clock.today()) is RoundState.OPEN
                else _("The round is planned. On its first day it opens by itself.")
            )
            messages.success(request, told)
            return redirect(made)
    context = {
        "crumbs": crumbs.to_version(request, found, _("Participation")),
        "version": found,
        "form": form,
    }
    return render(request, "concept/round_new.html", context, status=form_status(form))


@require_safe
@page(ConceptPermission.READ)
def round_page(request: TownRequest, pk: int) -> HttpResponse:
    """One round: where it stands, on what it asks, who has answered, and how its time was extended."""
    found = _round(request, pk)
    state = round_state(found.facts, clock.today())
    made = policies.visible_in(
        request.user,
        Proposal.objects.filter(submission__round=found),
        request.municipality,
        town="concept__municipality",
    )
    proposals = made.select_related("submission__organization")
    asked = dict(_chapters(found.version)) if found.chapters else {}
    may_change = policies.can(request.user, ConceptPermission.FREEZE, found).ok
    context = {
        "crumbs": crumbs.to_version(request, found.version, _("Participation")),
        "round": found,
        "version": found.version,
        "state_words": labels.ROUND_STATE[state],
        "sign": labels.ROUND_SIGN[state],
        "ended": state is RoundState.ENDED,
        "chapters": [asked[key] for key in asked if key in found.chapters],
        "extensions": found.extensions.all(),
        "proposals": len(proposals),
        "speakers": sorted({speaker(one) for one in proposals}),
        "others": found.version.rounds.exclude(pk=found.pk).order_by("-opens_on"),
        "may_close": may_change and state is not RoundState.ENDED,
        "may_go_on": may_change and not has_newer(found.version),
    }
    return render(request, "concept/round.html", context)


@page(ConceptPermission.FREEZE)
def round_extend(request: TownRequest, pk: int) -> HttpResponse:
    """Move the last day of a round, with the reason."""
    found = _round(request, pk)
    form = ExtensionForm(
        request.POST if request.method == "POST" else None, initial={"revision": found.revision}
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        extended = attempt(form, lambda: extend_round(participation=found, by=request.user, **given))
        if extended is not None:
            messages.success(request, _("The time is extended. The reason stands on this page."))
            return redirect(found)
    context = {
        "crumbs": crumbs.to_version(request, found.version, _("Extend the time")),
        "round": found,
        "form": form,
    }
    return render(request, "concept/round_extend.html", context, status=form_status(form))


@require_POST
@page(ConceptPermission.FREEZE)
def round_close(request: TownRequest, pk: int) -> HttpResponse:
    """Take no further proposals."""
    found = _round(request, pk)
    close_round(participation=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("No further proposals are taken. Those made will be answered."))
    return redirect(found)


def _round(request: TownRequest, pk: int) -> ParticipationRound:
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    return fetch(request, rounds, town="version__concept__municipality", pk=pk)


def _chapters(version: Version) -> list[tuple[str, str]]:
    """The chapters of a version by the key of their heading."""
    read = outline(version.blocks.order_by("position"), numbered_lines=False)
    return [(chapter.key, chapter.label) for chapter in read.chapters if chapter.key]
