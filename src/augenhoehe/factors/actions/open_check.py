# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed, put_on_the_table
from augenhoehe.factors.models import Check
from augenhoehe.factors.rules.checks import check_open
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def open_check(*, check: Check, revision: int | None, by: Account) -> Check:
    """Let everybody see the answers that were handed in, though some are missing. Raises RuleViolation, Conflict."""
    current, facts = claimed(check.pk, revision)
    require(check_open(facts))
    put_on_the_table(current)
    audit.record(
        audit_verbs.CHECK_OPENED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"handed_in": facts.handed_in, "invited": facts.invited},
    )
    return current
