# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.enums import ConsultationRole, Outcome, PaperType
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.sequence import (
    NEEDS_DECISION,
    check_complete,
    check_order,
    deciding_step,
    suggest_roles,
)

HEARING, ADVICE = ConsultationRole.HEARING, ConsultationRole.ADVISORY
DECISION, INFORMATION = ConsultationRole.DECISION, ConsultationRole.INFORMATION


def step(
    name: str, role: ConsultationRole | None = None, day: int | None = None, outcome: Outcome | None = None
) -> Step:
    return Step(name, role=role, date=date(2023, 3, day) if day else None, outcome=outcome)


GOOD = [step("Integrationsrat", HEARING, 1), step("Ausschuss", ADVICE, 2), step("Rat", DECISION, 9)]


def messages(steps: list[Step]) -> list[str]:
    return [str(reason) for reason in check_order(steps).reasons]


def test_a_good_order_passes() -> None:
    assert check_order(GOOD).ok
    assert check_order([]).ok
    assert check_complete(PaperType.RESOLUTION, GOOD).ok


def test_the_same_day_is_in_order() -> None:
    assert check_order([step("Ausschuss", ADVICE, 8), step("Rat", DECISION, 8)]).ok


def test_a_step_without_body_is_named_by_its_place() -> None:
    assert messages([*GOOD, step("  ")]) == ["Step 4 names no body."]


def test_the_same_body_meets_once_a_day() -> None:
    found = messages([step("Ausschuss", ADVICE, 2), step("ausschuss", ADVICE, 2)])
    assert len(found) == 1
    assert "twice" in found[0]
    assert check_order([step("Ausschuss", ADVICE), step("Ausschuss", ADVICE)]).ok


def test_days_do_not_run_backwards_and_unknown_days_are_left_out() -> None:
    found = messages([step("Ausschuss", ADVICE, 9), step("Beirat", HEARING), step("Finanzen", ADVICE, 2)])
    assert len(found) == 1
    assert "Finanzen" in found[0]


def test_every_step_before_the_latest_day_is_named() -> None:
    found = messages([step("A", ADVICE, 9), step("B", ADVICE, 2), step("C", ADVICE, 5)])
    assert [("B" in found[0]), ("C" in found[1])] == [True, True]


@pytest.mark.parametrize("role", [HEARING, ADVICE])
def test_nobody_advises_after_the_decision(role: ConsultationRole) -> None:
    assert "only after" in messages([step("Rat", DECISION, 2), step("Ausschuss", role, 9)])[0]


def test_being_informed_afterwards_is_fine() -> None:
    assert check_order([*GOOD, step("Ausschuss", INFORMATION, 20)]).ok


def test_only_one_body_decides() -> None:
    assert "Only one body decides" in messages([step("Ausschuss", DECISION, 2), step("Rat", DECISION, 9)])[0]


def test_a_paper_that_was_put_off_may_come_back() -> None:
    again = [
        step("Rat", DECISION, 2, Outcome.POSTPONED),
        step("Ausschuss", ADVICE, 5),
        step("Rat", DECISION, 9),
    ]
    assert check_order(again).ok
    assert deciding_step(again) == 2


def test_an_empty_order_is_incomplete() -> None:
    assert not check_complete(PaperType.INFORMATION, []).ok


def test_every_missing_role_is_told_at_once() -> None:
    verdict = check_complete(PaperType.RESOLUTION, [step("Ausschuss"), step("Rat")])
    assert len(verdict.reasons) == 3


@pytest.mark.parametrize("kind", PaperType)
def test_who_needs_a_deciding_body(kind: PaperType) -> None:
    assert check_complete(kind, [step("Rat", INFORMATION, 2)]).ok is (kind not in NEEDS_DECISION)


def test_no_deciding_step() -> None:
    assert deciding_step([step("Ausschuss", ADVICE)]) is None


def test_roles_are_suggested_around_the_decision() -> None:
    steps = [Step("Integrationsrat", body=7), Step("Ausschuss", body=8), step("Rat", DECISION), step("Amt")]
    assert suggest_roles(steps, heard=7) == [HEARING, ADVICE, DECISION, INFORMATION]
    assert suggest_roles(steps, heard=None)[0] is ADVICE


def test_without_a_decision_nothing_is_suggested() -> None:
    assert suggest_roles([step("A"), step("B", ADVICE)], heard=None) == [None, ADVICE]


STEPS = some.lists(
    some.builds(
        Step,
        body_name=some.sampled_from(["A", "B", "C"]),
        role=some.sampled_from([None, *ConsultationRole]),
        date=some.none() | some.dates(date(2023, 1, 1), date(2023, 1, 9)),
        outcome=some.none() | some.sampled_from(Outcome),
    ),
    max_size=6,
)


@given(STEPS)
def test_sorting_by_day_leaves_nothing_running_backwards(steps: list[Step]) -> None:
    dated = sorted((one for one in steps if one.date), key=lambda one: one.date or date.min)
    assert not any(
        "before" in reason.message and "other_date" in reason.values for reason in check_order(dated).reasons
    )


@given(STEPS)
def test_suggestions_never_overrule_what_is_printed(steps: list[Step]) -> None:
    roles = suggest_roles(steps, heard=None)
    assert len(roles) == len(steps)
    assert all(one.role in (None, role) for one, role in zip(steps, roles, strict=True))
