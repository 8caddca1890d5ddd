# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen public reports and their files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from augenhoehe.core.models import File, Municipality
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.models import Publication, Report
from augenhoehe.site.public import seen


@dataclass(frozen=True, slots=True)
class Download:
    """A file of a report that everybody may open."""

    format: str
    file: File


@dataclass(frozen=True, slots=True)
class Published:
    """A report with its files."""

    report: Report
    downloads: tuple[Download, ...]


def reports_of(town: Municipality) -> QuerySet[Report]:
    """The reports of a town that are frozen and public, newest first."""
    frozen = Report.objects.filter(municipality=town, state=ReportState.FROZEN, public=True)
    return seen(frozen).select_related("municipality").order_by("-year", "-pk")


def published(reports: Iterable[Report]) -> list[Published]:
    """The same reports with their public files; one query."""
    listed = list(reports)
    files: dict[int, list[Download]] = {}
    publications = seen(Publication.objects.filter(report__in=listed, file__in=seen(File.objects.all())))
    for item in publications.select_related("file").order_by("-format"):
        files.setdefault(item.report_id, []).append(Download(item.format.upper(), item.file))
    return [Published(report, tuple(files.get(report.pk, ()))) for report in listed]
