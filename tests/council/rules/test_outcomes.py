# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.enums import ConsultationRole, Majority, Outcome, PaperState
from augenhoehe.council.rules.outcomes import (
    AMENDED,
    FINAL,
    MOST_GROUPS,
    POSSIBLE,
    GroupVotes,
    ResultFacts,
    check_item_result,
    check_result,
    possible_outcomes,
    resolution_text,
    state_after,
    total,
)

TODAY = date(2023, 1, 16)
ADVICE, DECISION = ConsultationRole.ADVISORY, ConsultationRole.DECISION
ADOPTED = ResultFacts(DECISION, Outcome.ADOPTED, date(2022, 12, 8))


def refused(result: ResultFacts) -> list[str]:
    return [str(reason) for reason in check_result(result, TODAY).reasons]


def test_a_plain_result_passes() -> None:
    assert refused(ADOPTED) == []
    assert refused(ResultFacts(ADVICE, Outcome.RECOMMENDED, None)) == []


def test_every_role_can_put_a_paper_off() -> None:
    assert all(Outcome.POSTPONED in POSSIBLE[role] for role in ConsultationRole)


@pytest.mark.parametrize(
    ("role", "outcome", "possible"),
    [
        (ADVICE, Outcome.ADOPTED, False),
        (ADVICE, Outcome.RECOMMENDED, True),
        (ConsultationRole.HEARING, Outcome.RECOMMENDED_AMENDED, True),
        (ConsultationRole.HEARING, Outcome.ADOPTED_AMENDED, False),
        (DECISION, Outcome.RECOMMENDED, False),
        (DECISION, Outcome.FORWARDED, False),
        (DECISION, Outcome.REJECTED, True),
        (ConsultationRole.INFORMATION, Outcome.NOTED, True),
        (ConsultationRole.INFORMATION, Outcome.REJECTED, False),
    ],
)
def test_which_result_fits_which_role(role: ConsultationRole, outcome: Outcome, possible: bool) -> None:
    assert (outcome in possible_outcomes(role)) is possible
    facts = ResultFacts(role, outcome, date(2022, 1, 1), adopted_text="Text")
    assert bool(refused(facts)) is not possible


def test_without_a_role_there_is_no_result() -> None:
    assert possible_outcomes(None) == ()
    assert "first" in refused(replace(ADOPTED, role=None))[0]


def test_a_decision_needs_its_day() -> None:
    assert "day of the sitting" in refused(replace(ADOPTED, date=None))[0]


def test_no_result_before_the_sitting() -> None:
    assert refused(replace(ADOPTED, date=TODAY)) == []
    assert "not taken place" in refused(replace(ADOPTED, date=date(2023, 1, 17)))[0]


@pytest.mark.parametrize("outcome", sorted(AMENDED))
def test_a_changed_text_is_entered(outcome: Outcome) -> None:
    role = DECISION if outcome is Outcome.ADOPTED_AMENDED else ADVICE
    facts = ResultFacts(role, outcome, date(2022, 12, 8), adopted_text="  ")
    assert "changed" in refused(facts)[0]
    assert refused(replace(facts, adopted_text="Neuer Text")) == []


def test_unanimous_has_no_votes_against() -> None:
    assert "unanimous" in refused(replace(ADOPTED, majority=Majority.UNANIMOUS, votes_no=1))[0]
    assert refused(replace(ADOPTED, majority=Majority.UNANIMOUS, votes_no=0)) == []
    assert refused(replace(ADOPTED, majority=Majority.MAJORITY, votes_no=1)) == []


@given(some.integers(0, 80), some.integers(0, 80))
def test_the_count_decides_and_a_tie_rejects(yes: int, no: int) -> None:
    carried = not refused(replace(ADOPTED, votes_yes=yes, votes_no=no))
    rejected = not refused(replace(ADOPTED, outcome=Outcome.REJECTED, votes_yes=yes, votes_no=no))
    assert carried is (yes > no)
    assert rejected is not carried


def test_all_reasons_come_at_once() -> None:
    bad = ResultFacts(DECISION, Outcome.ADOPTED_AMENDED, None, Majority.UNANIMOUS, votes_yes=1, votes_no=2)
    assert len(refused(bad)) == 4


def test_the_resolution_has_the_adopted_text_or_the_proposed_one() -> None:
    assert resolution_text(DECISION, Outcome.ADOPTED, " Vorschlag ", "") == "Vorschlag"
    assert resolution_text(DECISION, Outcome.ADOPTED_AMENDED, "Vorschlag", " Neu ") == "Neu"


