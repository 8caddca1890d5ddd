# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Organization
from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.council.models import BodyRule
from augenhoehe.council.rules.deadline_rules import DeadlineRule, check_deadline_rule
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import Conflict, require

RECORDED = ("valid_from", "days_before", "day_kind", "late_papers", "urgent_days")


@action
def set_body_rule(
    *,
    organization: Organization,
    valid_from: datetime.date,
    days_before: int,
    by: Any,
    day_kind: DayKind = DayKind.FULL,
    late_papers: LatePapers = LatePapers.NEVER,
    urgent_days: int | None = None,
    revision: int | None = None,
) -> BodyRule:
    """How early a body must have its papers, from a day on; a rule with the same first day is corrected.

    `revision` is that of the rule to be corrected, None where the page showed none. Raises RuleViolation for days
    that contradict each other, Conflict where somebody else set the same day's rule first.
    """
    if organization.kind != OrganizationKind.COUNCIL_BODY:
        raise ValueError("Only council bodies have deadlines for papers.")
    require(check_deadline_rule(DeadlineRule(valid_from, days_before, day_kind, late_papers, urgent_days)))
    rule = (
        BodyRule.objects.select_for_update(of=("self",))
        .filter(organization=organization, valid_from=valid_from)
        .first()
    )
    if rule is not None and rule.revision != revision:
        raise Conflict(rule)
    stored = rule or BodyRule(organization=organization, valid_from=valid_from, revision=0)
    old = {name: getattr(stored, name) for name in RECORDED} if rule else {}
    stored.days_before = days_before
    stored.day_kind = day_kind
    stored.late_papers = late_papers
    stored.urgent_days = urgent_days if late_papers is LatePapers.URGENT else None
    stored.revision += 1
    stored.save()
    before, after = audit.changes(old, {name: getattr(stored, name) for name in RECORDED})
    audit.record(
        audit_verbs.BODY_RULE_SET,
        by=by,
        of=stored,
        municipality=organization.municipality,
        before=before,
        after={"body": organization.name, **after},
    )
    return stored
