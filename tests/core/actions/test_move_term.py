# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.actions.move_term import move_term
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Term
from augenhoehe.kit.violations import Conflict

pytestmark = pytest.mark.django_db


def _order(cast: Cast) -> list[str]:
    vocabulary = cast.fields_of_action["bergkamen"][0].vocabulary_id
    return [term.label for term in Term.objects.filter(vocabulary=vocabulary)]


def _move(cast: Cast, place: int, *, up: bool, revision: int | None = None) -> None:
    term = cast.fields_of_action["bergkamen"][place]
    move_term(term=term, up=up, revision=revision, by=cast.people["anna"])


def test_a_word_moves_one_place_and_stops_at_the_ends(cast: Cast) -> None:
    first, second, *rest = _order(cast)
    _move(cast, 0, up=True)
    assert _order(cast) == [first, second, *rest]
    _move(cast, 0, up=False)
    assert _order(cast) == [second, first, *rest]
    _move(cast, 5, up=False)
    assert _order(cast)[-1] == rest[-1]
    _move(cast, 1, up=False)
    assert _order(cast) == [first, second, *rest]


def test_positions_that_were_equal_are_put_in_order(cast: Cast) -> None:
    Term.objects.filter(vocabulary=cast.fields_of_action["bergkamen"][0].vocabulary).update(position=0)
    before = _order(cast)
    moved = cast.fields_of_action["bergkamen"][before.index(before[0])]
    place = before.index(moved.label)
    _move(cast, 0, up=False)
    after = _order(cast)
    assert sorted(after) == sorted(before)
    assert after.index(moved.label) == min(place + 1, len(before) - 1)


def test_the_second_writer_is_told(cast: Cast) -> None:
    _move(cast, 0, up=False, revision=0)
    with pytest.raises(Conflict):
        _move(cast, 0, up=False, revision=0)
