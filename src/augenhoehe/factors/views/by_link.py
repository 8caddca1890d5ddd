# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page behind a guest's link: the questions, and afterwards what all have said. Opening it changes nothing."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from augenhoehe.core.guard import name_town, open_to_all
from augenhoehe.core.readers import address_of
from augenhoehe.factors.actions.keep_answers import keep_answers
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.forms.answers import AnswersForm
from augenhoehe.factors.links import participant_by_secret
from augenhoehe.factors.models import Answer, Participant
from augenhoehe.factors.queries.checks import answers_by_question, facts_of
from augenhoehe.factors.queries.differences import table_of
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.checks import check_answering
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.kit.rate_limits import Limit, is_too_often
from augenhoehe.kit.violations import told

TOO_MANY = 429
A_MINUTE = Limit(30, 60)
"""Answers, and tries of links that do not exist."""


@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: HttpRequest, secret: str) -> HttpResponse:
    """Show the questions to whoever holds the link, and keep what is said."""
    found = participant_by_secret(secret)
    counts = found is None or request.method == "POST"
    busy = counts and is_too_often("check", address_of(request), A_MINUTE)
    if found is None:
        return _closed(request, None, status=TOO_MANY if busy else 404, busy=busy)
    check = found.of_check
    name_town(request, check.municipality)
    verdict = check_answering(
        facts_of(check), handed_in=found.handed_in_at is not None, revoked=found.revoked_at is not None
    )
    if not verdict:
        reason = told(verdict.reasons[0])
        return _closed(request, found, status=409 if request.method == "POST" else 200, reason=reason)
    hand_in = "handed_in" in request.POST
    form = AnswersForm(
        request.POST if request.method == "POST" else None,
        factors=factors_of(check.version),
        answers=answers_by_question(found.answers.all()),
        whole=hand_in,
        initial={"revision": found.revision},
    )
    if request.method == "POST" and form.is_valid():
        if busy:
            form.add_error(
                None, _("Too many answers in a short time. Please wait a minute and send it again.")
            )
        elif attempt(
            form,
            lambda: keep_answers(
                participant=found,
                answers=form.answers(),
                hand_in=hand_in,
                revision=form.cleaned_data["revision"],
            ),
        ):
            said = _("Handed in. Thank you.") if hand_in else _("Kept. You can go on later.")
            messages.success(request, said)
            return redirect(request.path)
    context = {"check": check, "participant": found, "form": form, "factor_set": check.version.factor_set}
    status = TOO_MANY if busy else form_status(form)
    return kept_quiet(render(request, "factors/answers_by_link.html", context, status=status))


def _closed(
    request: HttpRequest, found: Participant | None, *, status: int, reason: str = "", busy: bool = False
) -> HttpResponse:
    """Why nothing can be answered; whoever took part sees what all have said, and what was typed is given back."""
    check = found.of_check if found is not None and found.revoked_at is None else None
    context = {
        "reason": reason,
        "busy": busy,
        "check": check,
        "contact": found.of_check.leader if found is not None else None,
        "table": _table(found) if check is not None and found is not None else [],
        "typed": [text for name, text in request.POST.items() if name.startswith("reason_") and text],
    }
    return kept_quiet(render(request, "factors/answers_closed.html", context, status=status))


def _table(found: Participant) -> list[object]:
    """Everybody's answers, once they are on the table, for somebody who gave the own."""
    check = found.of_check
    if check.state == CheckState.ANSWERING or found.handed_in_at is None:
        return []
    people = list(check.participants.filter(revoked_at=None, handed_in_at__isnull=False).order_by("pk"))
    said = list(Answer.objects.filter(participant__in=people))
    agreed = answers_by_question(check.agreements.all())
    return [*table_of(factors_of(check.version), people, said, agreed)]
