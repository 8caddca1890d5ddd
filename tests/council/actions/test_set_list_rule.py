# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.set_list_rule import set_list_rule
from augenhoehe.council.actions.take_list_to_council import take_list_to_council
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.models import FollowUpList, FollowUpListRule
from augenhoehe.council.queries.follow_up_lists import next_list
from augenhoehe.council.rules.follow_up_lists import Span, span_of
from augenhoehe.kit import clock
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
NEXT = span_of(ListPeriod.HALF_YEARLY, date(2023, 6, 30))


def made(cast: Cast, span: Span = HALF) -> list[FollowUpList]:
    return make_follow_up_lists(municipality=cast.bergkamen, span=span, by=cast.people["dora"])


def test_rules_hold_from_their_day_on(cast: Cast) -> None:
    assert next_list(cast.bergkamen, date(2023, 1, 16)).span == HALF
    facts = {
        "municipality": cast.bergkamen,
        "period": ListPeriod.QUARTERLY,
        "days_after": 10,
        "by": cast.people["dora"],
    }
    body = cast.bodies["bergkamen"]["hfa"]
    rule = set_list_rule(valid_from=date(2023, 4, 1), organization=body, **facts)  # type: ignore[arg-type]  # mixed
    assert str(rule) == "vierteljährlich, 01.04.2023"
    assert next_list(cast.bergkamen, date(2023, 3, 31)).span == HALF
    upcoming = next_list(cast.bergkamen, date(2023, 4, 3))
    assert (upcoming.span, upcoming.due_on) == (
        Span(date(2023, 1, 1), date(2023, 3, 31)),
        date(2023, 4, 11),
    )  # the 10th is Easter Monday
    with pytest.raises(RuleViolation, match="schon eine Regel"):
        set_list_rule(valid_from=date(2023, 4, 1), organization=None, **facts)  # type: ignore[arg-type]  # mixed
    foreign = cast.bodies["kamen"]["rat"]
    with pytest.raises(ValueError, match="another town"):
        set_list_rule(valid_from=date(2023, 5, 1), organization=foreign, **facts)  # type: ignore[arg-type]  # mixed
    assert FollowUpListRule.objects.count() == 1
    builders.single_duty(cast)
    with clock.standing_on(date(2023, 4, 3)):
        (one,) = made(cast, upcoming.span)
        paper = take_list_to_council(follow_up_list=one, revision=None, by=cast.people["dora"])
    assert paper.consultations.get().organization == body
