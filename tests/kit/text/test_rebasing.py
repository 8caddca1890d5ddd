# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.kit.text import Block, RebaseState, Run, rebase
from tests.kit.text.material import numbered, p, texts

BASE = numbered("Die Stadt fördert den Sport.", "Die Vereine wirken mit.", "Der Rat beschließt das Konzept.")


def reworded(at: int, text: str) -> tuple[Block, ...]:
    return (*BASE[:at], replace(BASE[at], runs=(Run(text),)), *BASE[at + 1 :])


def inserted(after: int, text: str) -> tuple[Block, ...]:
    return (*BASE[: after + 1], p(text), *BASE[after + 1 :])


NEW = reworded(0, "Die Stadt fördert den Tanz.")
WITHOUT_CLUBS = (BASE[0], BASE[2])


@pytest.mark.parametrize(
    ("variant", "new", "state"),
    [
        (reworded(2, "Der Kreis beschließt das Konzept."), NEW, RebaseState.CLEAN),
        (reworded(0, "Der Kreis fördert den Sport."), NEW, RebaseState.CLEAN),
        (NEW, NEW, RebaseState.CONTAINED),
        (BASE, NEW, RebaseState.CONTAINED),
        (WITHOUT_CLUBS, WITHOUT_CLUBS, RebaseState.CONTAINED),
        (reworded(0, "Die Stadt fördert den Sport, gern."), NEW, RebaseState.TOUCHING),
        (reworded(0, "Die Stadt fördert den Ball."), NEW, RebaseState.CONFLICT),
        (WITHOUT_CLUBS, reworded(1, "Die Schulen wirken mit."), RebaseState.CONFLICT),
        (inserted(1, "Es gibt einen Beirat."), inserted(1, "Die Schulen helfen."), RebaseState.CONFLICT),
        (reworded(1, "Die Schulen wirken mit."), WITHOUT_CLUBS, RebaseState.ORPHANED),
        (inserted(1, "Es gibt einen Beirat."), WITHOUT_CLUBS, RebaseState.ORPHANED),
        (inserted(-1, "Es gibt einen Beirat."), WITHOUT_CLUBS, RebaseState.CLEAN),
    ],
)
def test_a_proposal_is_classified(
    variant: tuple[Block, ...], new: tuple[Block, ...], state: RebaseState
) -> None:
    for ids in (True, False):
        assert rebase(BASE, variant, new, ids).state == state


def test_a_clean_proposal_is_in_the_new_version() -> None:
    result = rebase(BASE, reworded(0, "Der Kreis fördert den Sport."), NEW)
    assert texts(result.merged)[0] == "Der Kreis fördert den Tanz."
    assert result.orphans == ()


def test_in_a_conflict_the_new_version_stands() -> None:
    result = rebase(BASE, reworded(0, "Die Stadt fördert den Ball."), NEW)
    assert result.merged == NEW
    assert [alternative.text for alternative in result.conflicts[0].alternatives] == ["Tanz", "Ball"]


def test_orphans_are_named() -> None:
    assert rebase(BASE, inserted(1, "Es gibt einen Beirat."), WITHOUT_CLUBS).orphans == (1,)
