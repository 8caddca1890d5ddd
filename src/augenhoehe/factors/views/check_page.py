# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One check: who answers, where people differ, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.factors import files
from augenhoehe.factors.enums import CheckState, SubjectKind
from augenhoehe.factors.labels import RATING_SHAPE, STATE_SHAPE
from augenhoehe.factors.models import Answer, Check, Participant
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.printing.profile_chart import profile_chart
from augenhoehe.factors.queries.checks import answers_by_question, facts_of, profile, question_numbers
from augenhoehe.factors.queries.differences import table_of
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import check_whole
from augenhoehe.factors.rules.checks import check_close, check_open
from augenhoehe.factors.views.crumbs import crumbs
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit import policies, thread
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.kit.typesetting_failures import told_unset
from augenhoehe.kit.violations import told
from augenhoehe.measures.permissions import MeasuresPermission


@dataclass(frozen=True, slots=True)
class Stand:
    """A check with those who answer it, as far as the reader may see them."""

    check: Check
    people: list[Participant]

    @property
    def counted(self) -> list[Participant]:
        """Those who were not taken out again."""
        return [one for one in self.people if one.revoked_at is None]

    @property
    def handed_in(self) -> int:
        """How many of them have handed in."""
        return sum(one.handed_in_at is not None for one in self.counted)

    def own(self, account: int | None) -> Participant | None:
        """The reader among them."""
        return next((one for one in self.counted if one.account_id == account), None)


@require_safe
@page(FactorsPermission.READ)
def check(request: TownRequest, pk: int) -> HttpResponse:
    """One check, as far as it has come."""
    found = check_of(request, pk)
    seen = policies.visible_in(
        request.user, found.participants.all(), request.municipality, town="of_check__municipality"
    )
    stand = Stand(found, list(seen.order_by("pk")))
    context: dict[str, Any] = {
        "crumbs": crumbs(request.municipality, (found.subject_title, "")),
        "check": found,
        "stand": stand,
        "shape": STATE_SHAPE[found.state],
        "may_lead": policies.can(request.user, FactorsPermission.CHECK, found),
        "thread": thread.lead(request.user, request.municipality, found, here=thread.Place.CHECK),
    }
    if found.state == CheckState.ANSWERING:
        return _answering(request, stand, context)
    return _answered(request, stand, context)


def _answering(request: TownRequest, stand: Stand, context: dict[str, Any]) -> HttpResponse:
    facts = facts_of(stand.check, stand.people)
    context |= {
        "own": stand.own(request.user.pk),
        "may_open": context["may_lead"] and stand.check.together and check_open(facts).ok,
    }
    return render(request, "factors/check_answering.html", context)


def _answered(request: TownRequest, stand: Stand, context: dict[str, Any]) -> HttpResponse:
    """The answers side by side until the check is closed; then the profile that was agreed on."""
    found = stand.check
    factors = factors_of(found.version)
    agreements = list(found.agreements.all())
    steps = policies.visible_in(
        request.user, found.steps.all(), request.municipality, town="of_check__municipality"
    )
    measure = found.measure if found.kind == SubjectKind.MEASURE else None
    context |= {
        "profile": profile(factors, agreements),
        "shapes": RATING_SHAPE,
        "steps": list(steps.select_related("milestone", "factor").order_by("due_on", "pk")),
        "may_plan_steps": policies.can(request.user, FactorsPermission.PLAN_STEPS, found),
        "may_plan": measure is not None and policies.can(request.user, MeasuresPermission.WRITE, measure),
    }
    if found.state == CheckState.COMPARING:
        answers = policies.visible(request.user, Answer.objects.filter(participant__of_check=found))
        agreed = answers_by_question(agreements)
        whole = check_whole(agreed, question_numbers(factors), agreed=True)
        table = table_of(factors, [one for one in stand.counted if one.handed_in_at], list(answers), agreed)
        context |= {
            "table": table,
            "differing": sum(row.differs for group in table for row in group.rows),
            "obstacles": [told(reason) for reason in check_close(facts_of(found), whole).reasons],
        }
        return render(request, "factors/check_comparing.html", context)
    paper = found.paper if found.kind == SubjectKind.PAPER else None
    context |= {
        "chart": profile_chart(context["profile"]),
        "has_open": any(factor.open for factor in context["profile"]),
        "may_release": policies.can(request.user, FactorsPermission.RELEASE, found),
        "may_attach": paper is not None
        and context["may_lead"]
        and policies.can(request.user, CouncilPermission.WRITE_PAPERS, paper),
    }
    return render(request, "factors/check_closed.html", context)


@require_safe
@page(FactorsPermission.READ)
def pdf(request: TownRequest, pk: int) -> HttpResponse:
    """The result of a closed check as a tagged PDF."""
    found = check_of(request, pk)
    if found.state != CheckState.CLOSED:
        messages.info(request, _("The check is not closed yet. The PDF tells what was agreed."))
        return redirect(found)
    try:
        content = files.pdf_of(found)
    except DocumentError as error:
        messages.error(request, told_unset(error))
        return redirect(found)
    return file_response(content, Ending.PDF, "check", found.subject_title, kept=False)
