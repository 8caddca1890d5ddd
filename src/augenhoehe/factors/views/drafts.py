# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Versions of a set: read them, write the draft, publish it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.factors.actions.begin_version import begin_version
from augenhoehe.factors.actions.discard_version import discard_version
from augenhoehe.factors.actions.move_factor import move_factor
from augenhoehe.factors.actions.publish_version import publish_version
from augenhoehe.factors.actions.remove_factor import remove_factor
from augenhoehe.factors.actions.save_factor import save_factor
from augenhoehe.factors.forms.sets import FactorForm
from augenhoehe.factors.models import SetVersion, SuccessFactor
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.sets import FactorFacts, check_editable, check_publish
from augenhoehe.factors.views.crumbs import to_set
from augenhoehe.factors.views.lookup import set_of, version_of
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.kit.violations import require, told


@require_safe
@page(FactorsPermission.READ)
def version(request: TownRequest, pk: int) -> HttpResponse:
    """One version: as a draft with what is missing, published as checks used it."""
    found = version_of(request, pk)
    factors = factors_of(found)
    published = found.published_on is not None
    facts = [FactorFacts(one.title, len(one.questions.all())) for one in factors]
    verdict = check_publish(facts, published=published, short=found.factor_set.short)
    context = {
        "crumbs": to_set(found.factor_set, (_version_name(found), "")),
        "version": found,
        "factor_set": found.factor_set,
        "factors": factors,
        "published": published,
        "obstacles": [] if published else [told(reason) for reason in verdict.reasons],
        "may_write": not published and policies.can(request.user, FactorsPermission.WRITE_SETS, found),
    }
    return render(request, "factors/version.html", context)


@require_POST
@page(FactorsPermission.WRITE_SETS)
def begin(request: TownRequest, pk: int) -> HttpResponse:
    """Begin the next version of a set."""
    found = set_of(request, pk)
    made = once(
        request,
        lambda: begin_version(factor_set=found, revision=seen_revision(request), by=request.user),
        done=_("The new version is a copy of the last one. Change it, then publish it."),
    )
    return redirect(made)


@require_POST
@page(FactorsPermission.WRITE_SETS)
def publish(request: TownRequest, pk: int) -> HttpResponse:
    """Publish a draft."""
    found = version_of(request, pk)
    publish_version(version=found, revision=seen_revision(request), by=request.user)
    messages.success(
        request, _("Version %(number)d is published and stays as it is.") % {"number": found.number}
    )
    return redirect(found.factor_set)


@require_POST
@page(FactorsPermission.WRITE_SETS)
def discard(request: TownRequest, pk: int) -> HttpResponse:
    """Discard a draft; a set that has nothing else goes with it."""
    left = discard_version(version=version_of(request, pk), revision=seen_revision(request), by=request.user)
    messages.success(request, _("The draft is discarded."))
    if left is None:
        return redirect("factors:sets", request.municipality.slug)
    return redirect(left)


@page(FactorsPermission.WRITE_SETS)
def add_factor(request: TownRequest, pk: int) -> HttpResponse:
    """Add a factor to a draft."""
    return _factor_page(request, version_of(request, pk), None)


@page(FactorsPermission.WRITE_SETS)
def edit_factor(request: TownRequest, pk: int) -> HttpResponse:
    """Change a factor of a draft."""
    found = _factor_of(request, pk)
    return _factor_page(request, found.version, found)


@require_POST
@page(FactorsPermission.WRITE_SETS)
def move(request: TownRequest, pk: int) -> HttpResponse:
    """Move a factor one place up or down."""
    found = _factor_of(request, pk)
    up = request.POST.get("richtung") != "runter"
    move_factor(factor=found, up=up, revision=seen_revision(request), by=request.user)
    return redirect(found)


@require_POST
@page(FactorsPermission.WRITE_SETS)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a factor out of a draft."""
    found = _factor_of(request, pk)
    remove_factor(factor=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("“%(factor)s” is taken out of this version.") % {"factor": found.title})
    return redirect(found.version)


def _factor_of(request: TownRequest, pk: int) -> SuccessFactor:
    factors = SuccessFactor.objects.select_related("version__factor_set")
    found = fetch(request, factors, town="version__factor_set__municipality", pk=pk)
    found.version.factor_set.municipality = request.municipality
    return found


def _factor_page(request: TownRequest, version: SetVersion, factor: SuccessFactor | None) -> HttpResponse:
    require(check_editable(version.published_on is not None))
    questions = list(factor.questions.order_by("position")) if factor else []
    initial = FactorForm.initial_of(factor, questions) if factor else {}
    form = FactorForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_factor(version=version, factor=factor, by=request.user, **form.cleaned_data),
                done=_("The factor has been saved."),
            ),
        )
        if saved is not None:
            return redirect(saved)
    title = _("Edit the factor") if factor else _("New factor")
    context = {
        "form": form,
        "title": title,
        "cancel": version.get_absolute_url(),
        "crumbs": to_set(
            version.factor_set, (_version_name(version), version.get_absolute_url()), (title, "")
        ),
    }
    return render(request, "factors/form.html", context, status=form_status(form))


def _version_name(version: SetVersion) -> str:
    return _("Version %(number)d") % {"number": version.number}
