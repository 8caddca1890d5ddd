# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks of council papers: a short one in two minutes, and its result as an attachment."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.factors import files
from augenhoehe.factors.actions.attach_check import attach_check
from augenhoehe.factors.actions.check_at_once import check_at_once
from augenhoehe.factors.forms.answers import AnswersForm
from augenhoehe.factors.models import SetVersion
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import facts_of
from augenhoehe.factors.queries.sets import factors_of, usable
from augenhoehe.factors.rules.checks import check_attach
from augenhoehe.factors.subjects import Subject
from augenhoehe.factors.views.crumbs import crumbs
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit import policies
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.kit.typesetting_failures import told_unset
from augenhoehe.kit.violations import require


@page(FactorsPermission.CHECK)
def check(request: TownRequest, pk: int) -> HttpResponse:
    """The short check of a paper, from the questions to its result in one step."""
    paper = fetch(request, Paper.objects.all(), pk=pk)
    version = _short_version(request)
    trail = crumbs(
        request.municipality, (paper.title, paper.get_absolute_url()), (_("Integration check"), "")
    )
    if version is None:
        may_write = policies.can(request.user, FactorsPermission.WRITE_SETS, request.municipality)
        context = {"paper": paper, "may_write": may_write, "crumbs": trail}
        return render(request, "factors/no_short_set.html", context)
    form = AnswersForm(
        request.POST if request.method == "POST" else None,
        factors=factors_of(version),
        answers={},
        whole=True,
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: check_at_once(
                    municipality=request.municipality,
                    version=version,
                    subject=Subject(paper=paper),
                    answers=form.answers(),
                    by=request.user,
                ),
                done=_("The check is done. It stands on the page of the paper."),
            ),
        )
        if made is not None:
            return redirect(made)
    context = {
        "paper": paper,
        "form": form,
        "factor_set": version.factor_set,
        "cancel": paper.get_absolute_url(),
        "crumbs": trail,
    }
    return render(request, "factors/paper_check.html", context, status=form_status(form))


def _short_version(request: TownRequest) -> SetVersion | None:
    found = usable(request.user, request.municipality, short=True)
    return found[0] if found else None


@require_POST
@page(FactorsPermission.CHECK)
def attach(request: TownRequest, pk: int) -> HttpResponse:
    """Attach the result to the paper as a file; `revision` is the paper's."""
    found = check_of(request, pk)
    require(check_attach(facts_of(found)))
    paper = fetch(request, Paper.objects.all(), permission=CouncilPermission.WRITE_PAPERS, checks=found.pk)
    try:
        content = files.pdf_of(found)
    except DocumentError as error:
        messages.error(request, told_unset(error))
        return redirect(found)
    name = _("%(set)s, result") % {"set": found.version.factor_set.title}
    attach_check(
        check=found,
        paper=paper,
        name=name,
        content=content,
        voiding=False,
        revision=seen_revision(request),
        by=request.user,
    )
    messages.success(
        request, _("The result is attached to the paper. There you can say whether it is public.")
    )
    return redirect(paper)
