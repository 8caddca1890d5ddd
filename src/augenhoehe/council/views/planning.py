# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council import labels
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.forms.planning import PlanForm
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.bodies import plain
from augenhoehe.council.queries.hearing import hearing_duties
from augenhoehe.council.queries.papers import steps_of, with_parts
from augenhoehe.council.queries.planning import planning_bodies, preparation_days
from augenhoehe.council.rules.deadline_rules import BodyFacts
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.hearing import check_hearing, duty_on
from augenhoehe.council.rules.planning import Plan, Planner, Wish
from augenhoehe.council.views.trail import paper_trail
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import form_status
from augenhoehe.kit.violations import told
from augenhoehe.kit.working_days import WorkingDays


@page(CouncilPermission.WRITE_PAPERS)
def plan(request: TownRequest, pk: int) -> HttpResponse:
    """Plan a Beratungsfolge backward from the day of the decision. Nothing is stored until it is taken over."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    today = clock.today()
    bodies = planning_bodies(request.municipality, today)
    duty = duty_on(hearing_duties(request.municipality), today)
    stored = steps_of(paper)
    done = [step for step in stored if step.outcome is not None]
    open_steps = [step for step in stored if step.outcome is None] or _usual_bodies(
        bodies, duty.body if duty else None
    )
    known_day = next(
        (step.date for step in reversed(open_steps) if step.role is ConsultationRole.DECISION), None
    )
    form = PlanForm(
        request.GET if "deciding_on" in request.GET else None,
        steps=open_steps,
        bodies=[body.name for body in bodies],
        deciding_on=known_day or _next_decision(bodies),
    )
    proposed = None
    if form.is_valid():
        wishes = [_wish(step, bodies) for step in form.steps()]
        planner = Planner(
            today, WorkingDays.of(request.municipality.ags), 0 if done else preparation_days(paper, today)
        )
        planned = planner.propose if form.cleaned_data["usual"] else planner.plan
        proposed = planned(wishes, form.cleaned_data["deciding_on"])
    context = {
        "form": form,
        "paper": paper,
        "rows": form.step_rows(),
        "bodies": bodies,
        "may_set_rules": policies.can(request.user, CouncilPermission.SET_RULES, request.municipality).ok,
        "crumbs": paper_trail(request, paper, (_("Plan the consultations"), "")),
    }
    if proposed is not None:
        steps = [*done, *(step.step for step in proposed.steps)]
        day = form.cleaned_data["deciding_on"]
        heard = duty_on(hearing_duties(request.municipality), day)
        meetings = _sittings_of(bodies, heard.body if heard else None)
        finding = check_hearing(heard, steps, today=today, meetings=meetings)
        context |= {
            "plan": proposed,
            "has_deadline": any(step.hand_in_by is not None for step in proposed.steps),
            "plan_rows": [
                (step, labels.ROLE.get(step.wish.role or "", ""), [told(reason) for reason in step.reasons])
                for step in proposed.steps
            ],
            "plan_notes": [told(reason) for reason in proposed.reasons],
            "hearing_notes": [] if finding.ok else [told(reason) for reason in finding.reasons],
            "taken_over": list(enumerate(steps)),
            "next_decision": _shifted(request, proposed),
        }
    return render(request, "council/plan.html", context, status=form_status(form))


def _wish(step: Step, bodies: list[BodyFacts]) -> Wish:
    """What was typed, with the body behind the name where the town knows it."""
    wanted = plain(step.body_name)
    body = next((one for one in bodies if plain(one.name) == wanted), None)
    return Wish(step.body_name, step.role, body, step.number)


def _usual_bodies(bodies: list[BodyFacts], heard: int | None) -> list[Step]:
    """Where a paper names no body yet: the one to be heard, and the council decides."""
    first = [
        Step(body.name, body.number, ConsultationRole.HEARING) for body in bodies if body.number == heard
    ]
    last = [body for body in bodies if body.number != heard][-1:]
    return [*first, *(Step(body.name, body.number, ConsultationRole.DECISION) for body in last)]


def _next_decision(bodies: list[BodyFacts]) -> datetime.date | None:
    """The next sitting of the highest body, as a beginning."""
    return min((sitting.day for body in bodies[-1:] for sitting in body.sittings), default=None)


def _sittings_of(bodies: list[BodyFacts], number: int | None) -> list[datetime.date]:
    return [sitting.day for body in bodies if body.number == number for sitting in body.sittings]


def _shifted(request: TownRequest, plan: Plan) -> str:
    """The same question for the first possible day, as an address; empty where there is none."""
    if plan.earliest is None:
        return ""
    asked = request.GET.copy()
    asked["deciding_on"] = plan.earliest.isoformat()
    return f"?{asked.urlencode()}"
