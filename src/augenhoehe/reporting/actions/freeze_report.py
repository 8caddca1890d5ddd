# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
import json
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.seen import check_seen
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.composition import SectionFailure, differences, exhibits, failures
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.models import Report, Snapshot
from augenhoehe.reporting.queries.collection import collect
from augenhoehe.reporting.queries.reports import facts_of, section_facts, seen_sections


class SectionsCannotBeSet(RuleViolation):
    """Sections of a draft cannot be composed; the reasons name each of them."""


def canonical(data: dict[str, Any]) -> bytes:
    """The data as bytes that are always the same for the same data."""
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def complete(report: Report, data: dict[str, Any]) -> dict[str, Any]:
    """The collected data with the origin of every figure, and for a new edition with what became different.

    Raises SectionsCannotBeSet that names every section which cannot be set: nothing is frozen by halves.
    """
    try:
        data["exhibits"] = exhibits(data)
    except SectionFailure:
        raise SectionsCannotBeSet(str(failure) for failure in failures(data)) from None
    if report.corrects is not None:
        data["corrected_on"] = clock.today().isoformat()
        data["changes"] = differences(report.corrects.snapshot.data, data)
    return data


@action
def freeze_report(
    *, report: Report, by: Any, revision: int | None = None, seen: str | None = None
) -> Snapshot:
    """Store everything the report shows, hashed. From here on it shows exactly this, whatever happens to the measures.

    seen: the mark of the sections that were looked at before (`queries.reports.seen_sections`); Conflict where one is
    worded anew since. Raises RuleViolation before its day, a second time, where there is nothing to report on, or
    where a section waits for its author or cannot be set.
    """
    rows = Report.objects.select_related("municipality", "corrects__snapshot")
    current = claim(rows, pk=report.pk, revision=revision)
    check_seen(seen, seen_sections(current), current)
    data = collect(current)
    sections = [section_facts(section) for section in current.sections.select_related("responsible")]
    require(rules.check_freeze(facts_of(current), clock.today(), data["figures"]["all"], sections))
    data = complete(current, data)
    snapshot = Snapshot.objects.create(
        report=current,
        data=data,
        sha256=hashlib.sha256(canonical(data)).hexdigest(),
        frozen_at=clock.now(),
    )
    current.state = ReportState.FROZEN
    current.save()
    audit.record(
        audit_verbs.REPORT_FROZEN,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": ReportState.DRAFT},
        after={"state": ReportState.FROZEN, "sha256": snapshot.sha256},
    )
    return snapshot
