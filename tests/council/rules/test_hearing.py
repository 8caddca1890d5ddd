# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.hearing import Hearing, HearingDuty, check_hearing, duty_on, reference_day
from augenhoehe.council.rules.sequence import PUT_OFF

TODAY = date(2023, 1, 16)
INTEGRATION, COMMITTEE, COUNCIL = 1, 2, 3
DUTY = HearingDuty(INTEGRATION, "Integrationsrat", date(2020, 1, 1))
HEARING, ADVICE = ConsultationRole.HEARING, ConsultationRole.ADVISORY
DECISION, INFORMATION = ConsultationRole.DECISION, ConsultationRole.INFORMATION


def hearing(
    day: date | None = None, role: ConsultationRole = HEARING, outcome: Outcome | None = None
) -> Step:
    return Step("Integrationsrat", INTEGRATION, role, day, outcome)


def committee(day: date | None = None) -> Step:
    return Step("Ausschuss", COMMITTEE, ADVICE, day)


def council(day: date | None = None) -> Step:
    return Step("Rat", COUNCIL, DECISION, day)


def state(*steps: Step, duty: HearingDuty | None = DUTY) -> Hearing:
    return check_hearing(duty, steps, today=TODAY).state


MARCH = date(2023, 3, 16)


def test_nobody_must_be_heard_without_a_duty_or_a_decision() -> None:
    assert state(council(MARCH), duty=None) is Hearing.NOT_NEEDED
    assert state(committee(MARCH)) is Hearing.NOT_NEEDED
    assert check_hearing(None, [], today=TODAY).ok


def test_the_body_that_decides_itself_needs_no_hearing() -> None:
    assert state(Step("Integrationsrat", INTEGRATION, DECISION, MARCH)) is Hearing.NOT_NEEDED


@pytest.mark.parametrize("role", [HEARING, ADVICE])
def test_heard_before_the_decision(role: ConsultationRole) -> None:
    assert state(hearing(date(2023, 2, 9), role), council(MARCH)) is Hearing.IN_TIME
    assert check_hearing(DUTY, [hearing(date(2023, 2, 9), role), council(MARCH)], today=TODAY).ok


def test_days_count_more_than_the_order() -> None:
    assert state(council(MARCH), hearing(date(2023, 2, 9))) is Hearing.IN_TIME
    assert state(hearing(date(2023, 5, 11)), council(MARCH)) is Hearing.TOO_LATE


def test_where_a_day_is_unknown_the_order_counts() -> None:
    assert state(hearing(), council(MARCH)) is Hearing.IN_TIME
    assert state(hearing(MARCH), council()) is Hearing.IN_TIME
    assert state(council(), hearing(MARCH)) is Hearing.TOO_LATE


def test_on_the_same_day_the_order_counts() -> None:
    assert state(hearing(MARCH), council(MARCH)) is Hearing.IN_TIME
    assert state(council(MARCH), hearing(MARCH)) is Hearing.TOO_LATE


def test_missing() -> None:
    assert state(committee(), council()) is Hearing.MISSING


def test_being_informed_is_not_being_heard() -> None:
    assert state(hearing(date(2023, 2, 9), INFORMATION), council(MARCH)) is Hearing.ONLY_INFORMED


@pytest.mark.parametrize("outcome", sorted(PUT_OFF))
def test_a_hearing_that_was_put_off_is_none(outcome: Outcome) -> None:
    assert state(hearing(date(2023, 2, 9), HEARING, outcome), council(MARCH)) is Hearing.MISSING


def told(*steps: Step, meetings: list[date]) -> list[str]:
    finding = check_hearing(DUTY, steps, today=TODAY, meetings=meetings)
    return [str(reason) for reason in finding.reasons]


def test_the_next_sitting_is_advised() -> None:
    finding = check_hearing(
        DUTY, [council(MARCH)], today=TODAY, meetings=[date(2022, 12, 1), date(2023, 5, 11), date(2023, 2, 9)]
    )
    assert finding.possible_on == date(2023, 2, 9)
    assert [reason.values.get("date") for reason in finding.reasons] == [None, date(2023, 2, 9)]


def test_a_committee_that_meets_before_is_named() -> None:
    advice = told(committee(date(2023, 2, 1)), council(MARCH), meetings=[date(2023, 2, 9)])
    assert "Ausschuss" in advice[-1]


def test_without_a_sitting_before_the_decision_this_is_said() -> None:
    assert "No sitting" in told(council(MARCH), meetings=[date(2023, 5, 11)])[-1]


def test_without_any_known_day_the_place_is_advised() -> None:
    assert "before the deciding body" in told(council(), meetings=[])[-1]


def test_any_coming_sitting_is_possible_while_the_decision_has_no_day() -> None:
    assert check_hearing(DUTY, [council()], today=TODAY, meetings=[date(2023, 5, 11)]).possible_on == date(
        2023, 5, 11
    )


def test_the_duty_that_began_last_counts() -> None:
    old = HearingDuty(1, "Integrationsrat", date(2015, 1, 1))
    new = HearingDuty(2, "Ausschuss für Chancengerechtigkeit", date(2025, 11, 1))
    assert duty_on([new, old], date(2022, 1, 1)) == old
    assert duty_on([old, new], date(2026, 1, 1)) == new
    assert duty_on([old, new], date(2014, 1, 1)) is None


def test_a_duty_ends() -> None:
    ended = replace(DUTY, valid_to=date(2021, 1, 1))
    assert duty_on([ended], date(2021, 1, 1)) == ended
    assert duty_on([ended], date(2021, 1, 2)) is None


def test_the_day_that_counts() -> None:
    assert reference_day([council(MARCH)], date(2022, 1, 1), TODAY) == MARCH
    assert reference_day([council()], date(2022, 1, 1), TODAY) == date(2022, 1, 1)
    assert reference_day([], None, TODAY) == TODAY


@given(some.integers(1, 60), some.integers(0, 60))
def test_heard_on_an_earlier_day_is_always_in_time(before: int, gap: int) -> None:
    decision = TODAY + timedelta(days=before + gap + 1)
    steps = [council(decision), hearing(decision - timedelta(days=before))]
    assert state(*steps) is state(*reversed(steps)) is Hearing.IN_TIME


@given(
    some.lists(some.dates(date(2022, 1, 1), date(2024, 1, 1))),
    some.none() | some.dates(TODAY, date(2024, 1, 1)),
)
def test_what_is_advised_is_still_possible(meetings: list[date], decision: date | None) -> None:
    found = check_hearing(DUTY, [council(decision)], today=TODAY, meetings=meetings)
    assert not found.ok
    if found.possible_on is not None:
        assert TODAY <= found.possible_on <= (decision or date.max)
        assert found.possible_on in meetings
