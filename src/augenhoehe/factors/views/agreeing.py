# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreeing: everybody's answers beside the one that the group gives."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.factors.actions.agree_on_answers import agree_on_answers
from augenhoehe.factors.forms.answers import AnswersForm
from augenhoehe.factors.models import Answer
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import answers_by_question, facts_of
from augenhoehe.factors.queries.differences import table_of
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.checks import check_agree
from augenhoehe.factors.views.crumbs import to_check
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import require


@page(FactorsPermission.CHECK)
def agree(request: TownRequest, pk: int) -> HttpResponse:
    """Write down what the group agreed on; it can be kept in parts."""
    check = check_of(request, pk)
    if request.method != "POST":
        require(check_agree(facts_of(check)))
    factors = factors_of(check.version)
    agreed = answers_by_question(check.agreements.all())
    form = AnswersForm(
        request.POST if request.method == "POST" else None,
        factors=factors,
        answers=agreed,
        whole=False,
        initial={"revision": check.revision},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: agree_on_answers(
                check=check,
                agreed=form.answers(),
                revision=form.cleaned_data["revision"],
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("Kept what was agreed."))
            return redirect(check)
    people = list(check.participants.filter(revoked_at=None, handed_in_at__isnull=False).order_by("pk"))
    answers = policies.visible(request.user, Answer.objects.filter(participant__of_check=check))
    table = table_of(factors, people, list(answers), agreed)
    rows = [
        (factor, list(zip(asked, group.rows, strict=True)))
        for (factor, asked), group in zip(form.groups(), table, strict=True)
    ]
    context = {
        "check": check,
        "form": form,
        "groups": rows,
        "cancel": check.get_absolute_url(),
        "crumbs": to_check(check, (_("Agree"), "")),
    }
    return render(request, "factors/agree.html", context, status=form_status(form))
