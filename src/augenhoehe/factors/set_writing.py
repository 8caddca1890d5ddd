# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the actions on drafts of factor sets share."""

from __future__ import annotations

from augenhoehe.factors.models import GuidingQuestion, SetVersion, SuccessFactor
from augenhoehe.factors.rules import sets as rules
from augenhoehe.kit.actions import claim
from augenhoehe.kit.violations import require


def draft_of(number: int, revision: int | None) -> SetVersion:
    """The version, locked and claimed for a change. Raises RuleViolation once it is published, Conflict as usual."""
    versions = SetVersion.objects.select_related("factor_set__municipality")
    current = claim(versions, pk=number, revision=revision)
    require(rules.check_editable(current.published_on is not None))
    return current


def write_questions(factor: SuccessFactor, texts: list[str]) -> None:
    """Make these the factor's questions; those that were there before keep their keys."""
    before = [rules.Question(one.key, one.text) for one in factor.questions.order_by("position")]
    wanted = rules.matched(before, texts)
    taken = [question.key for question in wanted if question.key] + [one.key for one in before]
    factor.questions.all().delete()
    rows = []
    for position, question in enumerate(wanted, 1):
        key = question.key or rules.free_key(factor.key[:40], taken)
        taken.append(key)
        rows.append(GuidingQuestion(factor=factor, key=key, position=position, text=question.text))
    GuidingQuestion.objects.bulk_create(rows)
