# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.council.enums import ConsultationRole, DayKind, LatePapers
from augenhoehe.council.rules.deadline_rules import BodyFacts, DeadlineRule, Sitting
from augenhoehe.council.rules.planning import MOST_STEPS, Plan, Planner, Wish, usual_order
from augenhoehe.kit.working_days import WorkingDays

TODAY = datetime.date(2023, 1, 16)
NRW = WorkingDays("NW")
PLANNER = Planner(TODAY, NRW)

HEARING, ADVISORY, DECISION, INFORMATION = (
    ConsultationRole.HEARING,
    ConsultationRole.ADVISORY,
    ConsultationRole.DECISION,
    ConsultationRole.INFORMATION,
)


def day(month: int, number: int, year: int = 2023) -> datetime.date:
    return datetime.date(year, month, number)


def body(
    number: int, name: str, rank: int, *days: datetime.date, rule: DeadlineRule | None = None
) -> BodyFacts:
    return BodyFacts(number, name, rank, tuple(Sitting(one) for one in days), (rule,) if rule else ())


TEN_FULL_DAYS = DeadlineRule(day(1, 1, 2014), 10)
INTEGRATION = body(1, "Integrationsrat", 0, day(2, 9), day(5, 4), rule=TEN_FULL_DAYS)
COMMITTEE = body(2, "Sozialausschuss", 1, day(2, 14), day(3, 7), rule=TEN_FULL_DAYS)
MAIN = body(3, "Haupt- und Finanzausschuss", 2, day(3, 9), rule=TEN_FULL_DAYS)
COUNCIL = body(4, "Rat", 3, day(3, 16), day(6, 15), rule=TEN_FULL_DAYS)

USUAL = [
    Wish("Integrationsrat", HEARING, INTEGRATION),
    Wish("Sozialausschuss", ADVISORY, COMMITTEE),
    Wish("Haupt- und Finanzausschuss", ADVISORY, MAIN),
    Wish("Rat", DECISION, COUNCIL),
]


def days_of(plan: Plan) -> list[datetime.date | None]:
    return [step.day for step in plan.steps]


def messages(plan: Plan) -> list[str]:
    return [
        reason.message for reason in (*plan.reasons, *(one for step in plan.steps for one in step.reasons))
    ]


def test_every_body_takes_its_last_sitting_before_the_next() -> None:
    plan = PLANNER.plan(USUAL, day(3, 16))
    assert days_of(plan) == [day(2, 9), day(3, 7), day(3, 9), day(3, 16)]
    assert plan.feasible
    assert plan.hand_in_by == day(1, 27)  # ten full days before 9 February: 29 January is a Sunday
    assert plan.begin_by == plan.hand_in_by
    assert plan.earliest is None


def test_signatures_need_their_days_before() -> None:
    plan = Planner(TODAY, NRW, preparation=5).plan(USUAL, day(3, 16))
    assert plan.begin_by == day(1, 20)
    late = Planner(day(1, 23), NRW, preparation=5).plan(USUAL, day(3, 16))
    assert not late.feasible
    assert late.earliest == day(6, 15) or late.earliest is None
    assert "Signatures need" in messages(late)[0]


def test_a_missed_deadline_is_told_with_the_first_possible_decision() -> None:
    committee = replace(COMMITTEE, sittings=(*COMMITTEE.sittings, Sitting(day(5, 9))))
    main = replace(MAIN, sittings=(*MAIN.sittings, Sitting(day(6, 1))))
    wishes = [USUAL[0], replace(USUAL[1], body=committee), replace(USUAL[2], body=main), USUAL[3]]
    plan = Planner(day(2, 1), NRW).plan(wishes, day(3, 16))
    assert not plan.feasible
    assert plan.earliest == day(6, 15)
    assert any("should have had its papers" in text for text in messages(plan))


def test_an_urgent_paper_can_still_come() -> None:
    urgent = DeadlineRule(day(1, 1, 2014), 9, late_papers=LatePapers.URGENT, urgent_days=3)
    wishes = [Wish("Integrationsrat", HEARING, replace(INTEGRATION, rules=(urgent,))), USUAL[3]]
    plan = Planner(day(2, 1), NRW).plan(wishes, day(3, 16))
    assert plan.steps[0].urgent_by == day(2, 3)  # 5 February is a Sunday
    assert any("As an urgent paper" in text for text in messages(plan))
    until = replace(urgent, late_papers=LatePapers.UNTIL_SITTING)
    assert until.last_day_if_urgent(day(2, 9), NRW) == day(2, 9)
    assert TEN_FULL_DAYS.last_day_if_urgent(day(2, 9), NRW) is None


