# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import random
from dataclasses import replace as changed

import pytest

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.enums import ProposalKind, Votum
from augenhoehe.concept.merging import Change, with_change
from augenhoehe.concept.models import Standing, Version
from augenhoehe.concept.rebased import state_in
from augenhoehe.core.demo import Cast
from augenhoehe.kit.text import Block, RebaseState, rebase
from tests.concept import builders
from tests.concept.test_meetings import BASE, delete, insert, move, paragraph, replace

REMARK = Change(1, ProposalKind.REMARK, "b", None)


def without(key: str) -> list[Block]:
    return [block for block in BASE if block.id != key]


def with_words(key: str, old: str, new: str) -> list[Block]:
    return [
        paragraph(str(block.id), block.text.replace(old, new)) if block.id == key else block for block in BASE
    ]


@pytest.mark.parametrize(
    ("change", "new", "state"),
    [
        (replace(1, "b", "zweimal", "viermal"), list(BASE), RebaseState.CLEAN),
        (insert(1, "", "Vorwort."), without("b"), RebaseState.CLEAN),
        (replace(1, "b", "zweimal", "viermal"), with_words("b", "zweimal", "viermal"), RebaseState.CONTAINED),
        (replace(1, "b", "zweimal", "viermal"), with_words("b", "zweimal", "dreimal"), RebaseState.CONFLICT),
        (replace(1, "b", "zweimal", "viermal"), without("b"), RebaseState.ORPHANED),
        (replace(1, "b", "Jahr", "Monat"), with_words("b", " statt", " etwa statt"), RebaseState.TOUCHING),
        (delete(1, "b"), without("b"), RebaseState.CONTAINED),
        (insert(1, "b", "Neu."), without("b"), RebaseState.ORPHANED),
        (insert(1, "b", "Neu."), without("c"), RebaseState.CLEAN),
        (move(1, "d", "a"), with_words("d", "Mai", "Juni"), RebaseState.CLEAN),
        (REMARK, list(BASE), RebaseState.CLEAN),
        (REMARK, without("b"), RebaseState.ORPHANED),
        (changed(REMARK, block_key=""), [], RebaseState.CLEAN),
        (delete(1, "nie"), list(BASE), RebaseState.ORPHANED),
    ],
)
def test_how_a_change_stands_to_a_newer_text(change: Change, new: list[Block], state: RebaseState) -> None:
    assert state_in(BASE, new, change) is state


@pytest.mark.parametrize("seed", range(30))
def test_looking_at_the_passage_alone_says_what_the_whole_text_says(seed: int) -> None:
    chance = random.Random(seed)
    new = list(BASE)
    for _turn in range(2):
        at = chance.randrange(len(new))
        made = [
            [*new[:at], *new[at + 1 :]],
            [*new[: at + 1], paragraph(f"n{_turn}", chance.choice(("Neu.", "Ganz anders."))), *new[at + 1 :]],
            [*new[:at], paragraph(str(new[at].id), new[at].text.replace("Jahr", "Monat")), *new[at + 1 :]],
        ]
        new = chance.choice(made)
    key = str(chance.choice(BASE).id)
    text = next(block.text for block in BASE if block.id == key)
    change = chance.choice(
        [replace(1, key, text.split(" ")[1], "immer"), delete(1, key), insert(1, key, "Neu.")]
    )
    assert state_in(BASE, new, change) is rebase(BASE, with_change(BASE, change), new).state


def second(cast: Cast, first: Version, *, gone: str = "") -> Version:
    draft = builders.next_version(cast, first.concept)
    if gone:
        builders.row(draft, gone).delete()
    return freeze_version(version=draft, revision=None, by=builders.hand(cast))


def test_freezing_tells_of_every_proposal_that_still_waits(cast: Cast) -> None:
    first = builders.opened(cast)
    kept = builders.proposal(cast, first)
    lost = builders.proposal(cast, first, beginning="Betriebe", new="Betriebe helfen.")
    refused = builders.proposal(cast, first, beginning="Kurse", new="Kurse entfallen.")
    builders.opinion(cast, refused, Votum.NOT_ADOPTED, "Nein.")
    dealt = builders.proposal(cast, first, kind=ProposalKind.REMARK)
    builders.opinion(cast, dealt, Votum.NOTED, "Gelesen.")
    builders.decision(cast, dealt)
    version = second(cast, first, gone="Betriebe")
    found = {
        one.proposal: (one.state, bool(one.block_key)) for one in Standing.objects.filter(version=version)
    }
    assert found == {
        kept: (RebaseState.CLEAN, True),
        lost: (RebaseState.ORPHANED, False),
        refused: (RebaseState.CLEAN, True),
    }
    lost.refresh_from_db()
    assert lost.base == first
