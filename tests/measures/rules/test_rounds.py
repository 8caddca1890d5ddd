# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.measures.enums import EntryState, MeasureStatus, RoundState, Timeliness
from augenhoehe.measures.rules import rounds as rules

TODAY = datetime.date(2023, 1, 16)
NOW = datetime.datetime(2023, 1, 16, 9, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
VALID = rules.LinkFacts(NOW + DAY, None, RoundState.OPEN)
WITHDRAWN = rules.LinkFacts(NOW + DAY, NOW, RoundState.OPEN)
CLOSED = rules.LinkFacts(NOW + DAY, None, RoundState.CLOSED)
OVER = rules.LinkFacts(NOW, None, RoundState.OPEN)


def reminder(
    answer_by: datetime.date, *, reminders: int = 0, opened_on: datetime.date = TODAY - 60 * DAY
) -> rules.ReminderFacts:
    return rules.ReminderFacts(opened_on, answer_by, reminders, owes=True, has_address=True, link=VALID)


def test_a_round_needs_somebody_to_ask_and_time_to_answer() -> None:
    assert rules.may_open(TODAY, TODAY, TODAY, 1, 1)
    assert len(rules.may_open(TODAY + DAY, TODAY - DAY, TODAY, 0, 0).reasons) == 3
    assert not rules.may_open(TODAY, TODAY, TODAY, 1, 0)


@pytest.mark.parametrize("link", [WITHDRAWN, CLOSED, OVER])
def test_a_link_that_opens_nothing(link: rules.LinkFacts) -> None:
    assert not rules.is_link_open(link, NOW)
    assert not rules.may_answer(link, EntryState.OPEN, NOW)


@pytest.mark.parametrize("state", EntryState)
def test_answers_are_put_better_until_they_are_approved(state: EntryState) -> None:
    wanted = state is not EntryState.APPROVED
    assert rules.may_answer(VALID, state, NOW).ok is wanted
    assert rules.may_answer_inside(RoundState.OPEN, state).ok is wanted
    assert not rules.may_answer_inside(RoundState.CLOSED, state)


def test_links_are_renewed_while_the_round_is_open() -> None:
    assert rules.may_renew(WITHDRAWN)
    assert rules.may_renew(OVER)
    assert not rules.may_renew(CLOSED)


def test_what_an_answer_needs() -> None:
    whole = rules.Answer(MeasureStatus.IN_PROGRESS, Timeliness.DELAYED, "Krankheit", "Es geht voran.")
    assert rules.check_answer(whole)
    assert len(rules.check_answer(rules.Answer(None, Timeliness.DELAYED, " ", "")).reasons) == 3
    assert rules.check_answer(rules.Answer(MeasureStatus.DONE, None, "", "Fertig."))


@pytest.mark.parametrize("state", EntryState)
def test_only_what_was_handed_in_is_approved_or_asked_back_about(state: EntryState) -> None:
    wanted = state is EntryState.SUBMITTED
    assert rules.may_approve(RoundState.OPEN, state, TODAY, TODAY).ok is wanted
    assert rules.may_ask_back(RoundState.OPEN, state, "Wie viele?").ok is wanted


def test_approving_waits_for_the_day_and_ends_with_the_round() -> None:
    assert not rules.may_approve(RoundState.OPEN, EntryState.SUBMITTED, TODAY + DAY, TODAY)
    assert not rules.may_approve(RoundState.CLOSED, EntryState.SUBMITTED, TODAY, TODAY)
    assert len(rules.may_ask_back(RoundState.CLOSED, EntryState.SUBMITTED, " ").reasons) == 2


def test_closing_and_opening_again() -> None:
    assert rules.may_close(RoundState.OPEN, 0)
    assert not rules.may_close(RoundState.OPEN, 1)
    assert not rules.may_close(RoundState.CLOSED, 0)
    assert rules.may_reopen(RoundState.CLOSED, "Zahlendreher")
    assert not rules.may_reopen(RoundState.CLOSED, " ")
    assert not rules.may_reopen(RoundState.OPEN, "Zahlendreher")


@pytest.mark.parametrize(
    ("days", "number"),
    [(-8, None), (-7, 1), (-2, 1), (-1, 2), (0, 2), (1, 3), (7, 4), (14, 5), (30, 6), (300, 6)],
)
def test_reminders_back_off(days: int, number: int | None) -> None:
    facts = reminder(TODAY - days * DAY, opened_on=TODAY - 400 * DAY)
    assert rules.due_reminder(facts, TODAY, NOW) == number


def test_nobody_is_reminded_twice_or_of_what_came_before_the_question() -> None:
    assert rules.due_reminder(reminder(TODAY, reminders=2), TODAY, NOW) is None
    assert rules.due_reminder(reminder(TODAY - DAY, reminders=2), TODAY, NOW) == 3
    assert rules.due_reminder(reminder(TODAY, opened_on=TODAY), TODAY, NOW) is None
    late = reminder(TODAY + 3 * DAY, opened_on=TODAY - DAY)
    assert rules.due_reminder(late, TODAY, NOW) is None


@pytest.mark.parametrize(
    ("owes", "has_address", "link"), [(False, True, VALID), (True, False, VALID), (True, True, CLOSED)]
)
def test_who_is_not_reminded(owes: bool, has_address: bool, link: rules.LinkFacts) -> None:
    facts = rules.ReminderFacts(TODAY - 60 * DAY, TODAY - DAY, 0, owes, has_address, link)
    assert rules.due_reminder(facts, TODAY, NOW) is None


def test_the_fallback_hears_from_the_fourth_on() -> None:
    assert [rules.tells_fallback(number) for number in (1, 3, 4, 6)] == [False, False, True, True]


@pytest.mark.parametrize(("days", "number"), [(1, None), (7, 4), (30, 6)])
def test_without_an_address_only_the_fallback_s_reminders_count(days: int, number: int | None) -> None:
    facts = rules.ReminderFacts(
        TODAY - 60 * DAY, TODAY - days * DAY, 0, owes=True, has_address=False, link=VALID, has_fallback=True
    )
    assert rules.due_reminder(facts, TODAY, NOW) == number


def test_the_next_day_of_reminding() -> None:
    assert rules.next_reminder(TODAY, TODAY + 7 * DAY, TODAY) == TODAY + 6 * DAY  # not on the first day
    assert rules.next_reminder(TODAY - 60 * DAY, TODAY, TODAY) == TODAY + DAY
    assert rules.next_reminder(TODAY - 60 * DAY, TODAY - 30 * DAY, TODAY) is None
