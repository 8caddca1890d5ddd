# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.enums import RoundState, VersionState
from augenhoehe.concept.rules.rounds import (
    RoundFacts,
    is_about,
    is_late,
    may_close,
    may_extend,
    may_open_round,
    round_state,
)

TODAY = datetime.date(2023, 1, 16)
YESTERDAY, TOMORROW = TODAY - datetime.timedelta(days=1), TODAY + datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (RoundFacts(TODAY), RoundState.OPEN),
        (RoundFacts(YESTERDAY, TODAY), RoundState.OPEN),
        (RoundFacts(TOMORROW), RoundState.PLANNED),
        (RoundFacts(YESTERDAY, YESTERDAY), RoundState.ENDED),
        (RoundFacts(YESTERDAY, TOMORROW, closed_on=TODAY), RoundState.ENDED),
        (RoundFacts(TOMORROW, closed_on=TODAY), RoundState.ENDED),
    ],
)
def test_a_round_stands_where_its_days_say(facts: RoundFacts, state: RoundState) -> None:
    assert round_state(facts, TODAY) is state


def test_a_round_asks_about_its_chapters_or_about_everything() -> None:
    assert is_about(RoundFacts(TODAY), "")
    assert is_about(RoundFacts(TODAY, chapters=frozenset({"a"})), "a")
    assert not is_about(RoundFacts(TODAY, chapters=frozenset({"a"})), "b")


@pytest.mark.parametrize(
    ("version", "others", "wanted", "reasons"),
    [
        (VersionState.FROZEN, [RoundFacts(YESTERDAY, YESTERDAY)], RoundFacts(TODAY, TODAY), []),
        (VersionState.FROZEN, [], RoundFacts(TOMORROW), []),
        (
            VersionState.DRAFT,
            [],
            RoundFacts(TODAY),
            ["Only a frozen version can be opened for proposals. Please freeze it first."],
        ),
        (VersionState.FROZEN, [], RoundFacts(YESTERDAY), ["The first day, 2023-01-15, has passed."]),
        (
            VersionState.FROZEN,
            [],
            RoundFacts(TODAY, YESTERDAY),
            ["The last day for proposals, 2023-01-15, has passed. Please choose a later day."],
        ),
        (
            VersionState.FROZEN,
            [],
            RoundFacts(TOMORROW, TODAY),
            ["The last day lies before the first one. Please choose a later day."],
        ),
        (
            VersionState.FROZEN,
            [RoundFacts(TOMORROW)],
            RoundFacts(TODAY),
            ["A round on this version is open or planned already. Please extend or close it."],
        ),
    ],
)
def test_when_a_round_can_be_opened(
    version: VersionState, others: list[RoundFacts], wanted: RoundFacts, reasons: list[str]
) -> None:
    found = may_open_round(version, others, wanted, TODAY, newer_version=False)
    assert [str(one) for one in found.reasons] == reasons


def test_an_overtaken_version_is_not_opened_again() -> None:
    found = may_open_round(VersionState.FROZEN, [], RoundFacts(TODAY), TODAY, newer_version=True)
    assert [str(one) for one in found.reasons] == [
        "A newer version is frozen already. Please open a round on that one."
    ]


@pytest.mark.parametrize(
    ("facts", "until", "why", "newer", "reasons"),
    [
        (RoundFacts(YESTERDAY, TODAY), TOMORROW, "Ferien", False, []),
        (RoundFacts(YESTERDAY, YESTERDAY), TODAY, "Ferien", False, []),
        (RoundFacts(YESTERDAY, TOMORROW, closed_on=YESTERDAY), TODAY, "Ferien", False, []),
        (RoundFacts(YESTERDAY), TODAY, "Ferien", False, []),
        (
            RoundFacts(YESTERDAY, TODAY),
            TODAY,
            " ",
            False,
            [
                "The last day is 2023-01-16 already. An extension needs a later day.",
                "Please say why the time is extended: those who are asked read it.",
            ],
        ),
        (
            RoundFacts(YESTERDAY, YESTERDAY),
            YESTERDAY,
            "Ferien",
            True,
            [
                "A newer version is frozen already. Please open a round on that one.",
                "2023-01-15 has passed. Please choose a later day.",
            ],
        ),
    ],
)
def test_when_a_round_can_be_extended(
    facts: RoundFacts, until: datetime.date, why: str, newer: bool, reasons: list[str]
) -> None:
    found = may_extend(facts, until, why, TODAY, newer_version=newer)
    assert [str(one) for one in found.reasons] == reasons


def test_what_has_ended_is_not_closed_again() -> None:
    assert may_close(RoundFacts(YESTERDAY), TODAY).ok
    assert may_close(RoundFacts(TOMORROW), TODAY).ok
    assert not may_close(RoundFacts(YESTERDAY, YESTERDAY), TODAY).ok


@pytest.mark.parametrize(
    ("facts", "late"),
    [
        (RoundFacts(TODAY), False),
        (RoundFacts(TODAY, closes_on=TODAY), False),
        (RoundFacts(YESTERDAY, closes_on=YESTERDAY), True),
        (RoundFacts(YESTERDAY, closes_on=TODAY, closed_on=YESTERDAY), True),
        (RoundFacts(YESTERDAY, closed_on=TODAY), False),
    ],
)
def test_what_comes_after_the_last_day_is_late(facts: RoundFacts, late: bool) -> None:
    assert is_late(facts, TODAY) is late
