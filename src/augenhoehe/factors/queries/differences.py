# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people say to each question, side by side, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from augenhoehe.factors.labels import RATING_SHAPE
from augenhoehe.factors.models import Answer, GuidingQuestion, Participant, SuccessFactor
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.rules.profile import differ


@dataclass(frozen=True, slots=True)
class Said:
    """What one person says to one question."""

    person: str
    answer: Answer

    @property
    def shape(self) -> str:
        """The shape of the status component."""
        return RATING_SHAPE[self.answer.rating]


@dataclass(frozen=True, slots=True)
class Row:
    """A question with everybody's answers, and what was agreed so far."""

    number: int
    question: GuidingQuestion
    said: tuple[Said, ...]
    agreed: AnswerFacts | None

    @property
    def differs(self) -> bool:
        """Whether people answered differently."""
        return differ([rating for one in self.said if (rating := one.answer.given) is not None])


@dataclass(frozen=True, slots=True)
class Group:
    """A factor with its questions."""

    factor: SuccessFactor
    rows: tuple[Row, ...]


def table_of(
    factors: Sequence[SuccessFactor],
    people: Sequence[Participant],
    answers: Iterable[Answer],
    agreed: Mapping[int, AnswerFacts],
) -> list[Group]:
    """The table of a check whose answers are open; only whole answers of these people stand in it."""
    given = {(one.question_id, one.participant_id): one for one in answers if one.rating}
    groups, number = [], 0
    for factor in factors:
        rows = []
        for question in factor.questions.all():
            number += 1
            said = tuple(
                Said(person.name, given[question.pk, person.pk])
                for person in people
                if (question.pk, person.pk) in given
            )
            rows.append(Row(number, question, said, agreed.get(question.pk)))
        groups.append(Group(factor, tuple(rows)))
    return groups
