# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proofs of use: plan, write, look at, submit, note that they were accepted."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.xlsx import write_xlsx
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.kit.forms import HouseForm, attempt, form_status, once
from augenhoehe.kit.violations import told
from augenhoehe.measures.actions.accept_proof import accept_proof
from augenhoehe.measures.actions.create_proof import create_proof
from augenhoehe.measures.actions.edit_proof import edit_proof
from augenhoehe.measures.actions.submit_proof import submit_proof
from augenhoehe.measures.forms.proof_form import AcceptanceForm, NewProofForm, ProofForm, SubmissionForm
from augenhoehe.measures.models import Grant, ProofOfUse
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.printing.proof_of_use import proof_document, voucher_sheet
from augenhoehe.measures.queries.grants import story_of, with_parts
from augenhoehe.measures.queries.proofs import booked_later, figures_of
from augenhoehe.measures.rules.proofs import check_submission, remarks
from augenhoehe.measures.views.grants import grant_crumbs


@page(MeasuresPermission.WRITE_MONEY)
def create(request: TownRequest, pk: int) -> HttpResponse:
    """Plan a proof of use for a grant."""
    story = story_of(fetch(request, with_parts(Grant.objects.all()), pk=pk))
    initial = {"period_from": story.facts.starts_on, "period_to": story.facts.last_day}
    form = NewProofForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_proof(grant=story.grant, by=request.user, **form.values()),
                done=_("The proof of use is planned. What was reported stands in it already."),
            ),
        )
        if made is not None:
            return redirect("measures:proof-edit", request.municipality.slug, made.pk)
    title = _("Plan a proof of use")
    return _form_page(request, form, story.grant, title, story.grant.get_absolute_url())


@page(MeasuresPermission.READ_MONEY)
def proof(request: TownRequest, pk: int) -> HttpResponse:
    """The proof of use as it is, or as it was submitted."""
    found = _fetched(request, pk)
    figures = figures_of(found)
    submitted = found.submitted_on is not None
    context = {
        "proof": found,
        "grant": found.grant,
        "figures": figures,
        "kind": found.get_kind_display(),
        "remarks": [told(reason) for reason in remarks(figures)],
        "missing": []
        if submitted
        else [told(reason) for reason in check_submission(figures, clock.today(), clock.today()).reasons],
        "sees_vouchers": _sees_vouchers(request),
        "later": booked_later(found, figures) if submitted else 0,
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_MONEY, found.grant).ok,
        "crumbs": _crumbs(request, found.grant, (found.get_kind_display(), "")),
    }
    return render(request, "measures/proof.html", context)


@page(MeasuresPermission.WRITE_MONEY)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Write the report in words, and set the days."""
    found = _fetched(request, pk)
    initial = {
        "period_from": found.period_from,
        "period_to": found.period_to,
        "due_on": found.due_on,
        "revision": found.revision,
    }
    form = ProofForm(
        request.POST if request.method == "POST" else None, initial=initial, blocks=found.narrative
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        names = ("period_from", "period_to", "due_on", "revision", "take_reports")
        saved = attempt(
            form,
            lambda: edit_proof(
                proof=found,
                narrative=form.narrative(),
                by=request.user,
                **{name: data[name] for name in names},
            ),
        )
        if saved is not None:
            messages.success(request, _("The proof of use has been saved."))
            return redirect(saved)
    return _form_page(request, form, found.grant, _("Write the proof of use"), found.get_absolute_url())


@page(MeasuresPermission.WRITE_MONEY)
def submit(request: TownRequest, pk: int) -> HttpResponse:
    """Freeze the proof as it went to the giver."""
    found = _fetched(request, pk)
    initial = {"submitted_on": clock.today(), "revision": found.revision}
    form = SubmissionForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        if attempt(form, lambda: submit_proof(proof=found, by=request.user, **data)) is not None:
            messages.success(request, _("The proof of use is submitted. It stays as it is now."))
            return redirect(found)
    return _form_page(request, form, found.grant, _("Submit the proof of use"), found.get_absolute_url())


@page(MeasuresPermission.WRITE_MONEY)
def accept(request: TownRequest, pk: int) -> HttpResponse:
    """Note that the giver has accepted the proof."""
    found = _fetched(request, pk)
    initial: dict[str, Any] = {
        "accepted_on": found.accepted_on or clock.today(),
        "revision": found.revision,
    }
    form = AcceptanceForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        if attempt(form, lambda: accept_proof(proof=found, by=request.user, **data)) is not None:
            messages.success(request, _("The proof of use is noted as accepted."))
            return redirect(found)
    return _form_page(request, form, found.grant, _("Note the acceptance"), found.get_absolute_url())


@page(MeasuresPermission.READ_MONEY)
def pdf(request: TownRequest, pk: int) -> HttpResponse:
    """The proof of use as PDF, shown in the browser; the same bytes for the same submitted proof."""
    found = _fetched(request, pk)
    day = found.submitted_on or clock.today()
    document = proof_document(
        figures_of(found), day=day, digest=found.digest, with_vouchers=_sees_vouchers(request)
    )
    return file_response(write_pdf(document), Ending.PDF, document.title, request.municipality.slug)


@page(MeasuresPermission.READ_VOUCHERS)
def vouchers(request: TownRequest, pk: int) -> HttpResponse:
    """The list of vouchers as a workbook."""
    found = _fetched(request, pk)
    figures = figures_of(found)
    title = f"Belegliste {figures.title}"
    day = found.submitted_on or clock.today()
    content = write_xlsx([voucher_sheet(figures)], title=title, day=day, author=figures.town)
    return file_response(content, Ending.XLSX, title, request.municipality.slug)


def _sees_vouchers(request: TownRequest) -> bool:
    return policies.can(request.user, MeasuresPermission.READ_VOUCHERS, request.municipality).ok


def _fetched(request: TownRequest, pk: int) -> ProofOfUse:
    rows = ProofOfUse.objects.select_related("grant__municipality", "file")
    return fetch(request, rows, town="grant__municipality", pk=pk)


def _crumbs(request: TownRequest, grant: Grant, *more: tuple[str, str]) -> list[tuple[str, str]]:
    return grant_crumbs(request.municipality.slug, (grant.title, grant.get_absolute_url()), *more)


def _form_page(request: TownRequest, form: HouseForm, grant: Grant, title: str, cancel: str) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "cancel": cancel,
        "crumbs": _crumbs(request, grant, (title, "")),
    }
    return render(request, "measures/form.html", context, status=form_status(form))
