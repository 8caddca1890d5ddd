# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.factors.enums import Rating
from augenhoehe.factors.forms.answers import LONGEST_REASON, AnswersForm
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts
from tests.factors import builders

pytestmark = pytest.mark.django_db


def test_every_error_stands_at_its_question(cast: Cast) -> None:
    factors = factors_of(builders.published(cast))
    one, two, three = question_numbers(factors)
    sent = {
        f"rating_{one}": "yes",
        f"rating_{three}": "perhaps",
        f"reason_{three}": "x" * (LONGEST_REASON + 1),
    }
    form = AnswersForm(sent, factors=factors, answers={}, whole=True)
    assert not form.is_valid()
    assert {name: len(errors) for name, errors in form.errors.items()} == {
        f"reason_{one}": 1,
        f"rating_{two}": 1,
        f"rating_{three}": 1,
        f"reason_{three}": 1,
    }
    assert AnswersForm(
        sent | {f"rating_{three}": "", f"reason_{three}": ""}, factors=factors, answers={}, whole=False
    ).is_valid()


def test_what_was_kept_is_filled_in(cast: Cast) -> None:
    factors = factors_of(builders.published(cast))
    first = question_numbers(factors)[0]
    said = AnswerFacts(Rating.NO, "Darum.", "Protokoll")
    form = AnswersForm(factors=factors, answers={first: said}, whole=False)
    asked = form.groups()[0][1][0]
    assert (asked.rating.value(), asked.reason.value(), asked.evidence.value()) == (
        "no",
        "Darum.",
        "Protokoll",
    )
    assert [one.number for _factor, group in form.groups() for one in group] == [1, 2, 3]
