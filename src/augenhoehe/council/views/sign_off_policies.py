# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a town asks for before a paper leaves the administration, from a day on."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council import labels
from augenhoehe.council.actions.set_sign_off_policy import set_sign_off_policy
from augenhoehe.council.forms.sign_off import PolicyForm
from augenhoehe.council.models import SignOffPolicy
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.sign_offs import (
    departments_of,
    policy_on,
    possible_signatories,
    stations_of,
)
from augenhoehe.council.views.trail import Crumbs, trail
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status


@page(CouncilPermission.SET_RULES)
def sign_off_policies(request: TownRequest) -> HttpResponse:
    """All rules of the town, the newest first; the one of today is marked."""
    town = request.municipality
    found = policies.visible_in(request.user, SignOffPolicy.objects.all(), town)
    rules = list(found.prefetch_related("stations__organization", "stations__account", "stations__deputy"))
    today = policy_on(town, clock.today())
    context = {
        "rules": [
            (rule, [labels.PAPER_TYPE[kind] for kind in rule.required_types if kind in labels.PAPER_TYPE])
            for rule in rules
        ],
        "current": today.pk if today else None,
        "crumbs": _crumbs(request),
    }
    return render(request, "council/sign_off_policies.html", context)


@page(CouncilPermission.SET_RULES)
def new(request: TownRequest) -> HttpResponse:
    """A rule from a day on; the one of today is taken as a start."""
    return _form(request, None)


@page(CouncilPermission.SET_RULES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a rule."""
    return _form(request, fetch(request, SignOffPolicy.objects.select_related("municipality"), pk=pk))


def _form(request: TownRequest, policy: SignOffPolicy | None) -> HttpResponse:
    town = request.municipality
    model = policy or policy_on(town, clock.today())
    form = PolicyForm(
        request.POST if request.method == "POST" else None,
        stored=_stored(policy, model),
        stations=stations_of(model) if model else [],
        people=possible_signatories(town),
        departments=departments_of(town),
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: set_sign_off_policy(municipality=town, policy=policy, by=request.user, **form.facts()),
        )
        if saved is not None:
            messages.success(request, _("The rule for signatures has been saved."))
            return redirect("council:sign-off-policies", town.slug)
    context = {
        "form": form,
        "policy": policy,
        "rows": form.station_rows(),
        "cancel": reverse("council:sign-off-policies", args=[town.slug]),
        "crumbs": _crumbs(request, _("Change") if policy else _("New rule")),
    }
    return render(request, "council/sign_off_policy.html", context, status=form_status(form))


def _stored(policy: SignOffPolicy | None, model: SignOffPolicy | None) -> dict[str, Any]:
    """What the form begins with: the rule itself, or for a new one today and what holds today."""
    stored: dict[str, Any] = {"valid_from": policy.valid_from if policy else clock.today()}
    if policy is not None:
        stored["revision"] = policy.revision
    if model is not None:
        stored |= {name: getattr(model, name) for name in ("required_types", "on_change", "days_to_sign")}
    return stored


def _crumbs(request: TownRequest, last: str = "") -> Crumbs:
    listing = reverse("council:sign-off-policies", args=[request.municipality.slug])
    above = (_("Sign-offs"), reverse("council:sign-offs", args=[request.municipality.slug]))
    name = _("Rules for signatures")
    return trail(request, above, (name, listing), (last, "")) if last else trail(request, above, (name, ""))
