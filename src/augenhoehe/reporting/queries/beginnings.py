# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of a new report is filled in with."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import Recurrence
from augenhoehe.council.queries.duties import open_duties_of
from augenhoehe.reporting.models import Report

SECOND_HALF = 7
"""From July on a new report is more likely about the year that runs."""


def proposed(actor: Any, town: Municipality, today: datetime.date) -> dict[str, Any]:
    """Title, year, day and duty of the report that comes next; three queries.

    The year after the last report, the duty that the last one answered, else the recurring one that is due next.
    A title that is taken is left to the writer.
    """
    told = Report.objects.filter(municipality=town).order_by("-year", "-pk")
    last = told.first()
    year = today.year if today.month >= SECOND_HALF else today.year - 1
    if last is not None:
        year = min(max(year, last.year + 1), today.year)
    title = _("Progress report %(year)d") % {"year": year}
    duties = open_duties_of(actor, town).exclude(recurrence=Recurrence.ONCE)
    again = duties.filter(annual_reports__isnull=False).order_by("-annual_reports__year").first()
    duty = again or duties.first()
    return {
        "title": "" if told.filter(title=title).exists() else title,
        "year": year,
        "as_of": datetime.date(year, 12, 31),
        "follow_up": duty.pk if duty else None,
        "public": True,
    }
