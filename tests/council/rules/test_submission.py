# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState, PaperType
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.submission import (
    PaperFacts,
    check_editing,
    check_sequence_change,
    check_submission,
    check_takes_results,
    check_withdrawal,
)
from augenhoehe.kit.reasons import Verdict

RAT = Step("Rat", 1, ConsultationRole.DECISION, date(2023, 3, 16), number=10)
DRAFT = PaperFacts(
    PaperState.DRAFT, PaperType.RESOLUTION, "12/0839", "Richtlinie", "Der Rat beschließt.", (RAT,)
)
HELD = replace(RAT, outcome=Outcome.POSTPONED)


def told(verdict: Verdict) -> list[str]:
    return [str(reason) for reason in verdict.reasons]


def test_a_complete_draft_is_submitted() -> None:
    assert check_submission(DRAFT).ok


def test_everything_missing_is_told_at_once() -> None:
    empty = PaperFacts(PaperState.DRAFT, PaperType.RESOLUTION, " ", " ", "", ())
    assert [text.split()[1] for text in told(check_submission(empty))] == [
        "number",
        "subject",
        "proposed",
        "order",
    ]


def test_a_paper_for_information_needs_no_motion() -> None:
    informs = replace(
        DRAFT,
        kind=PaperType.INFORMATION,
        resolution_text="",
        steps=(Step("Rat", role=ConsultationRole.INFORMATION),),
    )
    assert check_submission(informs).ok


def test_an_order_without_sense_is_refused() -> None:
    steps = (RAT, Step("Ausschuss", role=ConsultationRole.ADVISORY))
    assert "only after" in told(check_submission(replace(DRAFT, steps=steps)))[0]


@pytest.mark.parametrize(
    "state", [PaperState.SUBMITTED, PaperState.DECIDED, PaperState.NOTED, PaperState.WITHDRAWN]
)
def test_only_drafts_are_submitted(state: PaperState) -> None:
    assert told(check_submission(replace(DRAFT, state=state))) == ["Only a draft can be submitted."]


@pytest.mark.parametrize("state", [PaperState.DRAFT, PaperState.SUBMITTED])
def test_texts_change_until_a_body_has_dealt_with_them(state: PaperState) -> None:
    assert check_editing(replace(DRAFT, state=state)).ok
    assert not check_editing(replace(DRAFT, state=state, steps=(HELD,))).ok


@pytest.mark.parametrize("state", [PaperState.DECIDED, PaperState.NOTED, PaperState.WITHDRAWN])
def test_closed_papers_do_not_change(state: PaperState) -> None:
    assert not check_editing(replace(DRAFT, state=state)).ok


def test_withdrawal_needs_a_reason_and_an_open_paper() -> None:
    assert check_withdrawal(DRAFT, "Es fehlt ein Gutachten.").ok
    assert "why" in told(check_withdrawal(DRAFT, " "))[0]
    assert "already" in told(check_withdrawal(replace(DRAFT, state=PaperState.WITHDRAWN), "x"))[0]
    assert "decided" in told(check_withdrawal(replace(DRAFT, state=PaperState.DECIDED), "x"))[0]


@pytest.mark.parametrize(
    ("state", "takes"),
    [
        (PaperState.DRAFT, False),
        (PaperState.SUBMITTED, True),
        (PaperState.DECIDED, True),
        (PaperState.WITHDRAWN, False),
    ],
)
def test_who_takes_results(state: PaperState, takes: bool) -> None:
    assert check_takes_results(state).ok is takes


def test_open_steps_come_and_go() -> None:
    assert check_sequence_change(DRAFT, []).ok
    assert check_sequence_change(DRAFT, [Step("Ausschuss")]).ok


def test_a_step_with_a_result_stays_as_it_is() -> None:
    held = replace(DRAFT, state=PaperState.SUBMITTED, steps=(HELD,))
    assert check_sequence_change(held, [HELD, Step("Ausschuss")]).ok
    assert check_sequence_change(held, [replace(HELD, body=None)]).ok
    changed: list[list[Step]] = [
        [],
        [replace(HELD, number=None)],
        [replace(HELD, role=ConsultationRole.ADVISORY)],
        [replace(HELD, date=None)],
        [replace(HELD, body=2, body_name="Ausschuss")],
    ]
    assert all(not check_sequence_change(held, steps).ok for steps in changed)


def test_the_order_of_a_withdrawn_paper_stays() -> None:
    assert not check_sequence_change(replace(DRAFT, state=PaperState.WITHDRAWN), [RAT]).ok
