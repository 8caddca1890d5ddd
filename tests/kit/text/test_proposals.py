# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.text import (
    Delete,
    Form,
    InsertAfter,
    MoveAfter,
    ProposedOperation,
    ReplaceText,
    Run,
    SetKind,
    TextError,
    apply,
)
from tests.kit.text.material import numbered, p, table, texts

BASE = numbered("Eins.", "Zwei.", "Drei.")


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (ReplaceText("b1", (Run("Neu."),)), ["Eins.", "Neu.", "Drei."]),
        (InsertAfter("b0", (p("Neu."), p("Auch."))), ["Eins.", "Neu.", "Auch.", "Zwei.", "Drei."]),
        (InsertAfter(None, (p("Neu."),)), ["Neu.", "Eins.", "Zwei.", "Drei."]),
        (Delete("b1"), ["Eins.", "Drei."]),
        (MoveAfter("b0", "b2"), ["Zwei.", "Drei.", "Eins."]),
        (MoveAfter("b2", None), ["Drei.", "Eins.", "Zwei."]),
    ],
)
def test_an_operation_is_carried_out(operation: ProposedOperation, expected: list[str]) -> None:
    assert texts(apply(BASE, [operation])) == expected


def test_kind_and_table_rows_are_set() -> None:
    assert apply(BASE, [SetKind("b0", Form("li", 1, True))])[0].form == Form("li", 1, True)
    rows = table(["a"]).rows
    assert apply([table(["b"], identity="t")], [ReplaceText("t", rows=rows)])[0].rows == rows


def test_operations_follow_each_other() -> None:
    operations: list[ProposedOperation] = [
        InsertAfter("b0", (p("Neu.", "n"),)),
        MoveAfter("n", "b2"),
        Delete("b0"),
    ]
    assert [block.id for block in apply(BASE, operations)] == ["b1", "b2", "n"]


@pytest.mark.parametrize(
    ("operation", "reason"),
    [
        (Delete("x"), "operation 2: there is no block 'x'"),
        (InsertAfter("x", ()), "operation 2: there is no block 'x'"),
        (MoveAfter("b0", "x"), "operation 2: there is no block 'x'"),
        (MoveAfter("b0", "b0"), "operation 2: block 'b0' cannot stand after itself"),
        (SetKind("b0", Form("table")), "operation 2: a table has rows, not runs"),
    ],
)
def test_what_cannot_be_carried_out_is_refused(operation: ProposedOperation, reason: str) -> None:
    with pytest.raises(TextError, match=reason):
        apply(BASE, [Delete("b1"), operation])
