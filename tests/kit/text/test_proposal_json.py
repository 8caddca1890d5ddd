# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from typing import Any

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
    proposed_from_json,
    proposed_to_json,
)
from tests.kit.text.material import p, table


@pytest.mark.parametrize(
    "operation",
    [
        ReplaceText("a", (Run("Neu", ("strong",)),)),
        ReplaceText("a", rows=table(["a"]).rows),
        InsertAfter("a", (p("Neu.", "n"),)),
        InsertAfter(None, ()),
        Delete("a"),
        MoveAfter("a", "b"),
        MoveAfter("a", None),
        SetKind("a", Form("li", 2, True)),
    ],
)
def test_operations_survive_storage(operation: ProposedOperation) -> None:
    assert proposed_from_json(json.loads(json.dumps(proposed_to_json(operation)))) == operation


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ([], "an operation must be an object"),
        ({"op": "paint"}, "unknown operation: 'paint'"),
        ({"op": "delete"}, "block must be text, not None"),
        ({"op": "move_after", "block": "a", "anchor": 3}, "anchor must be text, not 3"),
        ({"op": "insert_after", "blocks": {}}, "blocks must be a list"),
        ({"op": "set_kind", "block": "a", "kind": "h9"}, "unknown kind"),
        ({"op": "replace_text", "block": "a"}, "a block must be an object"),
    ],
)
def test_other_values_are_refused(value: Any, reason: str) -> None:
    with pytest.raises(TextError, match=reason):
        proposed_from_json(value)
