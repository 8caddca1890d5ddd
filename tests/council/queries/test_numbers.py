# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.draw_number import draw_number
from augenhoehe.council.queries.numbers import (
    draws_numbers,
    has_drawn,
    last_drawn_on,
    last_number,
    next_numbers,
    patterns_of,
    scheme_on,
    term_on,
    values_on,
)
from augenhoehe.council.rules.number_patterns import Pattern
from tests.council import builders
from tests.council.views.test_numbers import scheme, term

TODAY = date(2023, 1, 16)


def test_what_holds_on_a_day(cast: Cast) -> None:
    made = scheme(cast)
    assert scheme_on(cast.bergkamen, TODAY) == made
    assert scheme_on(cast.bergkamen, date(2022, 12, 31)) is None
    assert scheme_on(cast.kamen, TODAY) is None
    assert patterns_of(cast.bergkamen) == [Pattern("{nr:03}/{jahr}", "/{n}")]
    assert term_on(cast.bergkamen, TODAY) is None
    term(cast)
    assert str(term_on(cast.bergkamen, TODAY)) == "12"


def test_whose_number_is_drawn(cast: Cast) -> None:
    draft, sent = builders.paper(cast, reference=""), builders.paper(cast)
    assert not draws_numbers(draft, TODAY)
    scheme(cast)
    assert draws_numbers(draft, TODAY)
    assert not draws_numbers(sent, TODAY)
    draft.source_text = "eingelesen"
    assert not draws_numbers(draft, TODAY)
    assert not has_drawn(sent)
    assert last_drawn_on(cast.bergkamen) is None
    drawn = draw_number(paper=draft, revision=None, by=cast.people["dora"])
    assert has_drawn(drawn)
    assert (last_drawn_on(cast.bergkamen), last_number(cast.bergkamen, "#/2023")) == (TODAY, 1)


def test_what_a_paper_puts_into_its_number(cast: Cast) -> None:
    paper = builders.paper(cast, department="Jugendamt")
    values = values_on(paper, TODAY)
    assert (values.year, values.term, values.office, values.kind) == (2023, "", "", "BV")


def test_the_next_numbers_need_their_term(cast: Cast) -> None:
    pattern = Pattern("{wp}/{nr:04}")
    assert next_numbers(cast.bergkamen, pattern, TODAY) == []
    term(cast)
    assert next_numbers(cast.bergkamen, pattern, TODAY, 2) == ["12/0001", "12/0002"]
