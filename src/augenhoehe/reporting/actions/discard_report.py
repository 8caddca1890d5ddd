# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.reports import facts_of


@action
def discard_report(*, report: Report, by: Any, revision: int | None = None) -> Municipality:
    """Throw a draft away with its sections and its text in Leichte Sprache; so is a new edition that is not wanted.

    Raises RuleViolation once it is frozen, Conflict where somebody else saved first.
    """
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    require(rules.check_editable(facts_of(current)))
    town = current.municipality
    audit.record(
        audit_verbs.REPORT_DISCARDED,
        by=by,
        of=current,
        municipality=town,
        before={
            "title": current.title,
            "edition": current.edition,
            "sections": list(current.sections.order_by("position").values_list("title", flat=True)),
        },
    )
    current.delete()
    return town
