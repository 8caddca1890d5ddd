# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.awaited import Asked, Owed, owed_in, proposals_of
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock, deadlines
from tests.concept import builders, taking_part
from tests.concept.actions.test_ask_department import DUE, ask

SOON = datetime.date(2023, 2, 1)


def test_departments_and_those_invited_are_read_in_one_go(cast: Cast, django_assert_num_queries: Any) -> None:
    participation = taking_part.a_round(cast)
    taking_part.invited(cast, participation, Guest("A"), Guest("B"))
    version = participation.version
    ask(cast, [builders.proposal(cast, version), builders.proposal(cast, version)])
    anna = cast.people["anna"]
    anna.roles_in(cast.bergkamen.pk)
    with clock.standing_on(SOON), deadlines.one_look(), django_assert_num_queries(1):
        departments = owed_in(anna, cast.bergkamen, Asked.DEPARTMENT)
        invited = owed_in(anna, cast.bergkamen, Asked.INVITED)
    assert departments == [Owed(Asked.DEPARTMENT, version.concept_id, "Jugendamt", DUE, 2)]
    assert invited == [Owed(Asked.INVITED, participation.pk, "Konzept", taking_part.END, 2)]
    with clock.standing_on(SOON):
        assert owed_in(cast.people["clara"], cast.kamen, Asked.INVITED) == []
        assert owed_in(cast.people["clara"], cast.bergkamen, Asked.DEPARTMENT) == []


def test_proposals_are_read_once_for_all_lines(cast: Cast, django_assert_num_queries: Any) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    with deadlines.one_look(), django_assert_num_queries(1):
        for _line in range(2):
            assert [one.submission.round_id for one in proposals_of(cast.bergkamen)] == [
                made.submission.round_id
            ]
    assert proposals_of(cast.kamen) == []
