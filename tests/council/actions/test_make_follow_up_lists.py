# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.enums import FollowUpState, ListPeriod
from augenhoehe.council.models import FollowUpList
from augenhoehe.council.printed_list import printed_list
from augenhoehe.council.queries.follow_up_lists import rows_of
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import Change, Span, span_of
from augenhoehe.kit import clock
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
NEXT = span_of(ListPeriod.HALF_YEARLY, date(2023, 6, 30))


def made(cast: Cast, span: Span = HALF) -> list[FollowUpList]:
    return make_follow_up_lists(municipality=cast.bergkamen, span=span, by=cast.people["dora"])


def test_public_and_other_duties_never_share_a_list(cast: Cast) -> None:
    seen = builders.single_duty(cast, text="Offen suchen")
    hidden = builders.single_duty(cast, text="Geheim suchen", public=False, reference="12/0901")
    builders.single_duty(cast, "kamen", text="Woanders suchen")
    public, other = made(cast)
    assert [row.duty for row in rows_of(public)] == [seen.pk]
    assert [row.duty for row in rows_of(other)] == [hidden.pk]
    assert (public.public, other.public) == (True, False)
    assert "Geheim" not in str(public.rows)


def test_a_list_without_anything_is_made_in_public_only(cast: Cast) -> None:
    (only,) = made(cast)
    assert (only.public, only.rows) == (True, [])


def test_a_list_stays_as_it_was_made(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    (first,) = made(cast)
    answer_follow_up(follow_up=duty, text="Gefunden.", answered_by="Jugendamt", by=cast.people["anna"])
    first.refresh_from_db()
    (row,) = rows_of(first)
    assert (row.state, row.pressing, row.answer) == (FollowUpState.WITH_DEADLINE, DueClass.SOON, "")
    with clock.standing_on(date(2023, 7, 3)):
        (second,) = made(cast, NEXT)
    (row,) = rows_of(second)
    assert row.changes == (Change.STATE, Change.ANSWER)
    assert (row.pressing, row.answer, row.before) == (DueClass.NOT_NOTED, "Gefunden.", "")
    assert row.answered_by == "", "Nobody is named in public."


def test_two_lists_of_a_period_are_refused_and_one_too_early(cast: Cast) -> None:
    made(cast)
    with pytest.raises(RuleViolation, match="schon erstellt"):
        made(cast)
    with pytest.raises(RuleViolation, match="endet erst"):
        made(cast, NEXT)
    assert FollowUpList.objects.count() == 1


def test_the_frozen_day_is_the_one_in_the_town(cast: Cast) -> None:
    (one,) = made(cast)
    assert printed_list(one).as_of == clock.today()
