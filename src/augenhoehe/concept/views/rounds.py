# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of participation: opened on a version, extended with a reason, closed, and the page of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.concept import labels
from augenhoehe.concept.actions.close_round import close_round
from augenhoehe.concept.actions.extend_round import extend_round
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.answered import unanswered_in
from augenhoehe.concept.cards import speaker
from augenhoehe.concept.enums import RoundState
from augenhoehe.concept.forms.rounds import ExtensionForm, RoundForm
from augenhoehe.concept.invitations import can_be_reminded, with_answers
from augenhoehe.concept.models import ParticipationRound, Proposal, Version
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules.rounds import round_state
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import version_of
from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies, public_places
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
                public=given["public"],
                anonymous=given["anonymous"],
                remind_days=given["remind_days"],
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
    inside = policies.can(request.user, ConceptPermission.INVITE, found).ok
    invited = _invited(request, found)
    context = {
        "crumbs": crumbs.to_version(request, found.version, _("Participation")),
        "invited": invited if invited or inside else None,
        "answered": sum(one.row.answered for one in invited),
        "can_remind": sum(one.can_remind for one in invited) if inside else 0,
        "may_invite": inside,
        "may_invite_now": inside and state is not RoundState.ENDED,
        "public_url": public_places.address("concept.ParticipationRound", request.municipality.slug, found.pk)
        if found.public and found.version.public
        else "",
        "may_record": policies.can(request.user, ConceptPermission.PROPOSE_FOR_OTHERS, found),
        "may_reply": policies.can(request.user, ConceptPermission.REPLY, found),
        "unanswered": unanswered_in(request.user, found),
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
        root = root_of(request)
        extended = attempt(
            form, lambda: extend_round(participation=found, by=request.user, root=root, **given)
        )
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


@dataclass(frozen=True, slots=True)
class InvitedRow:
    """One of those invited, and whether a reminder may go out now."""

    row: Any
    can_remind: bool


def _invited(request: TownRequest, found: ParticipationRound) -> list[InvitedRow]:
    """Whom the reader may see as invited, those who still count first; one query."""
    seen = policies.visible_in(
        request.user,
        found.invitations.all(),
        request.municipality,
        town="round__version__concept__municipality",
    )
    rows = sorted(with_answers(seen), key=lambda one: one.revoked_at is not None)
    return [InvitedRow(one, can_be_reminded(one, found)) for one in rows]


def _round(request: TownRequest, pk: int) -> ParticipationRound:
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    return fetch(request, rounds, town="version__concept__municipality", pk=pk)


def _chapters(version: Version) -> list[tuple[str, str]]:
    """The chapters of a version by the key of their heading."""
    read = outline(version.blocks.order_by("position"), numbered_lines=False)
    return [(chapter.key, chapter.label) for chapter in read.chapters if chapter.key]
