# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.models import Check
from augenhoehe.factors.queries.checks import answers_by_question, question_numbers
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import check_whole
from augenhoehe.factors.rules.checks import check_close
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def close_check(*, check: Check, revision: int | None, by: Account) -> Check:
    """Close a check: what was agreed stays. Raises RuleViolation with what is missing, Conflict as usual."""
    current, facts = claimed(check.pk, revision)
    asked = question_numbers(factors_of(current.version))
    require(
        check_close(facts, check_whole(answers_by_question(current.agreements.all()), asked, agreed=True))
    )
    current.state, current.closed_on = CheckState.CLOSED, clock.today()
    current.save()
    audit.record(audit_verbs.CHECK_CLOSED, by=by, of=current, municipality=current.municipality)
    return current
