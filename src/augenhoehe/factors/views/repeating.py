# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A check over time: when it is made again, the next one, and what became of the answers."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.factors.actions.plan_repetition import plan_repetition
from augenhoehe.factors.actions.repeat_check import repeat_check
from augenhoehe.factors.enums import CheckState, Development
from augenhoehe.factors.forms.checks import RepetitionForm
from augenhoehe.factors.labels import DEVELOPMENT, DEVELOPMENT_SHAPE, RATING
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import profile_of
from augenhoehe.factors.rules.checks import a_year_later
from augenhoehe.factors.rules.profile import Change, compared
from augenhoehe.factors.views.crumbs import to_check
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision


@page(FactorsPermission.CHECK)
def plan(request: TownRequest, pk: int) -> HttpResponse:
    """Say when a closed check is made again; a year from its end is proposed."""
    check = check_of(request, pk)
    proposed = check.repeat_on or a_year_later(check.closed_on or clock.today())
    form = RepetitionForm(
        request.POST if request.method == "POST" else None,
        initial={"repeat_on": proposed, "revision": check.revision},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: plan_repetition(check=check, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("Kept. The day stands on the start page of whoever leads the check."))
            return redirect(check)
    context = {
        "form": form,
        "title": _("Plan the next check"),
        "cancel": check.get_absolute_url(),
        "crumbs": to_check(check, (_("Plan the next check"), "")),
    }
    return render(request, "factors/form.html", context, status=form_status(form))


@require_POST
@page(FactorsPermission.CHECK)
def repeat(request: TownRequest, pk: int) -> HttpResponse:
    """Begin the next check of the same thing."""
    check = check_of(request, pk)
    made = once(
        request,
        lambda: repeat_check(
            check=check, revision=seen_revision(request), root=root_of(request), by=request.user
        ),
        done=_("The next check has begun, with the same people and the newest questions."),
    )
    return redirect("factors:check", request.municipality.slug, made.pk)


@require_safe
@page(FactorsPermission.READ)
def compare(request: TownRequest, pk: int) -> HttpResponse:
    """Question by question, what became of the answers since the check before."""
    check = check_of(request, pk)
    if check.previous_id is None or check.state != CheckState.CLOSED:
        raise Http404
    before = check_of(request, check.previous_id)
    earlier = {line.key: line for factor in profile_of(before) for line in factor.lines}
    groups = [
        (factor, [_shown(change) for change in compared(factor.lines, earlier)])
        for factor in profile_of(check)
    ]
    changes = [change for _factor, rows in groups for change, *_rest in rows]
    context = {
        "check": check,
        "before": before,
        "groups": groups,
        "counts": [
            (DEVELOPMENT[kind], DEVELOPMENT_SHAPE[kind], sum(one.development is kind for one in changes))
            for kind in Development
        ],
        "crumbs": to_check(check, (_("Comparison"), "")),
    }
    return render(request, "factors/compare.html", context)


def _shown(change: Change) -> tuple[Change, object, object, object, str]:
    """A change with its words: before, now, what became of it, and the shape that goes with it."""
    earlier = RATING[change.before.rating] if change.before and change.before.rating else ""
    now = RATING[change.now.rating] if change.now.rating else ""
    return change, earlier, now, DEVELOPMENT[change.development], DEVELOPMENT_SHAPE[change.development]
