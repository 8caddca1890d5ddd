# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed, keep_agreed
from augenhoehe.factors.models import Check
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.rules.checks import check_agree
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def agree_on_answers(
    *, check: Check, agreed: Mapping[int, AnswerFacts], revision: int | None, by: Account
) -> Check:
    """Keep what the group agreed on, by the questions' numbers, in parts too. Raises RuleViolation, Conflict."""
    current, facts = claimed(check.pk, revision)
    require(check_agree(facts))
    asked = question_numbers(factors_of(current.version))
    kept = {number: agreed[number] for number in asked if number in agreed}
    keep_agreed(current, kept)
    current.save()
    audit.record(
        audit_verbs.ANSWERS_AGREED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={str(asked.index(number) + 1): answer.rating for number, answer in kept.items()},
    )
    return current
