# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.council.enums import ChangeAfterSignature, PaperState, SignOffOffice, SignOffState
from augenhoehe.council.rules.sign_off import (
    EVERYTHING,
    OPEN,
    TOUCHES,
    Releaser,
    Section,
    SignOffFacts,
    Station,
    asked_now,
    check_days,
    check_refusing,
    check_release,
    check_reminder,
    check_signing,
    check_start,
    check_stations,
    check_taking_back,
    check_way_to_the_council,
    open_stage,
    touched,
)
from augenhoehe.kit.reasons import Reason, Verdict

IN_SIGN_OFF, DRAFT, SUBMITTED = PaperState.IN_SIGN_OFF, PaperState.DRAFT, PaperState.SUBMITTED
WAITING, ASKED, SIGNED, VOID = (
    SignOffState.WAITING,
    SignOffState.ASKED,
    SignOffState.SIGNED,
    SignOffState.VOID,
)
HEAD, TREASURER = SignOffOffice.HEAD, SignOffOffice.TREASURER
MANAGER = Releaser(manages=True, leads_department=False, signs_as_head=False)
TODAY = date(2023, 1, 16)


def station(stage: int = 1, **changed: Any) -> Station:
    return Station(**{"stage": stage, "office": HEAD, "account": 1, **changed})


def facts(*states: tuple[int, SignOffState]) -> list[SignOffFacts]:
    return [SignOffFacts(place, stage, HEAD, state) for place, (stage, state) in enumerate(states)]


def first(verdict: Verdict) -> str:
    return verdict.reasons[0].message if verdict.reasons else ""


def test_a_complete_draft_is_sent_round() -> None:
    assert check_start(DRAFT, Verdict(), [station()])


def test_everything_that_is_missing_is_told_at_once() -> None:
    lacks = Verdict((Reason("The subject is missing."),))
    assert len(check_start(DRAFT, lacks, []).reasons) == 2
    assert "Only a draft" in first(check_start(SUBMITTED, lacks, []))
    assert len(check_start(DRAFT, Verdict(), [station(account=None)]).reasons) == 1


@pytest.mark.parametrize(
    ("stations", "words"),
    [
        ([station(account=None)], "a department or a person"),
        ([station(deputy=1)], "stand in"),
        ([station(), station(2)], "twice"),
    ],
)
def test_plans_nobody_could_follow(stations: list[Station], words: str) -> None:
    assert words in first(check_stations(stations))


def test_two_offices_of_one_person_and_a_department_s_deputy_are_fine() -> None:
    plan = [station(deputy=2), station(office=TREASURER), station(account=None, organization=3, deputy=2)]
    assert check_stations(plan)


def test_the_lowest_stage_is_asked_and_the_others_wait() -> None:
    signatures = facts((1, SIGNED), (2, WAITING), (2, SIGNED), (3, ASKED))
    assert open_stage(signatures) == 2
    assert asked_now(signatures) == {1: ASKED, 3: WAITING}
    assert asked_now(facts((2, ASKED), (4, WAITING))) == {}
    assert open_stage(facts((1, SIGNED))) is None
    assert open_stage([]) is None


@given(st.lists(st.tuples(st.integers(1, 5), st.sampled_from(sorted(SignOffState))), max_size=12))
def test_whoever_is_asked_is_asked_at_the_lowest_open_stage(rows: list[tuple[int, SignOffState]]) -> None:
    signatures = facts(*rows)
    changes = asked_now(signatures)
    after = [
        SignOffFacts(one.number, one.stage, one.office, changes.get(one.number, one.state))
        for one in signatures
    ]
    stage = open_stage(after)
    assert stage == open_stage(signatures)
    assert all((one.state is ASKED) == (one.stage == stage) for one in after if one.state in OPEN)
    assert asked_now(after) == {}


@pytest.mark.parametrize("office", SignOffOffice)
def test_every_office_answers_for_something(office: SignOffOffice) -> None:
    assert TOUCHES[office]
    assert touched(ChangeAfterSignature.VOID_ALL, office, {Section.HEAD})
    assert not touched(ChangeAfterSignature.VOID_ALL, office, set())
    assert touched(ChangeAfterSignature.ASK_TOUCHED, office, EVERYTHING)


