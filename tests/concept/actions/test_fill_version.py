# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.fill_version import fill_version
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.text import Block, Run
from tests.concept import builders


def test_blocks_keep_their_keys_and_others_get_one(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    blocks = [Block("eigen", "h2", runs=(Run("Titel"),)), Block(None, "p", runs=(Run("Text"),))]
    assert fill_version(version=version, blocks=blocks, by=cast.people["anna"]) == 2
    first, second = version.blocks.order_by("position")
    assert (first.key, first.kind, second.plain_text) == ("eigen", "h2", "Text")
    assert len(second.key) == 12


def test_text_that_is_there_is_not_wiped_out(cast: Cast) -> None:
    version = builders.draft(cast)
    with pytest.raises(RuleViolation):
        fill_version(version=version, blocks=[Block(None, "p")], by=cast.people["anna"])
