# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from augenhoehe.kit.text import Block, Cell, Link, Run, TextError, block_from_json, block_to_json
from tests.kit.text.material import blocks, thorough


@thorough
@given(blocks)
def test_blocks_survive_storage(block: Block) -> None:
    restored = block_from_json(json.loads(json.dumps(block_to_json(block))))
    assert restored == block
    assert restored.id == block.id


def test_the_shapes_are_those_of_the_exchange_format() -> None:
    paragraph = {
        "id": "b17",
        "kind": "p",
        "level": 0,
        "runs": [["Der ", []], ["Rat", ["em", {"link": "https://a.de"}]]],
    }
    block = block_from_json(paragraph)
    assert block == Block("b17", "p", runs=(Run("Der "), Run("Rat", ("em", Link("https://a.de")))))
    assert block_to_json(block) == paragraph
    item: dict[str, Any] = {"id": None, "kind": "li", "level": 2, "ordered": True, "runs": []}
    assert block_to_json(block_from_json(item)) == item
    table = {
        "id": "t3",
        "kind": "table",
        "rows": [[{"header": True, "runs": [["Jahr", []]]}, {"runs": [["2022", []]]}]],
    }
    found = block_from_json(table)
    assert found == Block("t3", "table", rows=((Cell((Run("Jahr"),), True), Cell((Run("2022"),))),))
    assert block_to_json(found) == table
    assert block_to_json(Block(None, "table", 1, True)) == {
        "id": None,
        "kind": "table",
        "level": 1,
        "ordered": True,
        "rows": [],
    }


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("p", "a block must be an object, not 'p'"),
        ({"id": 3, "kind": "p"}, "id must be text or null, not 3"),
        ({"runs": []}, "kind must be text, not None"),
        ({"kind": "h1"}, "unknown kind of block: 'h1'"),
        ({"kind": "li", "level": True}, "level must be a whole number, not True"),
        ({"kind": "li", "level": "1"}, "level must be a whole number, not '1'"),
        ({"kind": "li", "level": 9}, "level must be 0 to 5, not 9"),
        ({"kind": "li", "ordered": 1}, "ordered must be true or false, not 1"),
        ({"kind": "p", "runs": "x"}, "runs must be a list, not 'x'"),
        ({"kind": "p", "runs": ["x"]}, "a run must be a list, not 'x'"),
        ({"kind": "p", "runs": [["x"]]}, r"a run is \[text, marks\], not \['x'\]"),
        ({"kind": "p", "runs": [[1, []]]}, r"a run is \[text, marks\], not \[1, \[\]\]"),
        ({"kind": "p", "runs": [["\ud800", []]]}, "text must be valid Unicode"),
        ({"kind": "p", "runs": [["x", "em"]]}, "marks must be a list, not 'em'"),
        ({"kind": "p", "runs": [["x", ["bold"]]]}, "unknown mark: 'bold'"),
        ({"kind": "p", "runs": [["x", [{"link": 1}]]]}, "unknown mark: {'link': 1}"),
        ({"kind": "p", "runs": [["x", [{"link": "a", "b": 1}]]]}, "unknown mark"),
        ({"kind": "table", "rows": [[]], "runs": [["x", []]]}, "a table has rows, not runs"),
        ({"kind": "p", "rows": [[]]}, "only a table has rows"),
        ({"kind": "table", "rows": [{}]}, "a row must be a list"),
        ({"kind": "table", "rows": [["x"]]}, "a cell must be an object"),
        ({"kind": "table", "rows": [[{"header": 1}]]}, "header must be true or false, not 1"),
    ],
)
def test_other_values_are_refused_with_the_reason(value: Any, reason: str) -> None:
    with pytest.raises(TextError, match=reason):
        block_from_json(value)
