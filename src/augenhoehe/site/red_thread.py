# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Der rote Faden for everybody: concept, resolution, measures and report, linked to their public pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept.models import Version
from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.kit import phrases
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.prepared import prepared
from augenhoehe.kit.thread import Place, Station
from augenhoehe.measures.models import Measure
from augenhoehe.reporting.models import Report
from augenhoehe.site.public import seen
from augenhoehe.site.queries.concepts import versions_of
from augenhoehe.site.queries.reports import reports_of
from augenhoehe.site.queries.resolutions import resolutions_of


@prepared
def _reports(town: int, resolution: int) -> QuerySet[Report]:
    return reports_of(town).filter(follow_up__resolution=resolution).select_related(None)[:1]


@prepared
def _measures(town: int, resolution: int | None, version: int | None) -> QuerySet[Measure, int]:
    """The numbers of the public measures that carry out a resolution or come from a version."""
    serving = Q(pk__in=[]) if resolution is None else Q(resolution=resolution)
    if version is not None:
        serving |= Q(concept_version=version)
    return seen(Measure.objects.filter(serving, municipality=town)).order_by().values_list("pk", flat=True)


@dataclass(slots=True)
class Thread:
    """What is known of a thread; `follow` finds the rest. Give only what the public may see."""

    town: Municipality
    version: Version | None = None
    resolution: Resolution | None = None
    measure: Measure | None = None
    report: Report | None = None
    measures: int = 0

    def follow(self) -> None:
        """Find what hangs together with what is known; at most four queries."""
        if self.resolution is None:
            self.resolution = self._resolution()
        if self.version is None:
            self.version = self._version()
        if self.report is None and self.resolution is not None:
            self.report = next(iter(_reports(self.town.pk, self.resolution.pk)), None)
        if self.resolution is not None or self.version is not None:
            resolution = self.resolution.pk if self.resolution is not None else None
            version = self.version.pk if self.version is not None else None
            self.measures = len(_measures(self.town.pk, resolution, version))

    def _resolution(self) -> Resolution | None:
        found = resolutions_of(self.town)
        if self.measure is not None and self.measure.resolution_id:
            return found.filter(pk=self.measure.resolution_id).first()
        if self.report is not None and self.report.follow_up_id:
            return found.filter(follow_ups=self.report.follow_up_id).first()
        if self.version is not None and self.version.paper_id:
            return found.filter(consultation__paper=self.version.paper_id).first()
        return None

    def _version(self) -> Version | None:
        found = versions_of(self.town)
        if self.measure is not None and self.measure.concept_version_id:
            return found.filter(pk=self.measure.concept_version_id).first()
        if self.resolution is not None:
            return found.filter(paper=self.resolution.consultation.paper_id).last()
        return None

    def stations(self, here: Place) -> Iterator[Station]:
        """The four stations, `here` marked."""
        for station in (self._concept(), self._decision(), self._work(), self._account()):
            marked = station.place is here
            yield Station(
                station.place,
                station.title,
                station.text,
                station.url,
                station.missing and not marked,
                marked,
            )

    def _concept(self) -> Station:
        if self.version is None:
            return _missing(Place.CONCEPT, _("Concept"), _("None belongs to it."))
        text = _("version %(number)d") % {"number": self.version.number}
        url = reverse("site:concept", args=[self.town.slug, self.version.concept_id])
        return Station(Place.CONCEPT, _("Concept"), text, url)

    def _decision(self) -> Station:
        if self.resolution is None:
            return _missing(Place.RESOLUTION, _("Resolution"), _("None has been made."))
        text = _("adopted on %(date)s") % {"date": phrases.long_date(self.resolution.adopted_on)}
        url = reverse("site:resolution", args=[self.town.slug, self.resolution.pk])
        return Station(Place.RESOLUTION, _("Resolution"), text, url)

    def _work(self) -> Station:
        if self.measure is None and not self.measures:
            return _missing(Place.MEASURES, _("Measures"), _("None are known yet."))
        number = max(self.measures, 1)
        text = ngettext("%(number)d measure", "%(number)d measures", number) % {"number": number}
        return Station(Place.MEASURES, _("Measures"), text, reverse("site:measures", args=[self.town.slug]))

    def _account(self) -> Station:
        if self.report is None:
            return _missing(Place.REPORT, _("Report"), _("It has not been given yet."))
        text = _("as of %(day)s") % {"day": phrases.long_date(self.report.as_of)}
        url = reverse("site:report", args=[self.town.slug, self.report.pk])
        return Station(Place.REPORT, self.report.title, text, url)


def _missing(place: Place, title: str, text: str) -> Station:
    return Station(place, title, text, missing=True)


def follow(
    town: Municipality,
    *,
    version: Version | None = None,
    resolution: Resolution | None = None,
    measure: Measure | None = None,
    report: Report | None = None,
) -> Thread:
    """The thread through what is given, followed to its ends."""
    thread = Thread(town, version, resolution, measure, report)
    thread.follow()
    return thread


def lead(
    town: Municipality,
    here: Place,
    *,
    version: Version | None = None,
    resolution: Resolution | None = None,
    report: Report | None = None,
) -> list[Station]:
    """The stations of the whole thread through what is given, `here` marked."""
    return list(follow(town, version=version, resolution=resolution, report=report).stations(here))
