# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.violations import told
from augenhoehe.reporting import rules
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.enums import ReportState, SectionState
from augenhoehe.reporting.labels import DATA_SHOWN, SECTION_SHAPE, STATE_SHAPE
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.collection import collect, tally
from augenhoehe.reporting.queries.reports import reports_of, section_facts
from augenhoehe.reporting.views.crumbs import crumbs


def _body(data: dict[str, Any]) -> SafeString:
    """The document as HTML; the writer escapes every text."""
    return mark_safe(write_html(document(data), prefix="bericht-"))  # noqa: S308


@page(ReportingPermission.READ)
def report(request: TownRequest, pk: int) -> HttpResponse:
    """One report: as a draft its sections and what is missing; frozen the text as it was reported, and its files."""
    found = fetch(request, reports_of(request.user, request.municipality).prefetch_related(None), pk=pk)
    context: dict[str, Any] = {
        "crumbs": crumbs(request.municipality, found.title),
        "report": found,
        "shape": STATE_SHAPE[found.state],
        "may_write": policies.can(request.user, ReportingPermission.WRITE, found),
        "may_freeze": policies.can(request.user, ReportingPermission.FREEZE, found),
    }
    if found.state == ReportState.FROZEN:
        return _frozen(request, found, context)
    return _draft(request, found, context)


def _draft(request: TownRequest, report: Report, context: dict[str, Any]) -> HttpResponse:
    figures = tally(report)
    facts = rules.ReportFacts(
        ReportState.DRAFT, report.as_of, has_snapshot=False, has_paper=False, published=False
    )
    sections = list(report.sections.select_related("responsible").order_by("position"))
    known = [section_facts(section) for section in sections]
    verdict = rules.check_freeze(facts, clock.today(), figures["all"], known)
    context |= {
        "sections": [
            (section, DATA_SHOWN[section.kind], SECTION_SHAPE[section.state]) for section in sections
        ],
        "written": sum(section.state != SectionState.OPEN for section in sections),
        "approved": sum(section.state == SectionState.APPROVED for section in sections),
        "figures": figures,
        "obstacles": [told(reason) for reason in verdict.reasons],
        "thread": thread.lead(request.user, request.municipality, report, here=thread.Place.REPORT),
    }
    return render(request, "reporting/draft.html", context)


def _frozen(request: TownRequest, report: Report, context: dict[str, Any]) -> HttpResponse:
    publications = list(report.publications.select_related("file").order_by("-format"))
    facts = rules.ReportFacts(
        ReportState.FROZEN, report.as_of, True, report.is_carried, published=bool(publications)
    )
    context |= {
        "snapshot": report.snapshot,
        "body": _body(report.snapshot.data),
        "publications": publications,
        "may_take": context["may_freeze"] and rules.check_paper(facts).ok,
        "thread": thread.lead(request.user, request.municipality, report, here=thread.Place.REPORT),
    }
    return render(request, "reporting/frozen.html", context)


@page(ReportingPermission.WRITE)
def preview(request: TownRequest, pk: int) -> HttpResponse:
    """The report as it would be frozen now."""
    found = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    data = found.snapshot.data if found.state == ReportState.FROZEN else collect(found)
    context = {
        "crumbs": crumbs(request.municipality, found.title),
        "report": found,
        "body": _body(data),
    }
    return render(request, "reporting/preview.html", context)