def test_money_touches_the_treasurer_and_words_the_others() -> None:
    ask = ChangeAfterSignature.ASK_TOUCHED
    assert touched(ask, TREASURER, {Section.MONEY, Section.ORDER})
    assert not touched(ask, TREASURER, {Section.RESOLUTION, Section.REASONS})
    assert touched(ask, SignOffOffice.LEGAL, {Section.RESOLUTION})
    assert not touched(ask, SignOffOffice.LEGAL, {Section.REASONS, Section.MONEY})
    assert touched(ask, SignOffOffice.DEPARTMENT, {Section.REASONS})
    assert not touched(ask, SignOffOffice.DEPARTMENT, {Section.MONEY, Section.ORDER, Section.HEAD})
    assert touched(ask, HEAD, {Section.ORDER})


@pytest.mark.parametrize("remark", [None, "Bitte beachten."])
@pytest.mark.parametrize("paper", [IN_SIGN_OFF, SUBMITTED])
def test_whoever_is_asked_signs(paper: PaperState, remark: str | None) -> None:
    assert check_signing(paper, ASKED, is_asked=True, remark=remark)


@pytest.mark.parametrize(
    ("paper", "state", "is_asked", "remark", "words"),
    [
        (IN_SIGN_OFF, ASKED, False, None, "You are not asked"),
        (IN_SIGN_OFF, SIGNED, True, None, "given already"),
        (IN_SIGN_OFF, SignOffState.SIGNED_WITH_REMARK, True, None, "given already"),
        (IN_SIGN_OFF, WAITING, True, None, "not asked for"),
        (IN_SIGN_OFF, VOID, True, None, "not asked for"),
        (DRAFT, ASKED, True, None, "not asked for"),
        (PaperState.WITHDRAWN, ASKED, True, None, "not asked for"),
        (IN_SIGN_OFF, ASKED, True, " ", "remark"),
    ],
)
def test_who_signs_when(
    paper: PaperState, state: SignOffState, is_asked: bool, remark: str | None, words: str
) -> None:
    verdict = check_signing(paper, state, is_asked=is_asked, remark=remark)
    assert words in first(verdict)


def test_refusing_needs_a_reason_and_a_paper_still_inside() -> None:
    assert check_refusing(IN_SIGN_OFF, ASKED, is_asked=True, reason="Zu teuer.")
    assert "why you do not sign" in first(check_refusing(IN_SIGN_OFF, ASKED, is_asked=True, reason=" "))
    assert "council already" in first(check_refusing(SUBMITTED, ASKED, is_asked=True, reason="Nein."))
    assert "You are not asked" in first(check_refusing(IN_SIGN_OFF, ASKED, is_asked=False, reason="Nein."))


def test_one_reminder_a_day() -> None:
    assert check_reminder(ASKED, None, TODAY)
    assert check_reminder(ASKED, date(2023, 1, 15), TODAY)
    assert "today already" in first(check_reminder(ASKED, TODAY, TODAY))
    assert "not asked for" in first(check_reminder(SIGNED, None, TODAY))


@pytest.mark.parametrize("state", [IN_SIGN_OFF, PaperState.RELEASED])
def test_taking_back_needs_a_reason(state: PaperState) -> None:
    assert check_taking_back(state, "Noch ein Fehler.")
    assert "in a sentence" in first(check_taking_back(state, " "))
    assert "not being signed" in first(check_taking_back(DRAFT, "Noch ein Fehler."))


def test_release_once_all_have_signed() -> None:
    done = facts((1, SIGNED), (2, SignOffState.SIGNED_WITH_REMARK))
    assert check_release(IN_SIGN_OFF, done, MANAGER)
    assert check_release(IN_SIGN_OFF, done, Releaser(False, True, False))
    assert check_release(IN_SIGN_OFF, done, Releaser(False, False, True))
    nobody = Releaser(False, False, False)
    assert len(check_release(IN_SIGN_OFF, [*done, *facts((3, ASKED))], nobody).reasons) == 2
    assert "Only a paper" in first(check_release(DRAFT, done, MANAGER))


def test_the_way_to_the_council() -> None:
    assert check_way_to_the_council(DRAFT, required=False)
    assert check_way_to_the_council(PaperState.RELEASED, required=True)
    assert "must be signed" in first(check_way_to_the_council(DRAFT, required=True))
    assert "still being signed" in first(check_way_to_the_council(IN_SIGN_OFF, required=False))
    assert "was refused" in first(check_way_to_the_council(DRAFT, required=False, refused=True))


@pytest.mark.parametrize(("days", "ok"), [(0, False), (1, True), (30, True), (31, False)])
def test_a_deadline_is_one(days: int, ok: bool) -> None:
    assert check_days(days).ok is ok
