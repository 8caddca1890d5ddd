# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping

from augenhoehe.core.hand import Hand
from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed, keep_agreed, put_on_the_table
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.hands import BY_LINK
from augenhoehe.factors.models import Answer, Check, Participant
from augenhoehe.factors.queries.checks import facts_of, question_numbers
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts, check_whole
from augenhoehe.factors.rules.checks import check_answering, opens_by_itself
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def keep_answers(
    *,
    participant: Participant,
    answers: Mapping[int, AnswerFacts],
    hand_in: bool,
    revision: int | None,
    by: Account | Hand = BY_LINK,
) -> Participant:
    """Keep somebody's answers, by the questions' numbers; what was kept before is replaced.

    Handed in they must be whole and stay. When all have handed in, everybody sees them; a check that one person
    makes alone is closed then. Raises RuleViolation with all reasons, Conflict as usual.
    """
    check, facts = claimed(participant.of_check_id, None)
    current = claim(check.participants.all(), pk=participant.pk, revision=revision)
    require(
        check_answering(
            facts, handed_in=current.handed_in_at is not None, revoked=current.revoked_at is not None
        )
    )
    asked = question_numbers(factors_of(check.version))
    kept = {number: answers[number] for number in asked if number in answers}
    if hand_in:
        require(check_whole(kept, asked))
        current.handed_in_at = clock.now()
    current.save()
    current.answers.all().delete()
    Answer.objects.bulk_create(
        Answer(
            participant=current,
            question_id=number,
            rating=answer.rating or "",
            reason=answer.reason,
            evidence=answer.evidence,
        )
        for number, answer in kept.items()
        if not answer.is_empty
    )
    verb = audit_verbs.ANSWERS_HANDED_IN if hand_in else audit_verbs.ANSWERS_KEPT
    # the log says that somebody answered, never what, before all may see it
    audit.record(verb, by=by, of=check, municipality=check.municipality, after={"answers": len(kept)})
    if hand_in:
        _go_on(check, kept, by)
    return current


def _go_on(check: Check, kept: Mapping[int, AnswerFacts], by: Account | Hand) -> None:
    """What handing in sets off: alone the check is closed, together the answers are opened after the last one."""
    if not check.together:
        keep_agreed(check, kept)
        check.state, check.closed_on = CheckState.CLOSED, clock.today()
        check.save()
        audit.record(audit_verbs.CHECK_CLOSED, by=by, of=check, municipality=check.municipality)
    elif opens_by_itself(facts_of(check, check.participants.all())):
        put_on_the_table(check)
        audit.record(audit_verbs.CHECK_OPENED, by=by, of=check, municipality=check.municipality)
