# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.actions.require_hearing import require_hearing
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.models import HearingRule, Organization
from augenhoehe.council import labels
from augenhoehe.council.actions.set_body_rule import set_body_rule
from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.council.forms.planning import BodyRuleForm, HearingRuleForm
from augenhoehe.council.models import BodyRule
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.planning import planning_bodies
from augenhoehe.council.views.trail import trail
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.working_days import WorkingDays


@page(CouncilPermission.SET_RULES)
def body_rules(request: TownRequest) -> HttpResponse:
    """By when each body must have its papers, and which body must be heard."""
    town = request.municipality
    form = HearingRuleForm(request.POST if request.method == "POST" else None, municipality=town)
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: require_hearing(municipality=town, by=request.user, **form.cleaned_data))
        if made is not None:
            messages.success(request, _("The duty to hear this body has been entered."))
            return redirect("council:body-rules", town.slug)
    today = clock.today()
    calendar = WorkingDays.of(town.ags)
    rows = []
    for body in planning_bodies(town, today):
        sitting = body.sittings[0].day if body.sittings else None
        rule = body.rule_on(sitting or today)
        last_day = rule.last_day(sitting, calendar) if rule and sitting else None
        rows.append(
            {
                "body": body,
                "rule": rule,
                "late_papers": labels.LATE_PAPERS[rule.late_papers] if rule else "",
                "sitting": sitting,
                "last_day": last_day,
            }
        )
    context = {
        "rows": rows,
        "form": form,
        "hearings": HearingRule.objects.filter(municipality=town)
        .select_related("organization")
        .order_by("valid_from"),
        "crumbs": trail(request, (_("Deadlines of the bodies"), "")),
    }
    return render(request, "council/body_rules.html", context, status=form_status(form))


@page(CouncilPermission.SET_RULES)
def body_rule(request: TownRequest, pk: int) -> HttpResponse:
    """Set the deadline of one body from a day on."""
    body = fetch(request, Organization.objects.filter(kind=OrganizationKind.COUNCIL_BODY), pk=pk)
    rules = list(BodyRule.objects.filter(organization=body).order_by("-valid_from"))
    latest = rules[0] if rules else None
    form = BodyRuleForm(request.POST if request.method == "POST" else None, rule=latest)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        corrects = latest is not None and typed["valid_from"] == latest.valid_from
        saved = attempt(
            form,
            lambda: set_body_rule(
                organization=body,
                valid_from=typed["valid_from"],
                days_before=typed["days_before"],
                day_kind=DayKind(typed["day_kind"]),
                late_papers=LatePapers(typed["late_papers"]),
                urgent_days=typed["urgent_days"],
                revision=typed["revision"] if corrects else None,
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The deadline has been set."))
            return redirect("council:body-rules", request.municipality.slug)
    context = {
        "form": form,
        "body": body,
        "rules": rules,
        "crumbs": trail(request, (_("Deadline of the body"), "")),
    }
    return render(request, "council/body_rule.html", context, status=form_status(form))
