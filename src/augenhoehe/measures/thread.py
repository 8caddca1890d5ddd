# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's part of the red thread: which measures carry out the resolutions found so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept.models import Version
from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.thread import Known, Place, Station
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure


def follow(actor: Any, municipality: Municipality, known: Known) -> None:
    """From a measure to its resolution and version; from resolutions to their measures."""
    for measure in known.of(Measure):
        if measure.resolution_id and measure.resolution_id not in known.objects.get(Resolution, {}):
            wanted = Resolution.objects.filter(pk=measure.resolution_id)
            known.add(*policies.visible(actor, wanted).select_related("consultation__paper", "municipality"))
        if measure.concept_version_id and measure.concept_version_id not in known.objects.get(Version, {}):
            versions = Version.objects.filter(pk=measure.concept_version_id)
            known.add(*policies.visible(actor, versions).select_related("concept__municipality", "paper"))
    resolutions = known.numbers(Resolution)
    if resolutions and not known.of(Measure):
        known.add_of_town(municipality, _carrying_out(actor, municipality.pk, resolutions))


@prepared_for_reader
def _carrying_out(actor: Any, town: int, resolutions: Sequence[int]) -> QuerySet[Measure]:
    # what went into another is told by the other, on whose page it stands
    carrying = Measure.objects.filter(resolution__in=resolutions).exclude(status=MeasureStatus.REPLACED)
    return policies.visible_in(actor, carrying, town).defer("description", "created_at", "modified_at")


def measures(actor: Any, municipality: Municipality, known: Known) -> Station:
    """How many measures there are and how many are carried out, or what is missing."""
    found = known.of(Measure)
    if not found:
        return Station(
            Place.MEASURES,
            _("Measures"),
            _("missing: no measure carries out this resolution yet.")
            if known.of(Resolution)
            else _("missing: they follow from the resolution."),
            missing=True,
        )
    if len(found) == 1:
        only = found[0]
        return Station(
            Place.MEASURES,
            _("Measure %(code)s") % {"code": only.code},
            str(only.standing),
            only.get_absolute_url(),
        )
    done = sum(item.status == MeasureStatus.DONE for item in found)
    return Station(
        Place.MEASURES,
        ngettext("%(count)d measure", "%(count)d measures", len(found)) % {"count": len(found)},
        _("today, %(done)d of them carried out") % {"done": done},
        reverse("measures:measures", args=[municipality.slug]),
    )
