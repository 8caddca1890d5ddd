# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.models import Report, ReportSection

COPIED = (
    "title",
    "year",
    "period_from",
    "period_to",
    "as_of",
    "public",
    "summary",
    "template_id",
    "follow_up_id",
)
COPIED_OF_SECTION = ("position", "kind", "field_of_action_id", "title", "text", "state", "responsible_id")


@action
def correct_report(*, report: Report, reason: str, by: Any, revision: int | None = None) -> Report:
    """Begin a new edition of a frozen report with its sections, words and approvals; its data are read again.

    The frozen one stays as it is, and so does the paper that carries it. Raises RuleViolation for a draft, without a
    reason, or where a newer edition exists.
    """
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    newer = Report.objects.filter(corrects=current).exists()
    require(rules.check_correct(ReportState(current.state), reason, open_correction=newer))
    edition = Report.objects.create(
        municipality=current.municipality,
        corrects=current,
        edition=current.edition + 1,
        correction_reason=reason.strip(),
        **{name: getattr(current, name) for name in COPIED},
    )
    ReportSection.objects.bulk_create(
        ReportSection(report=edition, **{name: getattr(section, name) for name in COPIED_OF_SECTION})
        for section in current.sections.order_by("position")
    )
    audit.record(
        audit_verbs.REPORT_CORRECTED,
        by=by,
        of=edition,
        municipality=current.municipality,
        after={"edition": edition.edition, "reason": edition.correction_reason},
    )
    return edition
