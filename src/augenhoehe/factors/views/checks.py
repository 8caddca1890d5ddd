# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The checks of the town, and a new one."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.factors.actions.begin_check import begin_check
from augenhoehe.factors.enums import SubjectKind
from augenhoehe.factors.forms.checks import ROWS, CheckForm
from augenhoehe.factors.labels import STATE_SHAPE
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import checks_of
from augenhoehe.factors.queries.sets import usable
from augenhoehe.factors.queries.subjects import choices
from augenhoehe.factors.views.crumbs import crumbs
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once

A_PAGE = 25
TWO_WEEKS = datetime.timedelta(weeks=2)


@require_safe
@page(FactorsPermission.READ)
def checks(request: TownRequest) -> HttpResponse:
    """All checks the reader may see, newest first."""
    town = request.municipality
    found = Paginator(checks_of(request.user, town), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "crumbs": [*crumbs(town)[:-1], (_("Success factors"), "")],
        "page_obj": found,
        "rows": [(check, STATE_SHAPE[check.state]) for check in found],
        "may_check": policies.can(request.user, FactorsPermission.CHECK, town),
    }
    return render(request, "factors/checks.html", context)


@page(FactorsPermission.CHECK)
def create(request: TownRequest) -> HttpResponse:
    """Begin a check; a link from elsewhere names what is checked."""
    town = request.municipality
    versions = usable(request.user, town)
    form = CheckForm(
        request.POST if request.method == "POST" else None,
        initial=_proposed(request) | {"answer_by": clock.today() + TWO_WEEKS},
        choices=choices(request.user, town),
        versions=versions,
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        together = bool(data["together"])
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: begin_check(
                    municipality=town,
                    version=data["version"],
                    subject=form.subject(),
                    together=together,
                    answer_by=data["answer_by"],
                    by=request.user,
                ),
                done=_("The check has been begun."),
            ),
        )
        if made is not None:
            made.municipality = town
            return redirect(
                "factors:check-invite" if together else "factors:check-answer", town.slug, made.pk
            )
    context = {
        "form": form,
        "versions": versions,
        "may_write": policies.can(request.user, FactorsPermission.WRITE_SETS, town),
        "cancel": reverse("factors:checks", args=[town.slug]),
        "crumbs": crumbs(town, (_("New check"), "")),
    }
    return render(request, "factors/check_new.html", context, status=form_status(form))


def _proposed(request: TownRequest) -> dict[str, Any]:
    """What a link proposes: the kind of thing and its number; a number that fits nothing proposes nothing."""
    words = {"massnahme": SubjectKind.MEASURE, "vorlage": SubjectKind.PAPER, "plan": SubjectKind.PLAN}
    for word, kind in words.items():
        if word in request.GET:
            return {"kind": kind, ROWS[kind]: request.GET[word]}
    return {}
