# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""All the data of a report, of the sections it has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from augenhoehe.kit import public_places
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import Report, ReportSection
from augenhoehe.reporting.queries.collection.concepts import concepts
from augenhoehe.reporting.queries.collection.factors import factors
from augenhoehe.reporting.queries.collection.figures import framework
from augenhoehe.reporting.queries.collection.mandate import duties, mandate
from augenhoehe.reporting.queries.collection.measures import measures_by_field
from augenhoehe.reporting.queries.collection.participation import participation
from augenhoehe.reporting.queries.collection.readers import Data
from augenhoehe.reporting.queries.collection.resources import resources

PARTS: dict[SectionKind, tuple[str, Callable[[Report], object]]] = {
    SectionKind.RESOLUTION: ("mandate", mandate),
    SectionKind.FRAMEWORK: ("framework", framework),
    SectionKind.PARTICIPATION: ("participation", participation),
    SectionKind.RESOURCES: ("resources", resources),
    SectionKind.FACTORS: ("factors", factors),
    SectionKind.CONCEPT: ("concepts", concepts),
    SectionKind.DUTIES: ("duties", duties),
}
"""What only one kind of section shows, and who collects it; the measures belong to several."""


LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""What an installation is called whose operator has not named its address yet."""

OF_MEASURES = frozenset(
    {
        SectionKind.OVERVIEW,
        SectionKind.FIELDS,
        SectionKind.FIELD,
        SectionKind.DELAYS,
        SectionKind.OUTLOOK,
        SectionKind.ANNEX,
    }
)


def collect(report: Report) -> Data:
    """The data of a report as of its day. A fixed number of queries, however many measures there are."""
    sections = list(_sections(report))
    kinds = {SectionKind(section.kind) for section in sections}
    return _named(report, sections) | _measures(report, kinds) | _parts(report, kinds)


def collect_section(section: ReportSection) -> tuple[Data, int]:
    """The data that one section of a draft shows, and its number."""
    report, kind = section.report, SectionKind(section.kind)
    sections = list(_sections(report))
    data = _named(report, sections) | _parts(report, {kind})
    if kind in OF_MEASURES:
        data |= _measures(report, {kind})
    return data, next(number for number, one in enumerate(sections, 1) if one.pk == section.pk)


def _measures(report: Report, kinds: Collection[SectionKind]) -> Data:
    with_figures = not {SectionKind.FIELDS, SectionKind.FIELD}.isdisjoint(kinds)
    return measures_by_field(report, with_figures=with_figures)


def _parts(report: Report, kinds: Collection[SectionKind]) -> Data:
    return {name: collector(report) for kind, (name, collector) in PARTS.items() if kind in kinds}


def _named(report: Report, sections: Iterable[ReportSection]) -> Data:
    corrected = report.corrects
    return {
        "report": {
            "title": report.title,
            "year": report.year,
            "period_from": report.period_from.isoformat(),
            "period_to": report.period_to.isoformat(),
            "as_of": report.as_of.isoformat(),
            "summary": report.summary,
            "town": report.municipality.name,
            "town_short": report.municipality.short_name,
            "head_title": report.municipality.head_title,
            "public": report.public,
            "answers_a_duty": report.follow_up_id is not None,
            "edition": report.edition,
            "corrects": corrected.edition if corrected else None,
            "correction_reason": report.correction_reason,
            "stands_at": _stands_at(report),
        },
        "sections": [
            {
                "kind": section.kind,
                "field": section.field_of_action.label if section.field_of_action else "",
                "title": section.title,
                "text": section.text,
            }
            for section in sections
        ],
    }


def _sections(report: Report) -> QuerySet[ReportSection]:
    return report.sections.select_related("field_of_action").order_by("position")


def _stands_at(report: Report) -> str:
    """Where readers of a short version find the whole report, in words; frozen with it, as all that is printed."""
    place = public_places.address("reporting.Report", report.municipality.slug, report.pk)
    is_named = urlsplit(settings.AUGENHOEHE_ADDRESS).hostname not in LOOPBACK
    if report.public and place and not is_named:
        return _("It stands on the town's public page.")
    if report.public and place:
        return _("It stands on the town's public page: %(address)s") % {
            "address": f"{settings.AUGENHOEHE_ADDRESS.rstrip('/')}{place}"
        }
    return _("%(town)s, %(head)s has it. It is not public.") % {
        "town": report.municipality.name,
        "head": report.municipality.head_title,
    }
