# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
import json
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.models import Report, Snapshot
from augenhoehe.reporting.queries.collection import collect
from augenhoehe.reporting.queries.reports import facts_of, section_facts


def canonical(data: dict[str, Any]) -> bytes:
    """The data as bytes that are always the same for the same data."""
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


@action
def freeze_report(*, report: Report, by: Any, revision: int | None = None) -> Snapshot:
    """Store everything the report shows, hashed. From here on it shows exactly this, whatever happens to the measures.

    Raises RuleViolation before its day, a second time, where there is nothing to report on, or where a section
    waits for its author.
    """
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    data = collect(current)
    sections = [section_facts(section) for section in current.sections.all()]
    require(rules.check_freeze(facts_of(current), clock.today(), data["figures"]["all"], sections))
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
