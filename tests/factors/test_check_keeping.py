# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.factors.check_keeping import claimed, keep_agreed
from augenhoehe.factors.enums import Rating
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.kit.violations import Conflict
from tests.factors import builders

pytestmark = pytest.mark.django_db


def test_what_is_agreed_replaces_what_was_and_empty_takes_it_back(cast: Cast) -> None:
    item = builders.check(cast)
    one, two, _three = question_numbers(factors_of(item.version))
    keep_agreed(item, {one: AnswerFacts(Rating.YES, "Ja."), two: AnswerFacts(Rating.NO, "Nein.")})
    keep_agreed(item, {one: AnswerFacts(Rating.PARTLY, "Halb."), two: AnswerFacts()})
    assert list(item.agreements.values_list("question", "rating")) == [(one, Rating.PARTLY)]


def test_whoever_saw_an_older_state_is_told(cast: Cast) -> None:
    item = builders.check(cast)
    builders.invite(cast, item, "fatma")
    current, facts = claimed(item.pk, item.revision + 1)
    assert (facts.invited, facts.handed_in, current.leader) == (2, 0, cast.people["anna"])
    with pytest.raises(Conflict):
        claimed(item.pk, item.revision)
