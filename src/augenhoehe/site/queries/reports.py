# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen public reports and their files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from augenhoehe.core.models import File, Municipality
from augenhoehe.kit.prepared import prepared
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.models import Publication, Report
from augenhoehe.site.public import seen
from augenhoehe.site.queries.resolutions import NEWEST


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


def reports_of(town: Municipality | int) -> QuerySet[Report]:
    """The reports of a town that are frozen and public, newest first."""
    frozen = Report.objects.filter(municipality=town, state=ReportState.FROZEN, public=True)
    return seen(frozen).select_related("municipality").order_by("-year", "-pk")


def newest(town: Municipality) -> list[Report]:
    """The last three of them."""
    found = _newest(town.pk)
    for report in found:
        report.municipality = town
    return found


@prepared
def _newest(town: int) -> QuerySet[Report]:
    return reports_of(town).select_related(None)[:NEWEST]


@prepared
def _publications(reports: Sequence[int]) -> QuerySet[Publication]:
    found = seen(Publication.objects.filter(report__in=reports, file__in=seen(File.objects.all())))
    return found.select_related("file").order_by("-format")


def published(reports: Iterable[Report]) -> list[Published]:
    """The same reports with their public files; one query."""
    listed = list(reports)
    files: dict[int, list[Download]] = {}
    for item in _publications([report.pk for report in listed]):
        files.setdefault(item.report_id, []).append(Download(item.format.upper(), item.file))
    return [Published(report, tuple(files.get(report.pk, ()))) for report in listed]
