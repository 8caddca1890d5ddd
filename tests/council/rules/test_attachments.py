# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.council.enums import PaperState
from augenhoehe.council.rules.attachments import (
    MOST_FILES,
    Attachment,
    check_adding,
    check_arranging,
    is_late,
    may_add,
)
from augenhoehe.kit.reasons import Verdict

PLAN, LETTER = Attachment(1, "Plan", public=True), Attachment(2, "Brief", public=False)
BOTH = [PLAN, LETTER]
OPEN = [PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED, PaperState.SUBMITTED]


def told(verdict: Verdict) -> str:
    return " ".join(str(reason) for reason in verdict.reasons)


def arranged(
    after: list[Attachment], state: PaperState = PaperState.DRAFT, *, dealt_with: bool = False
) -> str:
    return told(check_arranging(state, BOTH, after, dealt_with=dealt_with))


@pytest.mark.parametrize("state", OPEN)
def test_attachments_come_before_the_decision(state: PaperState) -> None:
    assert may_add(state)
    assert check_adding(state, "Plan", 0).ok
    assert is_late(state) is (state is PaperState.SUBMITTED)


@pytest.mark.parametrize("state", [PaperState.DECIDED, PaperState.WITHDRAWN])
def test_closed_papers_take_none(state: PaperState) -> None:
    assert "no more" in told(check_adding(state, "Plan", 0))


def test_names_and_crowds() -> None:
    assert "needs a name" in told(check_adding(PaperState.DRAFT, " ", 0))
    assert "too long" in told(check_adding(PaperState.DRAFT, "x" * 201, 0))
    assert "at most" in told(check_adding(PaperState.DRAFT, "Plan", MOST_FILES))


def test_they_change_while_nobody_has_dealt_with_them() -> None:
    assert arranged([LETTER, replace(PLAN, name="Lageplan", public=False)]) == ""
    assert arranged([replace(PLAN, removed=True, name=""), LETTER]) == ""
    assert "needs a name" in arranged([replace(PLAN, name=" "), LETTER])


def test_only_the_own_ones() -> None:
    assert "meanwhile" in arranged([PLAN])
    assert "meanwhile" in arranged([PLAN, replace(LETTER, number=3)])
    assert "meanwhile" in arranged([PLAN, LETTER, LETTER])


@pytest.mark.parametrize(("state", "dealt_with"), [(PaperState.DECIDED, False), (PaperState.SUBMITTED, True)])
def test_what_bodies_had_before_them_stays(state: PaperState, dealt_with: bool) -> None:
    def then(*after: Attachment) -> str:
        return arranged(list(after), state, dealt_with=dealt_with)

    assert then(PLAN, LETTER) == ""
    assert then(replace(PLAN, public=False), LETTER) == ""
    for changed in (
        (LETTER, PLAN),
        (replace(PLAN, name="Anders"), LETTER),
        (replace(PLAN, removed=True), LETTER),
        (PLAN, replace(LETTER, public=True)),
    ):
        assert "taken back" in then(*changed)


def test_withdrawn_papers_keep_theirs() -> None:
    assert "withdrawn" in arranged(BOTH, PaperState.WITHDRAWN)
