# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's part of the red thread: the report that tells what became of a resolution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import FollowUp, Paper, Resolution
from augenhoehe.council.queries.papers import long_texts
from augenhoehe.kit import phrases, policies
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.thread import Known, Place, Station
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.models import Report


def follow(actor: Any, municipality: Municipality, known: Known) -> None:
    """From a report to the resolution it answers; from resolutions, duties and papers to their reports."""
    reports = known.of(Report)
    if reports:
        if not known.of(Resolution):
            duties = sorted({report.follow_up_id for report in reports if report.follow_up_id})
            for resolution in _answered(actor, municipality.pk, duties) if duties else ():
                known.add_of_town(municipality, [resolution, resolution.consultation.paper])
                known.add(resolution.consultation)
        return
    resolutions, papers = known.numbers(Resolution), known.numbers(Paper)
    if resolutions or papers:
        about = known.numbers(FollowUp), resolutions, papers
        known.add_of_town(municipality, _reports(actor, municipality.pk, *about))


@prepared_for_reader
def _answered(actor: Any, town: int, duties: Sequence[int]) -> QuerySet[Resolution]:
    asked = policies.visible_in(actor, Resolution.objects.filter(follow_ups__in=duties), town)
    return asked.select_related("consultation__paper").defer(*long_texts("consultation__paper"))


@prepared_for_reader
def _reports(
    actor: Any, town: int, duties: Sequence[int], resolutions: Sequence[int], papers: Sequence[int]
) -> QuerySet[Report]:
    about = Q(follow_up__in=duties) | Q(follow_up__resolution__in=resolutions) | Q(paper__in=papers)
    told = policies.visible_in(actor, Report.objects.filter(about), town)
    return told.order_by("-year", "-pk")


def station(actor: Any, municipality: Municipality, known: Known) -> Station:
    """The newest report, or what is missing."""
    reports = known.of(Report)
    if not reports:
        due = min((duty.due_on for duty in known.of(FollowUp) if duty.due_on), default=None)
        missing = _("missing: It tells what became of the resolution.")
        if due is not None:
            missing = _("still to come: due on %(day)s.") % {"day": phrases.long_date(due)}
        return Station(Place.REPORT, _("Report"), missing, missing=True)
    newest = reports[0]
    words = (
        _("frozen as of %(day)s")
        if newest.state == ReportState.FROZEN
        else _("in preparation, as of %(day)s")
    )
    return Station(
        Place.REPORT,
        newest.title,
        words % {"day": phrases.long_date(newest.as_of)},
        newest.get_absolute_url(),
    )
