# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.place_block import place_block
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders

TEXT = "A\n\nB\n\nC\n\nD"


def order(version: Version) -> str:
    return " ".join(row.plain_text for row in version.blocks.order_by("position"))


@pytest.mark.parametrize(
    ("moved", "after", "expected", "changed"),
    [
        ("A", "C", "B C A D", True),
        ("A", "D", "B C D A", True),
        ("D", "", "D A B C", True),
        ("C", "A", "A C B D", True),
        ("A", "", "A B C D", False),
        ("C", "B", "A B C D", False),
        ("C", "C", "A B C D", False),
    ],
)
def test_a_passage_stands_behind_any_other(
    cast: Cast, moved: str, after: str, expected: str, changed: bool
) -> None:
    version = builders.draft(cast, text=TEXT)
    row = builders.row(version, moved)
    key = builders.row(version, after).key if after else ""
    assert place_block(block=row, after=key, revision=0, by=cast.people["anna"]) is changed
    assert order(version) == expected


def test_places_that_are_gone_and_passages_that_changed(cast: Cast) -> None:
    version = builders.draft(cast, text=TEXT)
    row = builders.row(version, "A")
    with pytest.raises(RuleViolation, match="gelöscht"):
        place_block(block=row, after="nirgends", revision=0, by=cast.people["anna"])
    edit_block(block=row, new=builders.words("A neu"), revision=0, by=cast.people["gerda"])
    with pytest.raises(Conflict):
        place_block(block=row, after="", revision=0, by=cast.people["anna"])
    frozen = builders.row(builders.frozen(cast, title="Zweites"))
    with pytest.raises(RuleViolation):
        place_block(block=frozen, after="", revision=0, by=cast.people["anna"])
