# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures that go into others: merged, split, superseded, carried on in the next edition of the concept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.models import Version
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import HouseForm, attempt, form_status
from augenhoehe.kit.violations import RuleViolation, told
from augenhoehe.measures.actions.carry_on_measures import carry_on_measures
from augenhoehe.measures.actions.merge_measures import merge_measures
from augenhoehe.measures.actions.split_measure import split_measure
from augenhoehe.measures.actions.supersede_measure import supersede_measure
from augenhoehe.measures.forms.succession_forms import CarryOnForm, MergeForm, SplitForm, SupersedeForm
from augenhoehe.measures.models import Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import successions
from augenhoehe.measures.rules import succession as rules


@page(MeasuresPermission.WRITE)
def merge(request: TownRequest, pk: int) -> HttpResponse:
    """Make one measure of this one and others."""
    measure = fetch(request, Measure.objects.all(), pk=pk)
    form = MergeForm(
        _sent(request),
        initial={"revision": measure.revision, "title": measure.title},
        measures=successions.open_measures(request.user, request.municipality),
    )

    def act() -> Measure:
        try:
            return merge_measures(measure=measure, by=request.user, **form.cleaned_data)
        except RuleViolation as refusal:
            if refusal.field == "others":
                form.look_again()
            raise

    lead = _(
        "A new measure is made. It carries the texts, partners, words and open milestones of all; the measures before "
        "stay readable and count as replaced."
    )
    return _answer(
        request, measure, form, act, (_("Merge %(code)s with others"), lead, _("Merge these measures"))
    )


@page(MeasuresPermission.WRITE)
def split(request: TownRequest, pk: int) -> HttpResponse:
    """Make several measures of this one."""
    measure = fetch(request, Measure.objects.all(), pk=pk)
    form = SplitForm(_sent(request), initial={"revision": measure.revision})

    def act() -> list[Measure]:
        typed = form.cleaned_data
        named = {name: typed[name] for name in ("happened_on", "note", "revision")}
        return split_measure(measure=measure, parts=form.parts(), by=request.user, **named)

    lead = _(
        "Each new measure carries all fields and open milestones of this one; afterwards you change what differs. Only "
        "the total cost is stated anew."
    )
    return _answer(
        request, measure, form, act, (_("Split %(code)s into several"), lead, _("Split this measure"))
    )


@page(MeasuresPermission.WRITE)
def supersede(request: TownRequest, pk: int) -> HttpResponse:
    """Let a measure that exists take the place of this one."""
    measure = fetch(request, Measure.objects.all(), pk=pk)
    others = successions.open_measures(request.user, request.municipality)
    form = SupersedeForm(
        _sent(request),
        initial={"revision": measure.revision},
        measures=[one for one in others if one.pk != measure.pk],
    )

    def act() -> Measure:
        return supersede_measure(measure=measure, by=request.user, **form.cleaned_data)

    lead = _("The other measure stays as it is. This one stays readable and counts as replaced.")
    return _answer(
        request, measure, form, act, (_("Replace %(code)s by another"), lead, _("Replace this measure"))
    )


@page(MeasuresPermission.WRITE)
def carry_on(request: TownRequest) -> HttpResponse:
    """Carry measures on in the next edition: choose, look at the new codes, confirm."""
    town = request.municipality
    every = Version.objects.filter(concept__kind=ConceptKind.CONCEPT).select_related("concept")
    versions = policies.visible_in(request.user, every, town, town="concept__municipality")
    form = CarryOnForm(
        _sent(request), measures=successions.open_measures(request.user, town), versions=versions
    )
    renamed: list[tuple[Measure, str]] = []
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        renamed = [(one, rules.next_code(one.code, typed["suffix"])) for one in typed["measures"]]
        if "confirm" in request.POST:
            made = attempt(form, lambda: carry_on_measures(municipality=town, by=request.user, **typed))
            if made is not None:
                text = ngettext("%(n)d measure goes on.", "%(n)d measures go on.", len(made))
                messages.success(request, text % {"n": len(made)})
                return redirect("measures:measures", town.slug)
            if form.conflict is not None:
                form.look_again()
            renamed = []
    context = {
        "form": form,
        "renamed": renamed,
        "taken": _taken(town.pk, renamed),
        "cancel": reverse("measures:measures", args=[town.slug]),
        "crumbs": [*_crumbs(town.slug), (_("Next edition"), "")],
    }
    return render(request, "measures/carry_on.html", context, status=form_status(form))


def _taken(town: int, renamed: list[tuple[Measure, str]]) -> list[str]:
    """What speaks against the new codes, in sentences."""
    codes = [code for _one, code in renamed]
    taken = Measure.objects.filter(municipality=town, code__in=codes).values_list("code", flat=True)
    return [told(reason) for reason in rules.check_new_codes(codes, set(taken)).reasons]


def _sent(request: TownRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _answer(
    request: TownRequest,
    measure: Measure,
    form: HouseForm,
    act: Callable[[], Measure | list[Measure]],
    words: tuple[str, str, str],
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        made = attempt(form, act)
        if made is not None:
            messages.success(
                request, _("The measure %(code)s is replaced. It stays readable.") % {"code": measure.code}
            )
            return redirect(made if isinstance(made, Measure) else measure)
    context = {
        "form": form,
        "title": words[0] % {"code": measure.code},
        "lead": words[1],
        "submit": words[2],
        "measure": measure,
        "cancel": measure.get_absolute_url(),
        "crumbs": [
            *_crumbs(request.municipality.slug),
            (measure.code, measure.get_absolute_url()),
            (_("Merge, split or replace"), ""),
        ],
    }
    return render(request, "measures/hand_over.html", context, status=form_status(form))


def _crumbs(town_slug: str) -> list[tuple[str, str]]:
    return [
        (_("Start"), reverse("core:start", args=[town_slug])),
        (_("Measures"), reverse("measures:measures", args=[town_slug])),
    ]
