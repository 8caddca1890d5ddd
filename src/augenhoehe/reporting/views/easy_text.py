# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report's text in Leichte Sprache: read and write it, have it checked, publish it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.easy_language import hints
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import require, told
from augenhoehe.reporting import file_work, rules
from augenhoehe.reporting.actions.check_easy_text import check_easy_text
from augenhoehe.reporting.actions.write_easy_text import write_easy_text
from augenhoehe.reporting.easy_document import easy_document
from augenhoehe.reporting.enums import EasyTextState
from augenhoehe.reporting.labels import EASY_TEXT_SHAPE
from augenhoehe.reporting.models import EasyText, Report
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.easy_texts import easy_facts, easy_publication_of, easy_text_of
from augenhoehe.reporting.text_forms import EasyCheckForm, EasyTextForm
from augenhoehe.reporting.views.crumbs import crumbs
from augenhoehe.reporting.views.progress import lead_on


def _report(request: TownRequest, pk: int) -> Report:
    return fetch(request, Report.objects.select_related("municipality"), pk=pk)


def _text(request: TownRequest, pk: int) -> EasyText:
    texts = EasyText.objects.select_related("report__municipality", "responsible")
    return fetch(request, texts, town="report__municipality", report=pk)


def easy_body(text: EasyText) -> SafeString:
    """The text as HTML; the writer escapes every word."""
    return mark_safe(write_html(easy_document(text), prefix="leicht-"))  # noqa: S308


@page(ReportingPermission.WRITE)
def easy_text(request: TownRequest, pk: int) -> HttpResponse:
    """The text as it stands, how far it is, advice on it, and the next step."""
    report = _report(request, pk)
    text = easy_text_of(report)
    facts = easy_facts(text) if text is not None else None
    may_publish = policies.can(request.user, ReportingPermission.FREEZE, report)
    context: dict[str, Any] = {
        "crumbs": _crumbs(request, report),
        "report": report,
        "text": text,
        "shape": EASY_TEXT_SHAPE[text.state] if text is not None else "",
        "body": easy_body(text) if text is not None else "",
        "hints": [(hint.words, told(hint.advice)) for hint in hints(text.text)] if text is not None else [],
        "published": easy_publication_of(report),
        "may_publish": may_publish and facts is not None and rules.check_easy_publish(facts).ok,
        "job": file_work.job_of(report, file_work.EASY_FILES),
    }
    return render(request, "reporting/easy_text.html", context)


@page(ReportingPermission.WRITE)
def write(request: TownRequest, pk: int) -> HttpResponse:
    """Write the text, or begin it."""
    report = _report(request, pk)
    text = easy_text_of(report)
    initial = (
        {
            "title": text.title,
            "text": text.text,
            "responsible": text.responsible_id,
            "finished": text.state != EasyTextState.OPEN,
            "revision": text.revision,
        }
        if text is not None
        else {"title": _("%(title)s in Leichte Sprache") % {"title": report.title}, "revision": 0}
    )
    form = EasyTextForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        municipality=request.municipality,
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: write_easy_text(report=report, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The text has been saved."))
            return redirect(_address(request, report))
    return _form_page(request, report, form, _("Write the text in Leichte Sprache"))


@page(ReportingPermission.WRITE)
def check(request: TownRequest, pk: int) -> HttpResponse:
    """Note who has checked the text, and when."""
    text = _text(request, pk)
    form = EasyCheckForm(
        request.POST if request.method == "POST" else None,
        initial={"checked_on": clock.today(), "revision": text.revision},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: check_easy_text(text=text, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The check has been noted."))
            return redirect(_address(request, text.report))
    return _form_page(request, text.report, form, _("Note the check of the text"))


@require_POST
@page(ReportingPermission.FREEZE)
def publish(request: TownRequest, pk: int) -> HttpResponse:
    """Set the checked text and publish it."""
    text = _text(request, pk)
    require(rules.check_easy_publish(easy_facts(text)))
    job = file_work.begin(text.report, by=request.user, kind=file_work.EASY_FILES)
    return lead_on(
        request, job, _address(request, text.report), _("The text in Leichte Sprache is published.")
    )


def _address(request: TownRequest, report: Report) -> str:
    return reverse("reporting:easy-text", args=[request.municipality.slug, report.pk])


def _crumbs(request: TownRequest, report: Report, *names: str) -> list[tuple[str, str]]:
    """Below the report stands its text in Leichte Sprache."""
    way = crumbs(request.municipality, report.title)
    way[-1] = (report.title, report.get_absolute_url())
    own = (_("Leichte Sprache"), _address(request, report) if names else "")
    return [*way, own, *((name, "") for name in names)]


def _form_page(request: TownRequest, report: Report, form: Any, title: str) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "cancel": _address(request, report),
        "crumbs": _crumbs(request, report, title),
    }
    return render(request, "reporting/form.html", context, status=form_status(form))
