# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def test_a_passage_stands_where_it_was_put(cast: Cast) -> None:
    version = builders.draft(cast, text="Eins.\n\nZwei.")
    first = builders.row(version, "Eins")
    insert_block(
        version=version, after=first.key, block=builders.words("Dazwischen."), by=cast.people["anna"]
    )
    insert_block(version=version, after="", block=builders.words("Vorweg."), by=cast.people["anna"])
    rows = list(version.blocks.order_by("position"))
    assert [row.plain_text for row in rows] == ["Vorweg.", "Eins.", "Dazwischen.", "Zwei."]
    assert [row.position for row in rows] == [1, 2, 3, 4]
    assert len({row.key for row in rows}) == 4


def test_a_passage_of_another_version_is_no_place(cast: Cast) -> None:
    version = builders.draft(cast)
    other = builders.draft(cast, title="Anderes", text="Fremd.")
    with pytest.raises(RuleViolation, match="gelöscht"):
        insert_block(
            version=version,
            after=builders.row(other, "Fremd").key,
            block=builders.words("X"),
            by=cast.people["anna"],
        )


def test_a_frozen_version_takes_none(cast: Cast) -> None:
    version = builders.frozen(cast)
    with pytest.raises(RuleViolation):
        insert_block(version=version, after="", block=builders.words("X"), by=cast.people["anna"])
