# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.enums import JobState
from augenhoehe.kit.violations import told
from augenhoehe.reporting import file_work, rules
from augenhoehe.reporting.composition import document, failures
from augenhoehe.reporting.enums import PublicationText, ReportState, SectionState
from augenhoehe.reporting.labels import DATA_SHOWN, SECTION_SHAPE, STATE_SHAPE
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.collection import collect, tally
from augenhoehe.reporting.queries.publications import files_by_text
from augenhoehe.reporting.queries.reports import reports_of, section_facts
from augenhoehe.reporting.views.crumbs import crumbs


def _body(data: dict[str, Any], origin_address: Callable[[str], str] | None = None) -> SafeString:
    """The document as HTML; the writer escapes every text."""
    made = document(data, origin_address=origin_address)
    return mark_safe(write_html(made, prefix="bericht-"))  # noqa: S308


@page(ReportingPermission.READ)
def report(request: TownRequest, pk: int) -> HttpResponse:
    """One report: as a draft its sections and what is missing; frozen the text as it was reported, and its files."""
    found = fetch(request, reports_of(request.user, request.municipality).prefetch_related(None), pk=pk)
    if found.corrects is not None:
        found.corrects.municipality = request.municipality
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
    places = {section.title: section.get_absolute_url() for section in sections}
    context |= {
        "sections": [
            (
                section,
                DATA_SHOWN[section.kind],
                SECTION_SHAPE[section.state],
                policies.can(request.user, ReportingPermission.WRITE_SECTIONS, section),
            )
            for section in sections
        ],
        "written": sum(section.state != SectionState.OPEN for section in sections),
        "approved": sum(section.state == SectionState.APPROVED for section in sections),
        "figures": figures,
        "obstacles": [
            (told(reason), places.get(str(reason.values.get("section", "")), ""))
            for reason in verdict.reasons
        ],
        "thread": thread.lead(request.user, request.municipality, report, here=thread.Place.REPORT),
    }
    return render(request, "reporting/draft.html", context)


def _frozen(request: TownRequest, report: Report, context: dict[str, Any]) -> HttpResponse:
    publications = list(report.publications.select_related("file"))
    job = file_work.job_of(report)
    newer = policies.visible_in(request.user, Report.objects.filter(corrects=report), request.municipality)
    newest = newer.select_related("municipality").first()
    facts = rules.ReportFacts(
        ReportState.FROZEN,
        report.as_of,
        has_snapshot=True,
        has_paper=report.is_carried,
        published=any(item.text == PublicationText.FULL for item in publications),
        corrected=newest is not None and newest.state == ReportState.FROZEN,
    )

    def origin(key: str) -> str:
        args: list[str | int] = [request.municipality.slug, report.pk, key]
        return request.build_absolute_uri(reverse("reporting:report-origin", args=args))

    context |= {
        "snapshot": report.snapshot,
        "newer": newest,
        "body": _body(report.snapshot.data, origin),
        "files": files_by_text(publications),
        "job": job if job is not None and job.state != JobState.DONE else None,
        "may_take": context["may_freeze"] and rules.check_paper(facts).ok,
        "thread": thread.lead(request.user, request.municipality, report, here=thread.Place.REPORT),
    }
    return render(request, "reporting/frozen.html", context)


@page(ReportingPermission.WRITE)
def preview(request: TownRequest, pk: int) -> HttpResponse:
    """The report as it would be frozen now."""
    found = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    data = found.snapshot.data if found.state == ReportState.FROZEN else collect(found)
    sections = list(found.sections.order_by("position"))
    failed = [(failure, sections[failure.number - 1]) for failure in failures(data)]
    context = {
        "crumbs": crumbs(request.municipality, found.title),
        "report": found,
        "failed": failed,
        "body": "" if failed else _body(data),
    }
    return render(request, "reporting/preview.html", context)
