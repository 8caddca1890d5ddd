# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opinions and decisions on several proposals at once: choose, say it once, and all of them have it or none."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept import queries
from augenhoehe.concept.actions.decide_list import decide_list
from augenhoehe.concept.actions.give_opinions import give_opinions
from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.forms.answers import DecisionsForm, OpinionsForm
from augenhoehe.concept.models import Concept
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import concept_of
from augenhoehe.concept.views.worklist import listing
from augenhoehe.concept.worklist import Entry
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.queries import council_bodies, departments
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.forms.revision import as_revision


@dataclass(frozen=True, slots=True)
class Chosen:
    """The proposals somebody chose in the work list, and the revisions they saw, by primary key.

    Where a whole list was chosen, or the form comes for the first time, the revisions are those of now.
    """

    entries: list[Entry]
    seen: dict[int, int]


@page(ConceptPermission.GIVE_OPINION)
def opinions(request: TownRequest, pk: int) -> HttpResponse:
    """One votum and one reason for several proposals."""
    concept = concept_of(request, pk)
    picked = chosen(request, concept, of_list={ProposalState.OPEN})
    form = OpinionsForm(
        request.POST if request.method == "POST" else None,
        initial=_said_by_departments(picked),
        proposals=concept.proposals.order_by("number"),
        offices=departments(request.municipality),
    )
    if request.method == "POST" and form.is_valid():
        given = attempt(
            form,
            lambda: give_opinions(concept=concept, seen=picked.seen, advice=form.advice(), by=request.user),
        )
        if given is not None:
            words = ngettext(
                "The opinion on %(count)d proposal has been saved.",
                "The opinions on %(count)d proposals have been saved.",
                len(given),
            )
            messages.success(request, words % {"count": len(given)})
            return redirect("concept:proposals", request.municipality.slug, concept.pk)
    context = page_context(request, concept, picked, _("Opinion on several proposals"))
    return render(request, "concept/opinions.html", context | {"form": form}, status=form_status(form))


@page(ConceptPermission.DECIDE)
def decisions(request: TownRequest, pk: int) -> HttpResponse:
    """What a body decided on a whole list."""
    concept = concept_of(request, pk)
    picked = chosen(request, concept, of_list={ProposalState.WITH_OPINION})
    form = DecisionsForm(
        request.POST if request.method == "POST" else None, bodies=council_bodies(request.municipality)
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        made = attempt(
            form,
            lambda: decide_list(
                concept=concept,
                seen=picked.seen,
                verdict=form.verdict_of_all(),
                body=given["body"],
                decided_on=given["decided_on"],
                vote=given["vote"],
                by=request.user,
            ),
        )
        if made is not None:
            words = ngettext(
                "The decision on %(count)d proposal has been recorded.",
                "The decisions on %(count)d proposals have been recorded.",
                len(made),
            )
            messages.success(request, words % {"count": len(made)})
            return redirect("concept:proposals", request.municipality.slug, concept.pk)
    context = page_context(request, concept, picked, _("Decision on a list"))
    return render(request, "concept/decisions.html", context | {"form": form}, status=form_status(form))


def chosen(request: TownRequest, concept: Concept, *, of_list: Container[ProposalState]) -> Chosen:
    """What was chosen: boxes of the list ("12-0,15-1"), or the whole list as it was narrowed (alle=ja).

    Of a whole list, those in the states `of_list`: for which there is something to do.
    """
    sent = request.POST if request.method == "POST" else request.GET
    seen = revisions(sent.getlist("auswahl"))
    whole = sent.get("alle") == "ja"
    found = listing(request, concept, sent if whole else {"ansicht": "alle"})
    if whole:
        entries = [entry for entry in found.shown if entry.state in of_list]
        queries.complete(one for entry in entries for one in entry.proposals)
        return Chosen(entries, {one.pk: one.revision for entry in entries for one in entry.proposals})
    entries = [entry for entry in found.all if any(one.pk in seen for one in entry.proposals)]
    queries.complete(one for entry in entries for one in entry.proposals)
    return Chosen(entries, seen)


def revisions(values: list[str]) -> dict[int, int]:
    """The revisions that boxes carry, by primary key of the proposal; what is garbled fits no row."""
    found: dict[int, int] = {}
    for part in ",".join(values).split(","):
        number, _dash, revision = part.partition("-")
        if number.isascii() and number.isdigit() and len(number) < 10:
            found[int(number)] = as_revision(revision)
    return found


def _said_by_departments(picked: Chosen) -> Mapping[str, Any]:
    """What departments that all say the same recommend: the first word of the administration's own answer."""
    said = {(one.votum, one.text) for entry in picked.entries for one in entry.statements if one.answered_at}
    if len(said) != 1 or any(not entry.statements for entry in picked.entries):
        return {}
    votum, text = said.pop()
    return {"votum": votum, "text": text}


def page_context(request: TownRequest, concept: Concept, picked: Chosen, title: str) -> dict[str, Any]:
    """What every page about chosen proposals shows."""
    back = reverse("concept:proposals", args=[request.municipality.slug, concept.pk])
    return {
        "crumbs": [*crumbs.to_concept(request, concept), (_("Proposals"), back), (title, "")],
        "concept": concept,
        "entries": picked.entries,
        "number": sum(len(entry.proposals) for entry in picked.entries),
        "back": back,
    }
