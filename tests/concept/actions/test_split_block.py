# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.split_block import split_block
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.text import Split, compare
from augenhoehe.kit.text.dividing import divide, sentence_borders
from tests.concept import builders

TEXT = "Die Stadt prüft Patenschaften. Der Rat hilft ihr dabei.\n\nUnten."


def test_the_first_part_keeps_its_key_and_the_comparison_sees_a_division(cast: Cast) -> None:
    version = builders.draft(cast, text=TEXT)
    row = builders.row(version)
    before = [texts.block_of(one) for one in version.blocks.order_by("position")]
    parts = divide(texts.block_of(row), sentence_borders(row.plain_text))
    rows = split_block(block=row, parts=parts, revision=0, by=cast.people["anna"])
    after = [texts.block_of(one) for one in version.blocks.order_by("position")]
    assert [block.text for block in after] == [
        "Die Stadt prüft Patenschaften.",
        "Der Rat hilft ihr dabei.",
        "Unten.",
    ]
    assert (rows[0].key, rows[0].revision) == (row.key, 1)
    assert [type(one) for one in compare(before, after).operations] == [Split]
    event = AuditEvent.objects.latest("number")
    assert event.verb == "concept.block_split"
    assert event.after["keys"] == [one.key for one in rows]


def test_one_part_is_no_division(cast: Cast) -> None:
    row = builders.row(builders.draft(cast, text=TEXT))
    with pytest.raises(RuleViolation, match="mindestens eine Stelle"):
        split_block(block=row, parts=[texts.block_of(row)], revision=0, by=cast.people["anna"])


def test_the_second_writer_is_told_and_frozen_versions_stay(cast: Cast) -> None:
    row = builders.row(builders.draft(cast, text=TEXT))
    parts = [builders.words("Eins."), builders.words("Zwei.")]
    edit_block(block=row, new=builders.words("Neu."), revision=0, by=cast.people["gerda"])
    with pytest.raises(Conflict):
        split_block(block=row, parts=parts, revision=0, by=cast.people["anna"])
    frozen = builders.row(builders.frozen(cast, title="Zweites"))
    with pytest.raises(RuleViolation):
        split_block(block=frozen, parts=parts, revision=0, by=cast.people["anna"])
