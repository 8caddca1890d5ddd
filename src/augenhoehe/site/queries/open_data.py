# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public measures as data for everybody: what a page shows of them, with publisher, licence and day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from augenhoehe.core.enums import OpenDataLicence
from augenhoehe.core.labels import LICENCE_ADDRESSES
from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.documents.delimited import write_csv
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn
from augenhoehe.measures.models import Measure
from augenhoehe.site.public import seen
from augenhoehe.site.queries.measures import measures_of

Data = dict[str, Any]


def measures(town: Municipality, today: datetime.date, absolute: Callable[[str], str]) -> Data:
    """The town's public measures; days ISO 8601, lists in order of their words, None where nothing is stated.

    `absolute` makes a whole address of a path. People are never named; a resolution only where it is public itself.
    """
    found = measures_of(town).prefetch_related(
        "partners",
        "target_groups",
        "further_fields",
        Prefetch("resolution", seen(Resolution.objects.select_related("consultation__paper"))),
    )
    licence = OpenDataLicence(town.open_data_licence)
    return {
        "title": _("Measures of %(town)s") % {"town": town.name},
        "publisher": town.name,
        "municipality_key": town.ags or None,
        "licence": {"identifier": str(licence), "url": LICENCE_ADDRESSES[licence]},
        "as_of": today.isoformat(),
        "source": absolute(reverse("site:measures", args=[town.slug])),
        "measures": [_measure(measure, town, absolute) for measure in found],
    }


def _measure(measure: Measure, town: Municipality, absolute: Callable[[str], str]) -> Data:
    resolution = measure.resolution
    return {
        "code": measure.code,
        "title": measure.title,
        "description": measure.description or None,
        "goal": str(measure.goal),
        "field_of_action": measure.field_of_action.label,
        "further_fields": [term.label for term in measure.further_fields.all()],
        "target_groups": [term.label for term in measure.target_groups.all()],
        "responsible": measure.responsible.name,
        "partners": [partner.name for partner in measure.partners.all()],
        "planned_from": _iso(measure.starts_on),
        "planned_to": _iso(measure.ends_on),
        "actual_from": _iso(measure.started_on),
        "actual_to": _iso(measure.ended_on),
        "status": measure.status,
        "status_label": measure.get_status_display(),
        "timeliness": measure.timeliness or None,
        "delay_reason": measure.delay_reason or None,
        "last_report": _iso(vars(measure)["last_report"]),
        "milestones": [
            {"title": item.title, "due_on": _iso(item.due_on), "reached_on": _iso(item.reached_on)}
            for item in measure.milestones.all()
        ],
        "resolution": resolution.consultation.paper.reference if resolution else None,
        "url": absolute(reverse("site:measure", args=[town.slug, measure.pk])),
    }


def table(data: Data) -> bytes:
    """The measures of `measures` as CSV: a line each, words in one cell joined by commas, the licence in each line."""
    columns = (
        (_("Code"), "code"),
        (_("Title"), "title"),
        (_("Short description"), "description"),
        (_("Goal"), "goal"),
        (_("Field of action"), "field_of_action"),
        (_("Further fields of action"), "further_fields"),
        (_("Target groups"), "target_groups"),
        (_("Responsible"), "responsible"),
        (_("Partners"), "partners"),
        (_("Planned from"), "planned_from"),
        (_("Planned to"), "planned_to"),
        (_("Actually from"), "actual_from"),
        (_("Actually to"), "actual_to"),
        (_("Status"), "status_label"),
        (_("Reason for the delay"), "delay_reason"),
        (_("Last report"), "last_report"),
        (_("Resolution"), "resolution"),
        (_("Address"), "url"),
    )
    licence = data["licence"]["url"]
    rows = [
        [*(_cell(measure[key]) for _header, key in columns), data["publisher"], licence]
        for measure in data["measures"]
    ]
    headers = [*(header for header, _key in columns), _("Publisher"), _("Licence")]
    return write_csv(Sheet(_("Measures"), [SheetColumn(header) for header in headers], rows))


def _cell(value: Any) -> Cell:
    return ", ".join(value) if isinstance(value, list) else value


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
