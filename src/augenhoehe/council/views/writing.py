# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.forms.paper import PaperForm
from augenhoehe.council.forms.withdrawal import WithdrawalForm
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.papers import facts_of, paper_by_number, with_parts
from augenhoehe.council.rules.submission import check_editing
from augenhoehe.council.views.trail import paper_trail, trail
from augenhoehe.council.views.voiding import Voiding
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import told


@page(CouncilPermission.WRITE_PAPERS)
def create(request: TownRequest) -> HttpResponse:
    """Begin a paper by hand."""
    town = request.municipality
    form = PaperForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        content = form.content()
        made = attempt(
            form,
            lambda: create_draft(
                municipality=town,
                paper_type=content.paper_type,
                name=content.name,
                resolution_text=content.resolution_text,
                reasons=content.reasons,
                financial_impact=content.financial_impact,
                consultations=[],
                components=content.components,
                public=content.public,
                reference=content.reference,
                department=content.department,
                author=content.author,
                duties=content.duties,
                references=content.references,
                date=content.date,
                by=request.user,
            ),
        )
        if made is not None:
            messages.success(request, _("The draft has been saved. Add the bodies that deal with it."))
            return redirect("council:paper-consultations", town.slug, made.pk)
    context = {
        "form": form,
        "same_number": _same_number(request, form),
        "cancel": reverse("council:papers", args=[town.slug]),
        "crumbs": trail(request, (_("New paper"), "")),
    }
    return render(request, "council/paper_form.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_PAPERS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change the texts of a paper; the second of two writers is told and loses nothing."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    verdict = check_editing(facts_of(paper))
    form = PaperForm(
        request.POST if request.method == "POST" else None,
        initial=PaperForm.initial_of(paper),
        duties=PaperForm.duties_of(paper),
    )
    voiding = Voiding(paper)
    voiding.ask(form)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: edit_paper(
                paper=paper,
                content=form.content(),
                revision=form.cleaned_data["revision"],
                voiding=voiding.meant(form),
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The paper has been saved."))
            voiding.tell(request)
            return redirect(saved)
    context = {
        "form": form,
        "paper": paper,
        "same_number": _same_number(request, form, but=paper.pk),
        "voiding": voiding,
        "refusals": [told(reason) for reason in verdict.reasons],
        "cancel": paper.get_absolute_url(),
        "crumbs": paper_trail(request, paper, (_("Edit"), "")),
    }
    return render(request, "council/paper_form.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_PAPERS)
def withdraw(request: TownRequest, pk: int) -> HttpResponse:
    """Take a paper back, with a reason."""
    paper = fetch(request, Paper.objects.select_related("municipality"), pk=pk)
    form = WithdrawalForm(
        request.POST if request.method == "POST" else None, initial={"revision": paper.revision}
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        saved = attempt(
            form,
            lambda: withdraw_paper(
                paper=paper, reason=typed["reason"], revision=typed["revision"], by=request.user
            ),
        )
        if saved is not None:
            messages.success(request, _("The paper has been withdrawn."))
            return redirect(saved)
    context = {
        "form": form,
        "paper": paper,
        "cancel": paper.get_absolute_url(),
        "crumbs": paper_trail(request, paper, (_("Withdraw"), "")),
    }
    return render(request, "council/withdraw.html", context, status=form_status(form))


def _same_number(request: TownRequest, form: PaperForm, but: int | None = None) -> Paper | None:
    """The paper that has the typed number already, so that the page can link to it."""
    if not form.errors:
        return None
    return paper_by_number(request.municipality, form.cleaned_data.get("reference", ""), but=but)
