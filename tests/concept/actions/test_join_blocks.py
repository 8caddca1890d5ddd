# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.actions.join_blocks import join_blocks
from augenhoehe.concept.models import Block
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.text import Joined, compare
from tests.concept import builders

TEXT = "Die Stadt prüft Patenschaften.\n\nDer Rat hilft ihr dabei.\n\n# Ende"


def join(cast: Cast, block: Block, following: Block, *, revision: int = 0) -> Block:
    return join_blocks(
        block=block, revision=0, next_key=following.key, next_revision=revision, by=cast.people["anna"]
    )


def test_two_passages_become_one_under_the_first_key(cast: Cast) -> None:
    version = builders.draft(cast, text=TEXT)
    first, second = builders.row(version), builders.row(version, "Der Rat")
    before = [texts.block_of(one) for one in version.blocks.order_by("position")]
    joined = join(cast, first, second)
    after = [texts.block_of(one) for one in version.blocks.order_by("position")]
    assert (joined.key, joined.plain_text) == (
        first.key,
        "Die Stadt prüft Patenschaften. Der Rat hilft ihr dabei.",
    )
    assert [type(one) for one in compare(before, after).operations] == [Joined]


def test_other_kinds_and_the_end_are_refused(cast: Cast) -> None:
    version = builders.draft(cast, text=TEXT)
    rat, end = builders.row(version, "Der Rat"), builders.row(version, "Ende")
    with pytest.raises(RuleViolation, match="anderer Art"):
        join(cast, rat, end)
    with pytest.raises(RuleViolation, match="letzte Stelle"):
        join(cast, end, end)


def test_whoever_changed_either_or_wrote_between_is_not_overwritten(cast: Cast) -> None:
    version = builders.draft(cast, text=TEXT)
    first, second = builders.row(version), builders.row(version, "Der Rat")
    edit_block(block=second, new=builders.words("Der Rat zahlt."), revision=0, by=cast.people["gerda"])
    with pytest.raises(Conflict):
        join(cast, first, second)
    insert_block(
        version=version, after=first.key, block=builders.words("Dazwischen."), by=cast.people["gerda"]
    )
    with pytest.raises(Conflict) as caught:
        join(cast, first, second, revision=1)
    assert str(caught.value.current) == "Dazwischen."
    assert version.blocks.count() == 4