def test_working_days_leave_out_holidays() -> None:
    rule = DeadlineRule(day(1, 1, 2014), 3, DayKind.WORKING)
    assert rule.last_day(day(11, 3, 2022), NRW) == day(10, 28, 2022)  # All Saints' and a weekend lie between
    assert replace(rule, day_kind=DayKind.FULL).last_day(day(11, 3, 2022), NRW) == day(10, 28, 2022)


def test_the_rule_of_the_day_holds() -> None:
    newer = DeadlineRule(day(3, 1), 5)
    both = replace(COUNCIL, rules=(TEN_FULL_DAYS, newer))
    assert both.rule_on(day(2, 28)) == TEN_FULL_DAYS
    assert both.rule_on(day(3, 16)) == newer
    assert both.rule_on(day(1, 1, 2010)) is None
    plan = PLANNER.plan([Wish("Rat", DECISION, replace(both, rules=(newer,)))], day(3, 16))
    assert plan.hand_in_by == day(3, 10)


def test_a_body_without_rule_has_no_deadline_of_its_own() -> None:
    plan = PLANNER.plan([Wish("Rat", DECISION, replace(COUNCIL, rules=()))], day(3, 16))
    assert plan.steps[0].hand_in_by is None
    assert plan.hand_in_by == day(3, 16)
    assert plan.feasible


def test_bodies_may_repeat_and_take_different_sittings() -> None:
    wishes = [USUAL[1], USUAL[1], USUAL[3]]
    assert days_of(PLANNER.plan(wishes, day(3, 16))) == [day(2, 14), day(3, 7), day(3, 16)]
    third = PLANNER.plan([USUAL[1], *wishes], day(3, 16))
    assert days_of(third)[0] is None
    assert not third.feasible
    assert third.earliest is None


def test_unknown_bodies_and_days_are_told() -> None:
    plan = PLANNER.plan([Wish("Runder Tisch", ADVISORY), USUAL[3], Wish("Ortsrat", INFORMATION)], day(3, 20))
    assert days_of(plan) == [None, day(3, 20), None]
    texts = " ".join(messages(plan))
    assert "is not among the bodies" in texts
    assert "is known on" in texts


def test_without_a_decision_nothing_can_be_planned() -> None:
    plan = PLANNER.plan(USUAL[:2], day(3, 16))
    assert not plan.feasible
    assert days_of(plan) == [None, None]
    assert PLANNER.propose(USUAL[:2], day(3, 16)).reasons
    assert PLANNER.plan([], day(3, 16)).steps == ()


def test_who_is_informed_learns_of_it_afterwards() -> None:
    informed = [USUAL[3], Wish("Integrationsrat", INFORMATION, INTEGRATION), Wish("HFA", INFORMATION, MAIN)]
    plan = PLANNER.plan(informed, day(3, 16))
    assert days_of(plan) == [day(3, 16), day(5, 4), None]
    assert "after the decision" in messages(plan)[0]


def test_a_day_that_has_passed() -> None:
    plan = PLANNER.plan([USUAL[3]], day(1, 10))
    assert "has passed" in messages(plan)[0]
    assert plan.earliest == day(3, 16)


@pytest.mark.parametrize(
    ("begins", "same_day"),
    [((17, 19), True), ((19, 17), False), ((None, 17), True), ((19, None), True)],
)
def test_two_bodies_on_one_day(begins: tuple[int | None, int | None], same_day: bool) -> None:
    first, second = (datetime.time(hour) if hour else None for hour in begins)
    main = replace(MAIN, sittings=(Sitting(day(3, 2)), Sitting(day(3, 16), first)))
    council = replace(COUNCIL, sittings=(Sitting(day(3, 16), second),))
    plan = PLANNER.plan([Wish("HFA", ADVISORY, main), Wish("Rat", DECISION, council)], day(3, 16))
    assert plan.steps[0].day == (day(3, 16) if same_day else day(3, 2))
    noted = any("same day" in text for text in messages(plan))
    assert noted is (same_day and None in begins)


