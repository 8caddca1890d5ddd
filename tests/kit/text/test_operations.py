# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given

from augenhoehe.kit.text import Block, Deleted, Form, Inserted, KindChanged, Moved, compare
from augenhoehe.kit.text.operations import Changes
from tests.kit.text.material import p, pairs, thorough


@thorough
@given(pairs)
def test_the_inverse_of_the_inverse_is_the_operation(
    documents: tuple[tuple[Block, ...], tuple[Block, ...]],
) -> None:
    for operation in compare(*documents).operations:
        assert operation.inverse().inverse() == operation


def test_whole_blocks_are_inverted() -> None:
    block = p("Neu.")
    assert Inserted(3, block).inverse() == Deleted(3, block)
    assert Moved(1, 4).inverse() == Moved(4, 1)
    assert KindChanged(1, 2, Form("p"), Form("h2")).inverse() == KindChanged(2, 1, Form("h2"), Form("p"))


def test_the_operations_of_one_unit_are_put_together() -> None:
    old = (p("Eins zwei drei. Vier fünf sechs.", "a"),)
    new = (p("Eins zwei vier.", "a", "quote"), p("Vier fünf sechs.", "b", "quote"))
    changes = Changes()
    for operation in compare(old, new).operations:
        assert not isinstance(operation, Inserted | Deleted | Moved)
        changes.add(operation)
    assert changes.form == Form("quote")
    assert [str(hunk.inserted) for hunk in sorted(changes.hunks)] == ["vier", "\u2029"]
    assert (changes.old_size, changes.new_size, changes.new_ids) == (1, 2, ("a", "b"))
    back = Changes()
    for operation in compare(new, old).operations:
        assert not isinstance(operation, Inserted | Deleted | Moved)
        back.add(operation)
    assert (back.old_size, back.new_size, back.old_ids) == (2, 1, ("a", "b"))
