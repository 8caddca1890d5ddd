# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports as tests need them: made by the room's own actions."""

from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from augenhoehe.reporting.actions.create_report import create_report
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.files import render
from augenhoehe.reporting.models import Report
from tests.measures import builders as measures

AS_OF = datetime.date(2022, 12, 31)
PDF = (PublicationText.FULL, PublicationFormat.PDF)
HANDS = {"bergkamen": "anna", "kamen": "clara"}


def report(cast: Cast, town: str = "bergkamen", **changed: Any) -> Report:
    """A draft of a town."""
    begins = datetime.date(changed.get("year", 2022), 1, 1)
    values: dict[str, Any] = {"title": "Sachstandsbericht 2022", "year": 2022, "as_of": max(AS_OF, begins)}
    return create_report(municipality=cast.town(town), by=cast.people[HANDS[town]], **{**values, **changed})


def measure(cast: Cast, town: str = "bergkamen", **changed: Any) -> Measure:
    """A public measure with one report of 2022."""
    made = measures.measure(cast, town, **{"public": True, **changed})
    report_progress(
        measure=made,
        reported_on=datetime.date(2022, 12, 1),
        text="Es geht voran.",
        status=MeasureStatus.IN_PROGRESS,
        by=cast.people[HANDS[town]],
    )
    return made


def frozen(cast: Cast, town: str = "bergkamen", **changed: Any) -> Report:
    """A frozen report on one measure, with its PDF: the other files take their time."""
    if not Measure.objects.filter(municipality=cast.town(town)).exists():
        measure(cast, town)
    by = cast.people[HANDS[town]]
    made = report(cast, town, **changed)
    snapshot = freeze_report(report=made, by=by)
    publish_report(report=snapshot.report, rendered=render(snapshot, {PDF}), by=by)
    return Report.objects.select_related("municipality").get(pk=made.pk)


def kinds(report: Report) -> list[str]:
    """The kinds of a report's sections in their order; their places are without a gap."""
    found = list(report.sections.order_by("position"))
    assert [section.position for section in found] == list(range(1, len(found) + 1))
    return [section.kind for section in found]
