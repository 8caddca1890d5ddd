# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page behind the link a department got: each proposal, and what the department says to it, saved one by one.

Opening it changes nothing, since mail scanners open every link.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from augenhoehe.concept import queries
from augenhoehe.concept.actions.answer_opinion_request import answer_opinion_request
from augenhoehe.concept.cards import Card, card
from augenhoehe.concept.forms.requests import StatementForm
from augenhoehe.concept.models import DepartmentStatement, OpinionRequest, Proposal
from augenhoehe.concept.outline import outlines
from augenhoehe.concept.statement_links import request_by_secret
from augenhoehe.concept.worklist import DECIDED
from augenhoehe.core.guard import name_town, open_to_all
from augenhoehe.core.readers import address_of
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.kit.rate_limits import Limit, is_too_often

TOO_MANY = 429
A_MINUTE = Limit(30, 60)
"""Answers, and tries of links that do not exist."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One proposal with what the department says; `form` is None where nothing more can be said."""

    statement: DepartmentStatement
    card: Card
    form: StatementForm | None


@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def request(request: HttpRequest, secret: str) -> HttpResponse:
    """Show the proposals to whoever holds the link, and keep what is said to one of them."""
    found = request_by_secret(secret)
    counts = found is None or request.method == "POST"
    busy = counts and is_too_often("statement", address_of(request), A_MINUTE)
    if found is None:
        return _closed(request, None, status=TOO_MANY if busy else 404, busy=busy)
    name_town(request, found.concept.municipality)
    if found.revoked_at is not None:
        return _closed(request, found, status=409 if request.method == "POST" else 410)
    asked = _asked(request, found)
    chosen = next((one for one in asked if one.form is not None and one.form.is_bound), None)
    if chosen is not None and chosen.form is not None and chosen.form.is_valid():
        form = chosen.form
        if busy:
            form.add_error(
                None, _("Too many answers in a short time. Please wait a minute and send it again.")
            )
        elif attempt(
            form,
            lambda: answer_opinion_request(
                statement=chosen.statement,
                votum=form.recommended(),
                text=form.cleaned_data["text"],
                answered_by=form.cleaned_data["answered_by"],
                revision=form.cleaned_data["revision"],
            ),
        ):
            messages.success(
                request, _("Saved: your answer on %(proposal)s.") % {"proposal": chosen.card.proposal}
            )
            return redirect(f"{request.path}#nr-{chosen.card.proposal.number}")
    context = {
        "request_": found,
        "asked": asked,
        "answered": sum(one.statement.answered_at is not None for one in asked),
        "late": found.due_on < clock.today(),
    }
    status = form_status(chosen.form) if chosen is not None and chosen.form is not None else 200
    return kept_quiet(
        render(
            request, "concept/statement.html", context, status=TOO_MANY if busy and status != 200 else status
        )
    )


def _asked(request: HttpRequest, found: OpinionRequest) -> list[Asked]:
    """The proposals in question, each with its form; the one that is being answered carries what was typed."""
    statements = {one.proposal_id: one for one in found.statements.all()}
    proposals = list(queries.with_records(Proposal.objects.filter(pk__in=statements)).order_by("number"))
    read = outlines({proposal.base_id: proposal.base for proposal in proposals}.values())
    asked = []
    for proposal in proposals:
        shown = card(proposal, read[proposal.base_id])
        statement = statements[proposal.pk]
        form = None if shown.state in DECIDED else _form(request, statement)
        asked.append(Asked(statement, shown, form))
    return asked


def _form(request: HttpRequest, statement: DepartmentStatement) -> StatementForm:
    sent = request.method == "POST" and request.POST.get("aeusserung") == str(statement.pk)
    return StatementForm(
        request.POST if sent else None,
        prefix=f"a{statement.pk}",
        initial={
            "revision": statement.revision,
            "votum": statement.votum,
            "text": statement.text,
            "answered_by": statement.answered_by,
        },
    )


def _closed(
    request: HttpRequest, found: OpinionRequest | None, *, status: int, busy: bool = False
) -> HttpResponse:
    """Why the link opens nothing, and whom to ask. The proposals are not named; what was typed is given back."""
    context = {
        "revoked": found is not None,
        "contact": found.asked_by if found is not None else None,
        "busy": busy,
        "typed": [text for name, text in request.POST.items() if name.endswith("-text") and text],
    }
    return kept_quiet(render(request, "concept/statement_closed.html", context, status=status))
