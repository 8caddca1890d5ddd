# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council import labels
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import PaperType
from augenhoehe.council.forms.paper import PaperForm
from augenhoehe.council.forms.withdrawal import WithdrawalForm
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.numbers import draws_numbers, has_drawn, scheme_on
from augenhoehe.council.queries.papers import facts_of, paper_by_number, with_parts
from augenhoehe.council.queries.topics import topics_for
from augenhoehe.council.rules.kinds import KINDS, Part
from augenhoehe.council.rules.submission import check_editing
from augenhoehe.council.views.taken_over import beginning, duties_taken, steps_taken
from augenhoehe.council.views.trail import paper_trail, trail
from augenhoehe.council.views.voiding import Voiding
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.kit.violations import told


@page(CouncilPermission.WRITE_PAPERS)
def create(request: TownRequest) -> HttpResponse:
    """Begin a paper by hand: first its kind, then its text. `zu` names the paper it is written to."""
    town = request.municipality
    kind = _kind_of(request)
    if request.method != "POST" and kind is None:
        return _choose_kind(request)
    written_to = _written_to(request)
    number = "" if scheme_on(town, clock.today()) else None
    options: dict[str, Any] = {
        "kind": kind or PaperType.RESOLUTION,
        "topics": topics_for(town),
        "number": number,
    }
    if request.method == "POST":
        form = PaperForm(request.POST, **options)
    else:
        form = PaperForm(
            initial=beginning(kind, written_to), duties=duties_taken(kind, written_to), **options
        )
    if form.kind_was_changed:
        return _show(request, _again(form, options), _new(request, written_to))
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: _create(request, form),
                done=_("The draft has been saved. Add the bodies that deal with it."),
            ),
        )
        if made is not None:
            return redirect("council:paper-consultations", town.slug, made.pk)
    return _show(request, form, _new(request, written_to))


def _create(request: TownRequest, form: PaperForm) -> Paper:
    town, content = request.municipality, form.content()
    return create_draft(
        municipality=town,
        consultations=steps_taken(content.paper_type, paper_by_number(town, content.related)),
        by=request.user,
        **{field.name: getattr(content, field.name) for field in dataclasses.fields(content)},
    )


def _new(request: TownRequest, written_to: Paper | None) -> dict[str, Any]:
    """The context of the page that begins a paper."""
    papers_url = reverse("council:papers", args=[request.municipality.slug])
    return {
        "written_to": written_to,
        "cancel": written_to.get_absolute_url() if written_to else papers_url,
        "crumbs": trail(request, (_("New paper"), "")),
    }


def _show(request: TownRequest, form: PaperForm, more: dict[str, Any]) -> HttpResponse:
    but = more["paper"].pk if "paper" in more else None
    context = {
        "form": form,
        "kind_label": labels.PAPER_TYPE[form.kind] if form.kind else "",
        "explained": _(KINDS[form.kind].explained) if form.kind else "",
        "has_duties": Part.DUTIES in form.parts,
        "same_number": _same_number(request, form, but=but),
        **more,
    }
    return render(request, "council/paper_form.html", context, status=form_status(form))


def _again(form: PaperForm, options: dict[str, Any]) -> PaperForm:
    """The form with the parts of the kind that was chosen just now; nothing typed is lost, nothing judged yet."""
    return PaperForm(initial=form.as_typed(), duties=form.duties_as_typed(), **{**options, "kind": form.kind})


def _choose_kind(request: TownRequest) -> HttpResponse:
    """The kinds of papers, each with what it is for."""
    address = reverse("council:paper-new", args=[request.municipality.slug])
    alone = [
        (labels.PAPER_TYPE[kind], _(facts.explained), f"{address}?art={kind}")
        for kind, facts in KINDS.items()
        if facts.relation is None
    ]
    belonging = [
        (labels.PAPER_TYPE[kind], _(facts.explained), f"{address}?art={kind}")
        for kind, facts in KINDS.items()
        if facts.relation is not None
    ]
    context = {
        "alone": alone,
        "belonging": belonging,
        "crumbs": trail(request, (_("New paper"), "")),
    }
    return render(request, "council/paper_kinds.html", context)


def _kind_of(request: TownRequest) -> PaperType | None:
    asked = request.GET.get("art", "")
    return PaperType(asked) if asked in set(PaperType) else None


def _written_to(request: TownRequest) -> Paper | None:
    """The paper that the new one belongs to; one that the reader may not see does not exist."""
    asked = request.GET.get("zu", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 10):
        return None
    return fetch(request, with_parts(Paper.objects.all(), request.user), pk=int(asked))


@page(CouncilPermission.WRITE_PAPERS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change the texts of a paper; the second of two writers is told and loses nothing."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    verdict = check_editing(facts_of(paper))
    options: dict[str, Any] = {
        "kind": PaperType(paper.paper_type),
        "topics": topics_for(request.municipality, paper),
        "number": _number_of(paper),
    }
    form = PaperForm(
        request.POST if request.method == "POST" else None,
        initial=PaperForm.initial_of(paper),
        duties=PaperForm.duties_of(paper),
        **options,
    )
    changed = form.kind_was_changed
    if changed:
        form = _again(form, options)
    voiding = Voiding(paper)
    voiding.ask(form)
    if request.method == "POST" and not changed and form.is_valid():
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
    more = {
        "paper": paper,
        "voiding": voiding,
        "refusals": [told(reason) for reason in verdict.reasons],
        "cancel": paper.get_absolute_url(),
        "crumbs": paper_trail(request, paper, (_("Edit"), "")),
    }
    return _show(request, form, more)


def _number_of(paper: Paper) -> str | None:
    """The number where nobody types one: drawn, or still to be drawn; None where it is typed."""
    if has_drawn(paper):
        return paper.reference
    return "" if not paper.reference and draws_numbers(paper, clock.today()) else None


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
