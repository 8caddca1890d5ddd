# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.measures.actions.move_goal import move_goal
from augenhoehe.measures.actions.save_goal import save_goal
from augenhoehe.measures.forms.goal_form import GoalForm
from augenhoehe.measures.models import Goal, Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue

DEEPEST = 3
"""Deeper goals are indented like those of this level; the name of their level tells them apart."""


@page(MeasuresPermission.READ)
def goals(request: TownRequest) -> HttpResponse:
    """The tree of goals with the measures under each."""
    town = request.municipality
    levels = catalogue.goal_levels(town)
    under: dict[int, list[tuple[Measure, str]]] = {}
    for measure in catalogue.measures_of(request.user, town):
        under.setdefault(measure.goal_id, []).append((measure, measure.shape))
    context = {
        "crumbs": _crumbs(town.slug, _("Goals")),
        "tree": [
            (goal, min(depth, DEEPEST), _level(levels, depth), under.get(goal.pk, []))
            for goal, depth in catalogue.goal_tree(town)
        ],
        "has_levels": bool(levels),
        "may_write": policies.can(request.user, MeasuresPermission.WRITE, town),
    }
    return render(request, "measures/goals.html", context)


@page(MeasuresPermission.WRITE)
def create(request: TownRequest) -> HttpResponse:
    """A new goal."""
    return _answer(request, None)


@page(MeasuresPermission.WRITE)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a goal or move it in the tree."""
    return _answer(request, fetch(request, Goal.objects.select_related("municipality"), pk=pk))


@require_POST
@page(MeasuresPermission.WRITE)
def move(request: TownRequest, pk: int) -> HttpResponse:
    """One place up or down among its siblings."""
    goal = fetch(request, Goal.objects.all(), pk=pk)
    move_goal(goal=goal, up=request.POST.get("up") == "1", revision=seen_revision(request), by=request.user)
    address = reverse("measures:goals", args=[request.municipality.slug])
    return redirect(f"{address}#ziel-{goal.pk}")


def _level(levels: Sequence[str], depth: int) -> str:
    """The town's name of a level, or its number."""
    return levels[depth] if depth < len(levels) else _("level %(level)d") % {"level": depth + 1}


def _answer(request: TownRequest, goal: Goal | None) -> HttpResponse:
    town = request.municipality
    initial = {}
    if goal is not None:
        names = ("code", "title", "description", "position", "revision")
        initial = {name: getattr(goal, name) for name in names} | {"parent": goal.parent_id}
    form = GoalForm(
        request.POST if request.method == "POST" else None, initial=initial, municipality=town, goal=goal
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_goal(municipality=town, goal=goal, by=request.user, **data),
                done=_("The goal has been saved."),
            ),
        )
        if saved is not None:
            return redirect("measures:goals", town.slug)
    context = {
        "form": form,
        "title": _("Edit goal %(code)s") % {"code": goal.code} if goal else _("Create a goal"),
        "cancel": reverse("measures:goals", args=[town.slug]),
        "crumbs": _crumbs(town.slug, goal.code if goal else _("New goal")),
    }
    return render(request, "measures/form.html", context, status=form_status(form))


def _crumbs(town_slug: str, last: str) -> list[tuple[str, str]]:
    return [
        (_("Start"), reverse("core:start", args=[town_slug])),
        (_("Measures"), reverse("measures:measures", args=[town_slug])),
        (last, ""),
    ]
