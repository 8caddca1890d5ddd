# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Factor sets: when a draft may be changed and published, and which question of a new text was there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _

MOST_FACTORS = 20
MOST_QUESTIONS = 12
MOST_OF_A_SHORT_SET = 8
"""Questions of all factors together: a short set is answered in two minutes."""

PUBLISHED_STAYS = Reason(
    _("This version is published and stays as it is, because checks refer to it. Please begin a new version.")
)


@dataclass(frozen=True, slots=True)
class FactorFacts:
    """A factor as the rules know it: its title, and how many questions it has."""

    title: str
    questions: int


@dataclass(frozen=True, slots=True)
class Question:
    """A guiding question; without a key while it is new."""

    key: str
    text: str


def check_editable(published: bool) -> Verdict:
    """Only a draft is changed."""
    return Verdict((PUBLISHED_STAYS,)) if published else Verdict()


def check_used(published: bool) -> Verdict:
    """Only what stays as it is can be used for something that lasts."""
    reason = Reason(_("This version of the set is not published yet. Please publish it first."))
    return Verdict() if published else Verdict((reason,))


def check_publish(factors: Sequence[FactorFacts], *, published: bool, short: bool) -> Verdict:
    """What is published once has factors with questions, and a short set is short."""
    reasons = list(check_editable(published).reasons)
    if not factors:
        reasons.append(Reason(_("The set has no factor yet. Please add at least one.")))
    reasons += [
        Reason(_("“%(factor)s” has no question yet. Please add at least one."), {"factor": factor.title})
        for factor in factors
        if factor.questions == 0
    ]
    count = sum(factor.questions for factor in factors)
    if short and count > MOST_OF_A_SHORT_SET:
        reasons.append(
            Reason(
                _("A short set has at most %(most)d questions; this one has %(count)d."),
                {"most": MOST_OF_A_SHORT_SET, "count": count},
            )
        )
    return Verdict(tuple(reasons))


def check_factor(questions: Sequence[str], others: int) -> Verdict:
    """A factor that is saved: not too many questions, none of them twice, and not one factor too many."""
    reasons = []
    if others >= MOST_FACTORS:
        reasons.append(Reason(_("A set has at most %(most)d factors."), {"most": MOST_FACTORS}))
    if len(questions) > MOST_QUESTIONS:
        reasons.append(Reason(_("A factor has at most %(most)d questions."), {"most": MOST_QUESTIONS}))
    if len(set(questions)) < len(questions):
        reasons.append(Reason(_("A question stands there twice. Please leave one of them out.")))
    return Verdict(tuple(reasons))


def matched(before: Sequence[Question], texts: Sequence[str]) -> list[Question]:
    """The questions of a new text, each with the key it had; without one where it is new.

    The same words are the same question. Where as many are left over before and after, they were only put better,
    and keep their keys in order, so that checks can still be compared.
    """
    known = {question.text: question.key for question in before}
    gone = [question.key for question in before if question.text not in texts]
    fresh = [text for text in texts if text not in known]
    put_better = dict(zip(fresh, gone, strict=True)) if len(fresh) == len(gone) else {}
    return [Question(known.get(text) or put_better.get(text, ""), text) for text in texts]


def free_key(stem: str, taken: Sequence[str]) -> str:
    """A key that no other has: the stem with the next free number."""
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