def test_the_usual_order_is_proposed() -> None:
    mixed = [USUAL[3], USUAL[2], Wish("Ältestenrat", None), USUAL[1], USUAL[0]]
    assert [wish.body_name for wish in usual_order(mixed, day(3, 16))] == [
        "Integrationsrat",
        "Ältestenrat",
        "Sozialausschuss",
        "Haupt- und Finanzausschuss",
        "Rat",
    ]
    assert PLANNER.propose(mixed[:2] + mixed[3:], day(3, 16)).feasible


def test_of_two_committees_the_later_one_comes_later() -> None:
    early = body(7, "Schulausschuss", 1, day(2, 21))
    plan = PLANNER.propose([USUAL[1], Wish("Schulausschuss", ADVISORY, early), USUAL[3]], day(3, 16))
    assert [step.wish.body_name for step in plan.steps] == ["Schulausschuss", "Sozialausschuss", "Rat"]
    assert plan.feasible


def test_the_hearing_moves_behind_a_committee_rather_than_being_lost() -> None:
    hearing = body(1, "Integrationsrat", 0, day(3, 8))
    committee = body(2, "Sozialausschuss", 1, day(3, 7))
    wishes = [
        Wish("Integrationsrat", HEARING, hearing),
        Wish("Sozialausschuss", ADVISORY, committee),
        USUAL[3],
    ]
    plan = PLANNER.propose(wishes, day(3, 16))
    assert [step.wish.body_name for step in plan.steps] == ["Sozialausschuss", "Integrationsrat", "Rat"]
    assert plan.feasible


def test_a_hearing_that_finds_no_sitting_at_all_stays_first() -> None:
    wishes = [Wish("Integrationsrat", HEARING, body(1, "Integrationsrat", 0)), *USUAL[1:]]
    plan = PLANNER.propose(wishes, day(3, 16))
    assert plan.steps[0].day is None
    assert "comes before" in messages(plan)[0]
    assert plan.steps[0].step.body == 1


def test_thirty_steps_are_planned() -> None:
    days = tuple(Sitting(day(2, 1) + datetime.timedelta(days=number)) for number in range(MOST_STEPS))
    wishes = [Wish("Ausschuss", ADVISORY, BodyFacts(9, "Ausschuss", 1, days))] * (MOST_STEPS - 1)
    plan = PLANNER.propose([*wishes, USUAL[3]], day(3, 16))
    assert plan.feasible
    assert len(set(days_of(plan))) == MOST_STEPS


SITTINGS = st.lists(
    st.builds(
        Sitting,
        st.dates(day(1, 1), day(12, 31)),
        st.none() | st.builds(datetime.time, st.integers(8, 20)),
    ),
    max_size=5,
).map(tuple)
BODIES = st.builds(
    BodyFacts,
    number=st.integers(1, 6),
    name=st.just("Gremium"),
    rank=st.integers(0, 3),
    sittings=SITTINGS,
    rules=st.lists(
        st.builds(
            DeadlineRule,
            st.just(day(1, 1, 2010)),
            st.integers(0, 30),
            st.sampled_from(DayKind),
            st.sampled_from(LatePapers),
            st.none() | st.integers(0, 5),
        ),
        max_size=1,
    ).map(tuple),
)
WISHES = st.lists(
    st.builds(Wish, st.just("Gremium"), st.none() | st.sampled_from(ConsultationRole), st.none() | BODIES),
    max_size=7,
)


@given(WISHES, st.dates(day(1, 1), day(12, 31)))
def test_a_plan_never_runs_backwards_and_loses_no_body(
    wishes: list[Wish], deciding_on: datetime.date
) -> None:
    for plan in (PLANNER.plan(wishes, deciding_on), PLANNER.propose(wishes, deciding_on)):
        assert len(plan.steps) == len(wishes)
        dated = [step for step in plan.steps if step.day is not None]
        for first, second in pairwise(dated):
            assert (first.day or day(1, 1)) <= (second.day or day(12, 31))
        for step in dated:
            assert step.day is not None
            if step.hand_in_by is not None:
                assert step.hand_in_by in NRW
                assert step.hand_in_by <= step.day
        if plan.feasible and plan.steps:
            assert plan.hand_in_by is not None
            assert plan.hand_in_by >= TODAY


@given(WISHES)
def test_the_earliest_decision_can_be_planned(wishes: list[Wish]) -> None:
    ordered = [wish for wish in wishes if wish.role in {HEARING, ADVISORY}]
    ordered.append(Wish("Rat", DECISION, COUNCIL))
    earliest = PLANNER.earliest_decision(ordered)
    if earliest is not None:
        assert all(step.day is not None for step in PLANNER.plan(ordered, earliest).steps)
