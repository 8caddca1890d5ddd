# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the actions on checks share: lock it, put the answers on the table, keep what was agreed."""

from __future__ import annotations

from collections.abc import Mapping

from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.models import Agreement, Answer, Check
from augenhoehe.factors.queries.checks import facts_of
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.rules.checks import CheckFacts
from augenhoehe.factors.rules.profile import shared
from augenhoehe.kit.actions import claim


def claimed(number: int, revision: int | None) -> tuple[Check, CheckFacts]:
    """The check, locked and claimed, and what the rules know of it. Raises Conflict as usual."""
    rows = Check.objects.select_related("municipality", "version__factor_set", "leader")
    current = claim(rows, pk=number, revision=revision)
    return current, facts_of(current, current.participants.all())


def put_on_the_table(check: Check) -> None:
    """Let everybody see the answers; where all gave the same one, it is proposed as agreed, with all their reasons."""
    check.state = CheckState.COMPARING
    check.save()
    handed_in = Answer.objects.filter(
        participant__of_check=check, participant__handed_in_at__isnull=False, participant__revoked_at=None
    )
    by_question: dict[int, list[Answer]] = {}
    for answer in handed_in.order_by("participant_id"):
        by_question.setdefault(answer.question_id, []).append(answer)
    agreed = {}
    for question, answers in by_question.items():
        rating = shared([rating for one in answers if (rating := one.given) is not None])
        if rating is not None:
            agreed[question] = AnswerFacts(
                rating, _joined([one.reason for one in answers]), _joined([one.evidence for one in answers])
            )
    keep_agreed(check, agreed)


def keep_agreed(check: Check, agreed: Mapping[int, AnswerFacts]) -> None:
    """Store what the group says to these questions, by the questions' numbers; the others stay."""
    check.agreements.filter(question__in=list(agreed)).delete()
    Agreement.objects.bulk_create(
        Agreement(
            of_check=check,
            question_id=question,
            rating=answer.rating or "",
            reason=answer.reason,
            evidence=answer.evidence,
        )
        for question, answer in agreed.items()
        if not answer.is_empty
    )


def _joined(texts: list[str]) -> str:
    """Several people's words one after the other, the same words once."""
    return "\n".join(dict.fromkeys(text for text in texts if text))
