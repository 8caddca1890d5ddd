# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for goals and measures, their periods and reports."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.measures.enums import Freshness, MeasureStatus, Timeliness

FRESH_DAYS = 183
"""A report older than half a year is stale: the yearly report needs one that is younger."""

CLOSED = frozenset({MeasureStatus.DONE, MeasureStatus.DROPPED, MeasureStatus.REPLACED})
RESTING = frozenset(
    {MeasureStatus.DEFERRED, MeasureStatus.PLANNED, MeasureStatus.IDEA, MeasureStatus.ADOPTED}
)


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when a measure is planned; either day may be unknown."""

    starts_on: datetime.date | None
    ends_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class MilestoneFacts:
    """One milestone: when it is planned, and when it was reached."""

    due_on: datetime.date
    reached_on: datetime.date | None


def check_timeliness(timeliness: Timeliness | None, delay_reason: str) -> Verdict:
    """A delayed measure says why, so that the council is told a reason and not only a colour."""
    if timeliness is Timeliness.DELAYED and not says_something(delay_reason):
        return Verdict((Reason(_("Please give the reason for the delay. One sentence is enough.")),))
    return Verdict()


def check_period(period: Period) -> Verdict:
    """A period ends on or after the day it begins."""
    if period.starts_on and period.ends_on and period.ends_on < period.starts_on:
        return Verdict(
            (
                Reason(
                    _("The measure ends on %(end)s, before it begins on %(start)s. Please correct a day."),
                    {"end": period.ends_on, "start": period.starts_on},
                ),
            )
        )
    return Verdict()


def check_actual_period(period: Period, today: datetime.date) -> Verdict:
    """What really happened ended after it began, and lies behind us."""
    to_come = _("%(day)s lies in the future. Please give days on which it really began and ended.")
    days = (period.starts_on, period.ends_on)
    reasons = [Reason(to_come, {"day": day}) for day in days if day and day > today]
    if period.starts_on and period.ends_on and period.ends_on < period.starts_on:
        reasons.append(
            Reason(
                _("The measure really ended on %(end)s, before it began on %(start)s. Please correct a day."),
                {"end": period.ends_on, "start": period.starts_on},
            )
        )
    return Verdict(tuple(reasons))


def check_cost(total_cost: Decimal | None) -> Verdict:
    """Nothing costs less than nothing."""
    if total_cost is not None and total_cost < 0:
        return Verdict((Reason(_("The total cost cannot be below zero. Please correct the amount.")),))
    return Verdict()


def check_steering_body(kind: OrganizationKind | None) -> Verdict:
    """A measure is steered by a council body or by a group such as the steering group."""
    if kind in (None, OrganizationKind.COUNCIL_BODY, OrganizationKind.GROUP):
        return Verdict()
    return Verdict((Reason(_("The steering body must be a council body or a group. Please choose one.")),))


def check_parent(goal: int | None, parent: int | None, parent_of: Mapping[int, int | None]) -> Verdict:
    """A goal is never below itself. `parent_of` maps every goal of the town to the one above it."""
    seen: set[int] = set()
    above = parent
    while above is not None and above not in seen:
        if above == goal:
            return Verdict(
                (Reason(_("A goal cannot stand below itself. Please choose another goal above.")),)
            )
        seen.add(above)
        above = parent_of.get(above)
    return Verdict()


def check_report_day(reported_on: datetime.date, today: datetime.date) -> Verdict:
    """Nobody reports on a day that has not come yet."""
    if reported_on > today:
        return Verdict(
            (
                Reason(
                    _("%(day)s lies in the future. Please give the day as of which your report speaks."),
                    {"day": reported_on},
                ),
            )
        )
    return Verdict()


def is_late(
    status: MeasureStatus,
    timeliness: Timeliness | None,
    period: Period,
    milestones: Iterable[MilestoneFacts],
    today: datetime.date,
) -> bool:
    """Whether a measure is behind its own plan: said so, past its end, or past an open milestone."""
    if status in CLOSED or status is MeasureStatus.DEFERRED:
        return False
    if timeliness is Timeliness.DELAYED:
        return True
    if period.ends_on is not None and period.ends_on < today:
        return True
    return any(item.reached_on is None and item.due_on < today for item in milestones)


def freshness(status: MeasureStatus, last_report: datetime.date | None, today: datetime.date) -> Freshness:
    """How old the last report is; closed and resting measures want none."""
    if status in CLOSED or status in RESTING:
        return Freshness.NOT_WANTED
    if last_report is None:
        return Freshness.NEVER
    return Freshness.STALE if (today - last_report).days > FRESH_DAYS else Freshness.FRESH


def is_stale(status: MeasureStatus, last_report: datetime.date | None, today: datetime.date) -> bool:
    """Whether a running measure has not been reported on for half a year (or never)."""
    return freshness(status, last_report, today) in (Freshness.STALE, Freshness.NEVER)


def report_wanted_by(
    starts_on: datetime.date | None,
    last_report: datetime.date | None,
    created_on: datetime.date,
    agreed_on: datetime.date | None = None,
) -> datetime.date:
    """The day by which the next report is wanted: as agreed, unless one has come since, else after half a year.

    Half a year is counted from the last report or, before the first, from the begin.
    """
    if agreed_on and (last_report is None or last_report < agreed_on):
        return agreed_on
    return (last_report or starts_on or created_on) + datetime.timedelta(days=FRESH_DAYS)


def tree_order(nodes: Iterable[tuple[int, int | None]]) -> list[tuple[int, int]]:
    """Goals as (id, parent), siblings in order, become (id, depth) in reading order; unknown parents make roots."""
    listed = list(nodes)
    known = {node for node, _parent in listed}
    children: dict[int | None, list[int]] = {}
    for node, parent in listed:
        children.setdefault(parent if parent in known else None, []).append(node)
    ordered: list[tuple[int, int]] = []
    stack = [(node, 0) for node in reversed(children.get(None, []))]
    while stack:
        node, depth = stack.pop()
        ordered.append((node, depth))
        stack.extend((child, depth + 1) for child in reversed(children.get(node, [])))
    return ordered
