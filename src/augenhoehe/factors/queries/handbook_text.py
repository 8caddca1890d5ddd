# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words that a factor set and the town's experience give a handbook, passage by passage.

Each passage has a key made of what it is about, so that it is found again in every version of the text and of the set.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.models import Municipality
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.models import Check, GoodExample, SetVersion, SuccessFactor
from augenhoehe.factors.queries.checks import profile_of, with_subjects
from augenhoehe.factors.queries.sets import factors_of, public_examples_of
from augenhoehe.factors.rules.profile import FactorLines
from augenhoehe.kit import policies
from augenhoehe.kit.text import Block, Run

QUESTIONS = "Leitfragen"
EXPERIENCE = "Unsere Erfahrung"
MISSING = "Wenn der Faktor fehlt"
Told = dict[str, list[tuple[Check, FactorLines]]]


def passage_key(*parts: object) -> str:
    """The key of a passage, from what it is about."""
    return "h" + hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()[:15]


def blocks_of(town: Municipality, version: SetVersion) -> list[Block]:
    """All chapters. A handbook is for others: it tells examples and released checks that everybody may see."""
    examples = public_examples_of(version.factor_set)
    told = _told(town, version)
    return [
        block
        for factor in factors_of(version)
        for block in chapter(factor, examples.get(factor.key, ()), told.get(factor.key, ()))
    ]


def chapter(
    factor: SuccessFactor,
    examples: Sequence[GoodExample],
    told: Sequence[tuple[Check, FactorLines]],
) -> Iterator[Block]:
    """One chapter: what the factor means, its questions, what the town has seen of it, what helps."""

    def block(kind: Any, text: str, *about: object, lead: str = "") -> Block:
        runs = (Run(lead, ("strong",)), Run(text)) if lead else (Run(text),)
        return Block(passage_key(factor.key, *about), kind, runs=runs)

    yield block("h2", factor.title, "title")
    if factor.explanation:
        yield block("p", factor.explanation, "means")
    yield block("h3", QUESTIONS, "questions")
    for question in factor.questions.all():
        yield block("li", question.text, "question", question.key)
    yield block("h3", EXPERIENCE, "experience")
    for one in examples:
        yield block("p", one.why, "example", one.measure_id, lead=f"{one.measure.title}: ")
    for check, lines in told:
        yield block("p", _experience(lines), "check", check.pk, lead=f"{_subject(check)}: ")
    if factor.when_missing:
        yield block("h3", MISSING, "missing")
        yield block("p", factor.when_missing, "helps")


def _subject(check: Check) -> str:
    """What was checked, without the number of a measure, which would read like that of a chapter."""
    return check.measure.title if check.measure else check.subject_title


def _experience(lines: FactorLines) -> str:
    carries = _in_one(line.reason for line in lines.strengths)
    open_ones = _in_one(line.reason for line in lines.gaps)
    parts = [
        f"Das trägt: {carries}" if carries else "",
        f"Daran arbeiten wir: {open_ones}" if open_ones else "",
    ]
    return " ".join(filter(None, parts))


def _in_one(reasons: Iterable[str]) -> str:
    """Reasons as one text, each sentence once."""
    lines = (" ".join(line.split()) for reason in reasons for line in reason.splitlines())
    return " ".join(dict.fromkeys(line for line in lines if line))


def _told(town: Municipality, version: SetVersion) -> Told:
    """What released checks with this set say, by the key of the factor."""
    checks = Check.objects.filter(
        version__factor_set=version.factor_set_id, public=True, state=CheckState.CLOSED
    )
    found: Told = {}
    for check in with_subjects(policies.visible_in(AnonymousUser(), checks, town)).order_by(
        "closed_on", "pk"
    ):
        for lines in profile_of(check):
            if _experience(lines):
                found.setdefault(lines.key, []).append((check, lines))
    return found
