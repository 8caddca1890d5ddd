# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Departments that are asked about proposals: ask, see what came, remind, withdraw."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.concept.actions.ask_department import ask_department
from augenhoehe.concept.actions.remind_department import remind_department
from augenhoehe.concept.actions.revoke_opinion_request import revoke_opinion_request
from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.forms.requests import AskForm
from augenhoehe.concept.models import DepartmentStatement, OpinionRequest
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules.requests import RequestFacts, may_remind
from augenhoehe.concept.statement_links import request_address
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lists import chosen, page_context
from augenhoehe.concept.views.lookup import concept_of
from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.queries import departments
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.kept_quiet import kept_quiet

TWO_WEEKS = datetime.timedelta(weeks=2)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the page shows it."""

    request: OpinionRequest
    statements: list[DepartmentStatement]
    may_be_reminded: bool

    @property
    def answered(self) -> int:
        """Of how many proposals the department has said something."""
        return sum(one.answered_at is not None for one in self.statements)

    @property
    def is_late(self) -> bool:
        """Whether an answer is owed since a day that has passed."""
        owed = self.answered < len(self.statements) and self.request.revoked_at is None
        return owed and self.request.due_on < clock.today()


@page(ConceptPermission.GIVE_OPINION)
def ask(request: TownRequest, pk: int) -> HttpResponse:
    """Ask a department about chosen proposals; where it has no address, the link is shown this once."""
    concept = concept_of(request, pk)
    picked = chosen(request, concept, of_list={ProposalState.OPEN, ProposalState.WITH_OPINION})
    form = AskForm(
        request.POST if request.method == "POST" else None,
        initial={"due_on": clock.today() + TWO_WEEKS},
        departments=departments(request.municipality),
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        asked = attempt(
            form,
            lambda: ask_department(
                concept=concept,
                proposals=picked.seen,
                department=given["department"],
                email=given["email"],
                question=given["question"],
                due_on=given["due_on"],
                root=root_of(request),
                by=request.user,
            ),
        )
        if asked is not None and asked.email:
            message = _("%(department)s gets a mail at %(email)s.")
            messages.success(request, message % {"department": asked, "email": asked.email})
            return redirect("concept:requests", request.municipality.slug, concept.pk)
        if asked is not None:
            context = page_context(request, concept, picked, _("Asked by link"))
            context |= {"asked": asked, "address": request_address(asked, root_of(request))}
            return kept_quiet(render(request, "concept/request_made.html", context))
    context = page_context(request, concept, picked, _("Ask a department"))
    return render(request, "concept/request_new.html", context | {"form": form}, status=form_status(form))


@require_safe
@page(ConceptPermission.GIVE_OPINION)
def requests(request: TownRequest, pk: int) -> HttpResponse:
    """Who was asked until when, and what came."""
    concept = concept_of(request, pk)
    seen = policies.visible(request.user, DepartmentStatement.objects.filter(request__concept=concept))
    found: dict[OpinionRequest, list[DepartmentStatement]] = {}
    for one in seen.select_related("request__department", "proposal__submission").order_by(
        "request__due_on", "request_id", "proposal__number"
    ):
        one.proposal.concept = concept
        found.setdefault(one.request, []).append(one)
    asked = [Asked(one, told, _may_be_reminded(one, told)) for one, told in found.items()]
    back = reverse("concept:proposals", args=[request.municipality.slug, concept.pk])
    context = {
        "crumbs": [*crumbs.to_concept(request, concept), (_("Proposals"), back), (_("Departments"), "")],
        "concept": concept,
        "asked": asked,
        "back": back,
    }
    return render(request, "concept/requests.html", context)


@require_POST
@page(ConceptPermission.GIVE_OPINION)
def remind(request: TownRequest, pk: int) -> HttpResponse:
    """Remind a department by mail."""
    found = _request_of(request, pk)
    remind_department(request=found, revision=seen_revision(request), root=root_of(request), by=request.user)
    messages.success(request, _("%(department)s is reminded by mail.") % {"department": found})
    return redirect("concept:requests", request.municipality.slug, found.concept_id)


@require_POST
@page(ConceptPermission.GIVE_OPINION)
def revoke(request: TownRequest, pk: int) -> HttpResponse:
    """Withdraw a request."""
    found = _request_of(request, pk)
    revoke_opinion_request(request=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The request is withdrawn. Its link opens nothing any more."))
    return redirect("concept:requests", request.municipality.slug, found.concept_id)


def _request_of(request: TownRequest, pk: int) -> OpinionRequest:
    asked = OpinionRequest.objects.select_related("concept__municipality", "department")
    return fetch(request, asked, town="concept__municipality", pk=pk)


def _may_be_reminded(request: OpinionRequest, statements: list[DepartmentStatement]) -> bool:
    facts = RequestFacts(
        request.due_on,
        sum(one.answered_at is None for one in statements),
        revoked=request.revoked_at is not None,
        has_address=bool(request.email),
        reminded_on=timezone.localdate(request.reminded_at) if request.reminded_at else None,
    )
    return may_remind(facts, clock.today()).ok
