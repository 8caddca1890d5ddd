# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.factors.enums import Rating
from augenhoehe.factors.models import Answer, GuidingQuestion, Participant
from augenhoehe.factors.queries import library
from augenhoehe.factors.queries.differences import Row, Said
from augenhoehe.factors.rules.sets import MOST_OF_A_SHORT_SET, FactorFacts, check_publish


@pytest.mark.parametrize("shipped", library.shipped(), ids=lambda one: str(one.key))
def test_a_shipped_set_can_be_published_as_it_is(shipped: library.ShippedSet) -> None:
    facts = [FactorFacts(one.title, len(one.questions)) for one in shipped.factors]
    assert check_publish(facts, published=False, short=shipped.short).ok
    assert len({one.key for one in shipped.factors}) == len(shipped.factors)
    for factor in shipped.factors:
        assert factor.explanation
        assert factor.when_missing
        assert all(question.endswith("?") for question in factor.questions)
        assert len(set(factor.questions)) == len(factor.questions) >= 2


def test_the_library_has_bergkamens_eight_those_of_the_kgst_and_a_short_one() -> None:
    eight, kgst, short = library.shipped()
    assert [len(one.factors) for one in (eight, kgst)] == [8, 8]
    assert eight.factors[0].title == "Soziale Identitäten und individuelle Bedürfnisse würdigen"
    assert short.short
    assert short.questions <= MOST_OF_A_SHORT_SET
    assert library.by_key("gelingensfaktoren") is eight
    assert library.by_key("erfunden") is None


def test_a_row_tells_where_people_differ() -> None:
    def said(*ratings: Rating) -> Row:
        answers = tuple(Said("Wer", Answer(participant=Participant(), rating=rating)) for rating in ratings)
        return Row(1, GuidingQuestion(text="Wer?"), answers, None)

    assert said(Rating.YES, Rating.NO).differs
    assert not said(Rating.YES, Rating.YES).differs
    assert [one.shape for one in said(Rating.YES, Rating.NO).said] == ["done", "late"]
