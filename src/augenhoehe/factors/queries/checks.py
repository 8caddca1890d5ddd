# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks with what they are about, their questions and answers, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from augenhoehe.concept.models import Version
from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Paper
from augenhoehe.factors.enums import CheckState, Rating, SubjectKind
from augenhoehe.factors.models import Check, Participant, SuccessFactor
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.rules.checks import CheckFacts
from augenhoehe.factors.rules.profile import FactorLines, Line
from augenhoehe.kit import policies
from augenhoehe.measures.models import Measure

SUBJECTS = (
    "municipality",
    "measure__municipality",
    "paper__municipality",
    "concept_version__concept__municipality",
    "version__factor_set__municipality",
    "leader",
)


class Given(Protocol):
    """An answer of a person or of the group, as both are stored."""

    question_id: int
    rating: str
    reason: str
    evidence: str


def with_subjects(checks: QuerySet[Check]) -> QuerySet[Check]:
    """The same checks with what they are about at hand, and `repeated`: the number of the check that followed."""
    following = Check.objects.filter(previous=OuterRef("pk")).order_by()
    return checks.select_related(*SUBJECTS).annotate(repeated=Subquery(following.values("pk")[:1]))


def checks_of(actor: Any, municipality: Municipality) -> QuerySet[Check]:
    """The checks of a town that the actor may see, newest first, with how many people have handed in."""
    seen = policies.visible_in(actor, Check.objects.all(), municipality)
    counted = with_subjects(seen).annotate(
        invited=Count("participants", filter=Q(participants__revoked_at=None)),
        handed_in=Count(
            "participants",
            filter=Q(participants__revoked_at=None, participants__handed_in_at__isnull=False),
        ),
    )
    return counted.order_by("-begun_on", "-pk")


def facts_of(check: Check, people: Iterable[Participant] = ()) -> CheckFacts:
    """A check as the rules know it; `people`: those invited, where the rule asks for them."""
    counted = [one for one in people if one.revoked_at is None]
    return CheckFacts(
        state=CheckState(check.state),
        kind=SubjectKind(check.kind),
        together=check.together,
        invited=len(counted),
        handed_in=sum(one.handed_in_at is not None for one in counted),
    )


def is_subject_public(check: Check, reader: Any) -> bool:
    """Whether `reader`, the street, may know what was checked; an idea has no page to be hidden."""
    rows: dict[str, tuple[int | None, QuerySet[Any]]] = {
        SubjectKind.MEASURE: (check.measure_id, Measure.objects.all()),
        SubjectKind.PAPER: (check.paper_id, Paper.objects.all()),
        SubjectKind.PLAN: (check.concept_version_id, Version.objects.all()),
    }
    if check.kind not in rows:
        return True
    number, queryset = rows[check.kind]
    return policies.visible(reader, queryset.filter(pk=number)).exists()


def question_numbers(factors: Sequence[SuccessFactor]) -> list[int]:
    """The primary keys of all questions in the order in which they are asked."""
    return [question.pk for factor in factors for question in factor.questions.all()]


def answers_by_question(given: Iterable[Given]) -> dict[int, AnswerFacts]:
    """Stored answers as the rules know them, by question."""
    return {
        one.question_id: AnswerFacts(Rating(one.rating) if one.rating else None, one.reason, one.evidence)
        for one in given
    }


def profile(factors: Sequence[SuccessFactor], given: Iterable[Given]) -> list[FactorLines]:
    """The factors with the answers that hold; questions are counted through."""
    answers = answers_by_question(given)
    shown, number = [], 0
    for factor in factors:
        lines = []
        for question in factor.questions.all():
            number += 1
            answer = answers.get(question.pk, AnswerFacts())
            lines.append(
                Line(
                    number,
                    f"{factor.key}/{question.key}",
                    question.text,
                    answer.rating,
                    answer.reason,
                    answer.evidence,
                )
            )
        shown.append(
            FactorLines(factor.key, factor.title, factor.explanation, factor.when_missing, tuple(lines))
        )
    return shown


def profile_of(check: Check) -> list[FactorLines]:
    """The agreed profile of a check. Three queries."""
    return profile(factors_of(check.version), check.agreements.all())