@given(some.sampled_from([None, *ConsultationRole]), some.sampled_from([None, *Outcome]))
def test_only_an_adopting_decision_makes_a_resolution(
    role: ConsultationRole | None, outcome: Outcome | None
) -> None:
    made = resolution_text(role, outcome, "Vorschlag", "") is not None
    assert made is (role is DECISION and outcome in {Outcome.ADOPTED, Outcome.ADOPTED_AMENDED})


@pytest.mark.parametrize("outcome", Outcome)
def test_a_final_decision_decides_the_paper(outcome: Outcome) -> None:
    decided = state_after([(ADVICE, Outcome.RECOMMENDED), (DECISION, outcome)]) is PaperState.DECIDED
    assert decided is (outcome in FINAL)


INFORMATION, HEARING = ConsultationRole.INFORMATION, ConsultationRole.HEARING


@pytest.mark.parametrize(
    ("results", "state"),
    [
        ([(HEARING, Outcome.NOTED), (INFORMATION, Outcome.NOTED)], PaperState.NOTED),
        ([(INFORMATION, Outcome.NOTED), (INFORMATION, None)], PaperState.SUBMITTED),
        ([(INFORMATION, Outcome.NOTED), (INFORMATION, Outcome.DEFERRED)], PaperState.SUBMITTED),
        ([(INFORMATION, Outcome.NOTED), (DECISION, Outcome.NOTED)], PaperState.SUBMITTED),
        ([(INFORMATION, Outcome.NOTED), (None, Outcome.NOTED)], PaperState.SUBMITTED),
        ([(HEARING, Outcome.NOTED), (ADVICE, Outcome.NOTED)], PaperState.SUBMITTED),
        ([(INFORMATION, Outcome.NOTED), (DECISION, Outcome.ADOPTED)], PaperState.DECIDED),
    ],
)
def test_what_was_for_information_is_noted_when_every_body_has_taken_note(
    results: list[tuple[ConsultationRole | None, Outcome | None]], state: PaperState
) -> None:
    assert state_after(results) is state


def test_advice_decides_nothing() -> None:
    assert state_after([(ADVICE, Outcome.REJECTED), (DECISION, None)]) is PaperState.SUBMITTED
    assert state_after([]) is PaperState.SUBMITTED


def groups(*rows: GroupVotes, **told: int | None) -> list[str]:
    return refused(replace(ADOPTED, group_votes=rows, **told))  # type: ignore[arg-type]  # votes alone are changed


def test_votes_of_groups_add_up() -> None:
    cdu, spd = GroupVotes("CDU", 12, 1, 0, 0), GroupVotes("SPD", 10, 0, 2, 1)
    assert groups(cdu, spd, votes_yes=22, votes_no=1, votes_abstain=2, votes_biased=1) == []
    assert groups(cdu, spd) == []
    told = groups(cdu, spd, votes_yes=23, votes_no=2, votes_abstain=1, votes_biased=2)
    assert [words.split(",")[0] for words in told] == [
        "The groups have 22 votes for it",
        "The groups have 1 votes against it",
        "The groups have 2 abstentions",
        "The groups have 1 biased members",
    ]


def test_a_group_that_does_not_tell_leaves_room() -> None:
    assert groups(GroupVotes("CDU", 12), GroupVotes("SPD"), votes_yes=22) == []
    assert len(groups(GroupVotes("CDU", 12), GroupVotes("SPD"), votes_yes=11)) == 1


def test_groups_are_named_once() -> None:
    assert "stands twice" in groups(GroupVotes("CDU", 1), GroupVotes("cdu ", 1))[0]
    assert "name the group" in groups(GroupVotes(" ", 1))[0]
    assert "At most" in groups(*(GroupVotes(str(number)) for number in range(MOST_GROUPS + 1)))[0]


def test_totals_come_from_groups_that_all_tell() -> None:
    assert total(None, [3, 4]) == 7
    assert total(None, [3, None]) is None
    assert total(None, []) is None
    assert total(9, [3, 4]) == 9


def test_an_item_without_a_paper_has_no_role() -> None:
    day = date(2022, 12, 8)
    assert check_item_result(ResultFacts(None, Outcome.NOTED, day), day).ok
    assert not check_item_result(ResultFacts(None, Outcome.FORWARDED, day), day).ok
    assert not check_item_result(ResultFacts(None, Outcome.ADOPTED, day, votes_yes=1, votes_no=2), day).ok
