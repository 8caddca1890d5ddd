# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One line of the list of measures as HTML.

A town may list a thousand measures on one page: a template that is run for each line takes ten times as long, and
every byte of a line is a kilobyte of the page. Hence plain formatting, short addresses and no needless quotes.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from augenhoehe.kit import phrases
from augenhoehe.kit.filled import escaped, filled
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.labels import TIMELINESS, standing, standing_shape
from augenhoehe.measures.queries.overview import Row

LINE = (
    "<tr role=row><td role=cell>{code}<th role=rowheader scope=row><a href={pk}/>{title}</a>"
    "<td role=cell data-h={field_head}>{field}<td role=cell data-h={department_head}>{department}"
    "<td role=cell><span class='ah-status ah-status--{shape}'>{status}</span>"
    "<td role=cell{time_head}>{on_time}"
    "<td role=cell data-h={report_head}>{report}"
)
"""End tags of cells and rows are left out, as HTML allows. Where cells name themselves, on a phone, code, status and
what is said about time need no name."""
BEHIND = "<span class='ah-status ah-status--late'>{}</span>"


def lines(rows: Iterable[Row]) -> list[SafeString]:
    """The table's lines in the order of the rows; addresses are relative to the list's own."""
    line = _writer()
    return [line(row) for row in rows]


def _writer() -> Callable[[Row], SafeString]:
    """A function that writes a line; the words that all lines share are looked up once."""
    heads = {
        "field_head": _attribute(_("Field of action")),
        "department_head": _attribute(_("Responsible")),
        "report_head": _attribute(_("Last report")),
    }
    unsaid = filled(" data-h={}", _attribute(_("Schedule")))
    once = functools.cache(escaped)
    words = {str(status): (standing(status, ""), standing_shape(status, "")) for status in MeasureStatus}
    told = {str(timeliness): str(label) for timeliness, label in TIMELINESS.items()} | {"": "–"}
    because, behind, none = pgettext("reason of a delay", "because"), _("behind its plan"), _("none yet")
    aside = _("told as “%(words)s”, yet behind its plan")

    def line(row: Row) -> SafeString:
        measure = row.measure
        on_time = told[measure.timeliness]
        if measure.delay_reason:
            on_time = f"{on_time}, {because} {measure.delay_reason}"
        elif row.late and not measure.timeliness:
            on_time = behind
        elif row.late:
            on_time = aside % {"words": on_time}
        status, shape = words[measure.status]
        day = phrases.short_date(row.last_report) if row.last_report else none
        return filled(
            LINE,
            **heads,
            pk=measure.pk,
            code=measure.code,
            title=measure.title,
            field=once(measure.field_of_action.label),
            department=once(measure.responsible.name),
            shape=once(shape),
            status=once(status),
            time_head=unsaid if on_time == told[""] else "",
            on_time=filled(BEHIND, on_time) if row.late else once(on_time),
            report=filled("<strong>{}</strong>", day) if row.stale and row.last_report else day,
        )

    return line


def _attribute(text: str) -> SafeString:
    """An attribute's value, in quotes only where a blank needs them."""
    return filled("'{}'" if " " in text else "{}", text)
