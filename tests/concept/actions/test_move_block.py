# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.move_block import move_block
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def order(version: Version) -> str:
    return " ".join(row.plain_text for row in version.blocks.order_by("position"))


def test_a_passage_goes_one_place_up_or_down(cast: Cast) -> None:
    version = builders.draft(cast, text="A\n\nB\n\nC")
    b = builders.row(version, "B")
    assert move_block(block=b, up=True, by=cast.people["anna"])
    assert order(version) == "B A C"
    assert move_block(block=b, up=False, by=cast.people["anna"])
    assert move_block(block=b, up=False, by=cast.people["anna"])
    assert order(version) == "A C B"


def test_nothing_moves_past_the_ends(cast: Cast) -> None:
    version = builders.draft(cast, text="A\n\nB")
    assert not move_block(block=builders.row(version, "A"), up=True, by=cast.people["anna"])
    assert not move_block(block=builders.row(version, "B"), up=False, by=cast.people["anna"])
    assert order(version) == "A B"


def test_a_frozen_version_keeps_its_order(cast: Cast) -> None:
    version = builders.frozen(cast)
    with pytest.raises(RuleViolation):
        move_block(block=builders.row(version), up=True, by=cast.people["anna"])
