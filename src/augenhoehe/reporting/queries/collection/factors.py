# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Profiles of the checks that were released in a report's period: strengths, gaps, next steps, never a score."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.db.models import Prefetch

from augenhoehe.factors.enums import CheckState, Rating
from augenhoehe.factors.models import Agreement, Check, NextStep, SuccessFactor
from augenhoehe.factors.queries.checks import profile, with_subjects
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.profile import FactorLines, Line
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection.readers import Data, iso, place, told


def factors(report: Report) -> list[Data]:
    """Every released check that was closed in the period. Three queries, and one or two for each version of a set."""
    checks = _checks(report)
    versions: dict[int, list[SuccessFactor]] = {}
    found = []
    for check in checks:
        if check.version_id not in versions:
            versions[check.version_id] = factors_of(check.version)
        found.append(_check(report, check, profile(versions[check.version_id], check.agreements.all())))
    return found


def _checks(report: Report) -> Iterable[Check]:
    closed = Check.objects.filter(
        municipality=report.municipality,
        public=True,
        state=CheckState.CLOSED,
        closed_on__range=(report.period_from, min(report.period_to, report.as_of)),
    )
    return (
        with_subjects(told(closed, report))
        .prefetch_related(
            Prefetch("agreements", told(Agreement.objects.all(), report)),
            Prefetch(
                "steps", told(NextStep.objects.select_related("milestone").order_by("due_on", "pk"), report)
            ),
        )
        .order_by("closed_on", "pk")
    )


def _check(report: Report, check: Check, shown: list[FactorLines]) -> Data:
    return {
        "title": check.subject_title,
        "set": check.version.factor_set.title,
        "closed_on": iso(check.closed_on),
        "factors": [
            {
                "title": factor.title,
                **{str(rating): factor.count(rating) for rating in Rating},
                "strengths": _lines(factor.strengths),
                "gaps": _lines(factor.gaps),
            }
            for factor in shown
        ],
        "steps": [
            # who sees to it stays inside: it is often a person
            {"text": step.text, "due_on": iso(step.due_on), "reached_on": iso(_reached(step, report.as_of))}
            for step in check.steps.all()
        ],
        **place(check, report),
    }


def _reached(step: NextStep, as_of: datetime.date) -> datetime.date | None:
    """When the milestone was reached that a step has become, as was known on the day."""
    reached = step.milestone.reached_on if step.milestone is not None else None
    return reached if reached is not None and reached <= as_of else None


def _lines(lines: Iterable[Line]) -> list[Data]:
    return [{"text": line.text, "reason": line.reason, "rating": line.rating} for line in lines]
