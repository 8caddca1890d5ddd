# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers to guiding questions: none without a reason, and when all of them are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from augenhoehe.factors.enums import Rating
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

REASON_WANTED = Reason(
    _("Please say in a sentence why: with the reason, others understand your answer, and the talk can begin.")
)
ANSWER_WANTED = Reason(_("Please choose an answer. “Cannot be assessed” is an honest answer too."))


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """An answer as it is given; `rating` None as long as none is chosen."""

    rating: Rating | None = None
    reason: str = ""
    evidence: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was said."""
        return self.rating is None and not self.reason and not self.evidence

    @property
    def is_whole(self) -> bool:
        """Whether it has what counts: an answer and its reason."""
        return self.rating is not None and says_something(self.reason)


def missing_rating(answer: AnswerFacts) -> Reason | None:
    """What to say where no answer is chosen."""
    return ANSWER_WANTED if answer.rating is None else None


def missing_reason(answer: AnswerFacts) -> Reason | None:
    """What to say where an answer has no reason."""
    return REASON_WANTED if answer.rating is not None and not says_something(answer.reason) else None


def check_whole(answers: Mapping[int, AnswerFacts], asked: Sequence[int], *, agreed: bool = False) -> Verdict:
    """Every question is answered with a reason. `asked`: the questions' numbers in their order, counted from 1.

    `agreed`: the answers are those the group agrees on, and not one person's.
    """
    places = {number: str(place) for place, number in enumerate(asked, 1)}
    given = {number: answers.get(number, AnswerFacts()) for number in asked}
    unanswered = [places[number] for number, answer in given.items() if answer.rating is None]
    unreasoned = [places[number] for number, answer in given.items() if missing_reason(answer)]
    reasons = []
    if unanswered:
        lacking = (
            _("Not agreed on yet: question %(list)s.")
            if agreed
            else _("Without an answer yet: question %(list)s.")
        )
        reasons.append(Reason(lacking, {"list": ", ".join(unanswered)}))
    if unreasoned:
        reasons.append(
            Reason(
                _("Without a reason yet: question %(list)s. A sentence is enough."),
                {"list": ", ".join(unreasoned)},
            )
        )
    return Verdict(tuple(reasons))
