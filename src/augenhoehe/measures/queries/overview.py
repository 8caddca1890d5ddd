# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the catalogue tells beyond the single measures: counts, progress by field, who does what."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model
from django.utils.translation import gettext as _

from augenhoehe.core.models import Organization, Term
from augenhoehe.kit.charts import Arrangement, BarChart, Fill, Series
from augenhoehe.measures.enums import Freshness, MeasureStatus, Timeliness
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules import measures as rules

M = TypeVar("M", bound=Model)

BEHIND = "behind"
"""The filter for measures that are behind their plan, whatever is said about them."""

DONE = frozenset({MeasureStatus.DONE})
RUNNING = frozenset({MeasureStatus.IN_PROGRESS, MeasureStatus.CONTINUING})


@dataclass(frozen=True, slots=True)
class Row:
    """One measure with what follows from its plan and its reports."""

    measure: Measure
    shape: str
    last_report: datetime.date | None
    late: bool
    freshness: Freshness

    @property
    def stale(self) -> bool:
        """Whether a report is wanted and the last one is old, or there is none."""
        return self.freshness in (Freshness.STALE, Freshness.NEVER)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A department and, per field of action, how many measures it has and how many of them are late."""

    department: Organization
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Departments by fields of action: shows where integration is anchored and where not."""

    fields: tuple[Term, ...]
    rows: tuple[MatrixRow, ...]


def row(measure: Measure, today: datetime.date) -> Row:
    """The row of a measure that came from `catalogue.listed`, or from `measures_of` with its milestones."""
    status = MeasureStatus(measure.status)
    last_report: datetime.date | None = vars(measure)["last_report"]
    if hasattr(measure, "next_milestone"):
        milestones = [rules.MilestoneFacts(measure.next_milestone, None)] if measure.next_milestone else []
    else:
        milestones = [rules.MilestoneFacts(item.due_on, item.reached_on) for item in measure.milestones.all()]
    return Row(
        measure=measure,
        shape=measure.shape,
        last_report=last_report,
        late=rules.is_late(
            status,
            Timeliness(measure.timeliness) if measure.timeliness else None,
            rules.Period(measure.starts_on, measure.ends_on),
            milestones,
            today,
        ),
        freshness=rules.freshness(status, last_report, today),
    )


def fits(
    row: Row,
    *,
    status: str,
    field_of_action: int | None,
    responsible: int | None,
    text: str,
    timeliness: str = "",
    freshness: str = "",
) -> bool:
    """Whether a row meets all the filters given; empty ones narrow nothing.

    `timeliness` is what is said, or BEHIND for measures that are behind their plan, said or not.
    """
    measure, wanted = row.measure, text.casefold()
    return (
        (not status or measure.status == status)
        and (not timeliness or (row.late if timeliness == BEHIND else measure.timeliness == timeliness))
        and (not freshness or row.freshness == freshness)
        and (not field_of_action or measure.field_of_action_id == field_of_action)
        and (not responsible or measure.responsible_id == responsible)
        and (not wanted or wanted in f"{measure.code} {measure.title} {measure.description}".casefold())
    )


def standing_for_themselves(rows: Iterable[Row]) -> list[Row]:
    """The rows without those that went into others, which would count twice."""
    return [row for row in rows if row.measure.status != MeasureStatus.REPLACED]


def counts(rows: Iterable[Row]) -> dict[str, int]:
    """How many are carried out, running, late, stale, how many there are, and how many were replaced besides."""
    given = list(rows)
    listed = standing_for_themselves(given)
    return {
        "all": len(listed),
        "replaced": len(given) - len(listed),
        "done": sum(row.measure.status in DONE for row in listed),
        "running": sum(row.measure.status in RUNNING for row in listed),
        "late": sum(row.late for row in listed),
        "stale": sum(row.stale for row in listed),
    }


def distinct(items: Iterable[M]) -> list[M]:
    """Each row once, in the order of first appearance."""
    return list({item.pk: item for item in items}.values())


def progress_chart(rows: Iterable[Row]) -> BarChart | None:
    """Measures by field of action: carried out, running, not begun. None where there are no measures."""
    listed = standing_for_themselves(rows)
    fields = sorted(distinct(row.measure.field_of_action for row in listed), key=lambda term: term.position)
    if not fields:
        return None
    statuses = {
        field.pk: [row.measure.status for row in listed if row.measure.field_of_action_id == field.pk]
        for field in fields
    }

    def figures(wanted: frozenset[MeasureStatus]) -> list[int]:
        return [sum(status in wanted for status in statuses[field.pk]) for field in fields]

    rest = frozenset(MeasureStatus) - DONE - RUNNING
    return BarChart(
        title=_("Progress by field of action"),
        categories=[field.label for field in fields],
        series=[
            Series(_("carried out"), figures(DONE), Fill.SOLID),
            Series(_("running"), figures(RUNNING), Fill.HATCH),
            Series(_("not begun, on hold or dropped"), figures(rest), Fill.OUTLINE),
        ],
        category_label=_("Field of action"),
        arrangement=Arrangement.STACKED,
        share_of_first=True,
        totals=True,
    )


def matrix(rows: Iterable[Row]) -> Matrix:
    """Departments by fields of action, with the number of measures and of late ones in each cell."""
    listed = standing_for_themselves(rows)
    fields = sorted(distinct(row.measure.field_of_action for row in listed), key=lambda term: term.position)
    departments = sorted(distinct(row.measure.responsible for row in listed), key=lambda item: item.name)
    cells: dict[tuple[int, int], list[bool]] = {}
    for item in listed:
        key = (item.measure.responsible_id, item.measure.field_of_action_id)
        cells.setdefault(key, []).append(item.late)
    return Matrix(
        fields=tuple(fields),
        rows=tuple(
            MatrixRow(
                department,
                tuple(
                    (
                        len(cells.get((department.pk, field.pk), ())),
                        sum(cells.get((department.pk, field.pk), ())),
                    )
                    for field in fields
                ),
            )
            for department in departments
        ),
    )
