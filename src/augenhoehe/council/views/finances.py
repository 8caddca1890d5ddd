# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.forms.finances import FinancesForm
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.finances import statement_of
from augenhoehe.council.queries.papers import facts_of, with_parts
from augenhoehe.council.rules.submission import check_editing
from augenhoehe.council.views.trail import paper_trail
from augenhoehe.council.views.voiding import Voiding
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import told


@page(CouncilPermission.WRITE_PAPERS)
def finances(request: TownRequest, pk: int) -> HttpResponse:
    """Say what a paper costs, amount by amount; the free text of the paper stays beside it."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    statement = statement_of(paper)
    voiding = Voiding(paper)
    form = FinancesForm(
        request.POST if request.method == "POST" else None,
        revision=paper.revision,
        has_effect=statement.has_effect if statement else None,
        note=statement.note if statement else "",
        lines=statement.lines if statement else (),
    )
    voiding.ask(form)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: set_financial_effect(
                paper=paper,
                has_effect=form.has_effect_typed(),
                note=form.cleaned_data["note"].replace("\r\n", "\n"),
                lines=form.lines(),
                revision=form.cleaned_data["revision"],
                voiding=voiding.meant(form),
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The financial effects have been saved."))
            voiding.tell(request)
            return redirect(paper)
    context = {
        "form": form,
        "paper": paper,
        "rows": form.money_rows(),
        "voiding": voiding,
        "refusals": [told(reason) for reason in check_editing(facts_of(paper)).reasons],
        "missing": [told(reason) for reason in statement.missing] if statement else [],
        "cancel": paper.get_absolute_url(),
        "crumbs": paper_trail(request, paper, (_("Financial effects"), "")),
    }
    return render(request, "council/finances.html", context, status=form_status(form))
