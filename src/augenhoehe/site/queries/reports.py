# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen public reports and their files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.functional import Promise

from augenhoehe.core.models import File, Municipality
from augenhoehe.kit.prepared import prepared
from augenhoehe.reporting.enums import EasyTextState, PublicationText, ReportState
from augenhoehe.reporting.models import EasyText, Publication, Report, Snapshot
from augenhoehe.reporting.queries import origins
from augenhoehe.reporting.queries.publications import files_by_text
from augenhoehe.site.public import seen
from augenhoehe.site.queries.resolutions import NEWEST


@dataclass(frozen=True, slots=True)
class Download:
    """A file of a report that everybody may open."""

    format: str
    file: File
    text: str | Promise = ""
    holds: PublicationText = PublicationText.FULL


@dataclass(frozen=True, slots=True)
class Published:
    """A report with its files, and the editions it has replaced, the newest first."""

    report: Report
    downloads: tuple[Download, ...]
    older: tuple[Report, ...] = ()

    @property
    def easy(self) -> bool:
        """Whether its text in Leichte Sprache is published."""
        return any(item.holds is PublicationText.EASY for item in self.downloads)


def reports_of(town: Municipality | int) -> QuerySet[Report]:
    """The reports of a town that are frozen and public, newest first."""
    frozen = Report.objects.filter(municipality=town, state=ReportState.FROZEN, public=True)
    return seen(frozen).select_related("municipality").order_by("-year", "-pk")


def newest_editions(town: Municipality | int) -> QuerySet[Report]:
    """Of each report the newest edition that everybody may read."""
    told = Report.objects.filter(state=ReportState.FROZEN, public=True, corrects=OuterRef("pk"))
    return reports_of(town).exclude(Exists(told))


def editions_of(report: Report) -> list[Report]:
    """The other editions of a report that everybody may read, the newest first; one query."""
    others = reports_of(report.municipality_id).filter(title=report.title).exclude(pk=report.pk)
    found = list(others.order_by("-edition"))
    for other in found:
        other.municipality = report.municipality
    return found


def listed(town: Municipality) -> list[Published]:
    """The newest edition of every report, with its files and the editions before it; two queries."""
    every = list(reports_of(town))
    corrected = {report.corrects_id for report in every}
    older: dict[str, list[Report]] = {}
    for report in sorted(every, key=lambda one: -one.edition):
        if report.pk in corrected:
            older.setdefault(report.title, []).append(report)
    newest_ones = published(report for report in every if report.pk not in corrected)
    return [replace(one, older=tuple(older.get(one.report.title, ()))) for one in newest_ones]


def exhibit_of(report: Report, key: str) -> tuple[Snapshot, dict[str, Any]] | None:
    """What a report shows under this key with its origin, from its snapshot alone; one query."""
    snapshot = seen(Snapshot.objects.filter(report=report)).first()
    exhibit = origins.exhibit_of(snapshot, key) if snapshot else None
    return (snapshot, exhibit) if snapshot and exhibit else None


def easy_text_of(report: Report) -> EasyText | None:
    """The published text in Leichte Sprache; two queries."""
    held = Publication.objects.filter(
        report=report, text=PublicationText.EASY, file__in=seen(File.objects.all())
    )
    if not seen(held).exists():
        return None
    texts = EasyText.objects.filter(report=report, state=EasyTextState.CHECKED)
    return seen(texts).select_related("report__municipality").first()


def newest(town: Municipality) -> list[Report]:
    """The last three of them."""
    found = _newest(town.pk)
    for report in found:
        report.municipality = town
    return found


@prepared
def _newest(town: int) -> QuerySet[Report]:
    return newest_editions(town).select_related(None)[:NEWEST]


@prepared
def _publications(reports: Sequence[int]) -> QuerySet[Publication]:
    found = seen(Publication.objects.filter(report__in=reports, file__in=seen(File.objects.all())))
    return found.select_related("file")


def published(reports: Iterable[Report]) -> list[Published]:
    """The same reports with their public files; one query."""
    listed = list(reports)
    files: dict[int, list[Download]] = {}
    for offered in files_by_text(_publications([report.pk for report in listed])):
        item = offered.publication
        files.setdefault(item.report_id, []).append(
            Download(item.format.upper(), item.file, offered.text, PublicationText(item.text))
        )
    return [Published(report, tuple(files.get(report.pk, ()))) for report in listed]
