# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answering a check with an account: kept as often as one likes, handed in once."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.factors.actions.keep_answers import keep_answers
from augenhoehe.factors.forms.answers import AnswersForm
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import answers_by_question, facts_of
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.checks import check_answering
from augenhoehe.factors.views.crumbs import to_check
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit.forms import attempt, form_status


@page(FactorsPermission.ANSWER)
def answers(request: TownRequest, pk: int) -> HttpResponse:
    """The reader's own answers; nobody else's page."""
    check = check_of(request, pk)
    person = check.participants.filter(account=request.user.pk, revoked_at=None).first()
    if person is None:
        raise Http404
    if request.method != "POST" and not check_answering(
        facts_of(check), handed_in=person.handed_in_at is not None, revoked=False
    ):
        return redirect(check)
    hand_in = "handed_in" in request.POST
    form = AnswersForm(
        request.POST if request.method == "POST" else None,
        factors=factors_of(check.version),
        answers=answers_by_question(person.answers.all()),
        whole=hand_in,
        initial={"revision": person.revision},
    )
    if request.method == "POST" and form.is_valid():
        kept = attempt(
            form,
            lambda: keep_answers(
                participant=person,
                answers=form.answers(),
                hand_in=hand_in,
                revision=form.cleaned_data["revision"],
                by=request.user,
            ),
        )
        if kept is not None and hand_in:
            messages.success(request, _("Handed in. Thank you."))
            return redirect(check)
        if kept is not None:
            messages.success(request, _("Kept. You can go on later."))
            return redirect(request.path)
    context = {
        "check": check,
        "form": form,
        "factor_set": check.version.factor_set,
        "cancel": check.get_absolute_url(),
        "crumbs": to_check(check, (_("Your answers"), "")),
    }
    return render(request, "factors/answers.html", context, status=form_status(form))
