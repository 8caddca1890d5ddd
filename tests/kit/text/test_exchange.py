# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from augenhoehe.kit.text import (
    Block,
    Run,
    TextError,
    compare,
    document_from_json,
    document_to_json,
    merge,
    run_cases,
)
from augenhoehe.kit.text.exchange import comparison_of, merge_of
from tests.kit.text.material import documents, numbered, p, thorough

OLD = numbered(
    "Eins zwei drei vier.",
    "Fünf sechs sieben acht.",
    "Neun zehn.",
    "Elf zwölf dreizehn.",
    "Ende gut alles gut.",
)


@thorough
@given(documents)
def test_documents_survive_the_exchange(document: tuple[Block, ...]) -> None:
    assert document_from_json(json.loads(json.dumps(document_to_json(document)))) == document


def compared(new: tuple[Block, ...], ids: bool = True) -> Any:
    case = {
        "case": "c",
        "do": "compare",
        "ids": ids,
        "old": document_to_json(OLD),
        "new": document_to_json(new),
    }
    (result,) = json.loads(json.dumps(run_cases({"cases": [case]})))["results"]
    assert document_from_json(result["accept_all"]) == new
    assert document_from_json(result["reject_all"]) == OLD
    assert result["seconds"] > 0
    return result["operations"]


def test_a_comparison_names_positions_and_words() -> None:
    new = (OLD[2], p("Eins zwei drei fünf.", "b0"), replace(OLD[1], kind="note"), p("Neu.", "n"), OLD[3])
    operations = compared(new)
    assert {
        "op": "delete",
        "old": 4,
        "new": None,
        "hunks": [{"deleted": "Ende gut alles gut.", "inserted": ""}],
    } in operations
    assert {
        "op": "insert",
        "old": None,
        "new": 3,
        "hunks": [{"deleted": "", "inserted": "Neu."}],
    } in operations
    assert {"op": "move", "old": 2, "new": 0, "hunks": []} in operations
    assert {
        "op": "edit",
        "old": 0,
        "new": 1,
        "hunks": [{"deleted": "vier", "inserted": "fünf"}],
    } in operations
    assert {"op": "kind", "old": 1, "new": 2, "hunks": []} in operations
    assert len(operations) == 5


def test_splits_and_joins_are_named() -> None:
    new = (p("Eins zwei"), p("drei vier."), p("Fünf sechs sieben acht. Neun zehn."), *OLD[3:])
    operations = compared(new, ids=False)
    assert {
        "op": "split",
        "old": 0,
        "new": 0,
        "hunks": [{"deleted": " ", "inserted": "\u2029"}],
    } in operations
    assert {"op": "join", "old": 1, "new": 2, "hunks": [{"deleted": "\u2029", "inserted": " "}]} in operations


def test_a_merge_reports_by_position() -> None:
    def variant(text: str, last: str) -> dict[str, Any]:
        return document_to_json((replace(OLD[0], runs=(Run(text),)), *OLD[1:4], p(last, "b4")))

    variants = [
        variant("Eins zwei drei fünf.", "Ende gut alles fein."),
        variant("Eins zwei drei sechs.", "Ende gut alles fein."),
        variant("Eins zwei drei vier.", "Ende gut, alles gut."),
    ]
    case = {"case": "m", "do": "merge", "base": document_to_json(OLD), "variants": variants}
    (result,) = run_cases({"cases": [case]})["results"]
    assert result.pop("seconds") > 0
    assert document_from_json(result.pop("merged")) == (*OLD[:4], p("Ende gut, alles fein."))
    assert result == {
        "case": "m",
        "conflicts": [{"type": "overlap", "base": 0, "variants": [0, 1]}],
        "coalesced": [{"base": 4, "variants": [0, 1]}],
        "warnings": [],
    }


def test_a_variant_may_be_a_proposal() -> None:
    proposal = {"operations": [{"op": "delete", "block": "b1"}]}
    case = {"do": "merge", "base": document_to_json(OLD), "variants": [proposal]}
    (result,) = run_cases({"cases": [case]})["results"]
    assert document_from_json(result["merged"]) == (OLD[0], *OLD[2:])


def test_what_a_case_asks_for_is_had_in_full_too() -> None:
    new, old = document_to_json(OLD[1:]), document_to_json(OLD)
    assert comparison_of({"do": "compare", "ids": True, "old": old, "new": new}) == compare(
        OLD, OLD[1:], ids=True
    )
    assert merge_of({"do": "merge", "base": old, "variants": [new]}) == merge(OLD, [OLD[1:]])


def test_touching_changes_are_reported() -> None:
    variants = [(p("Eins zwei drei fünf.", "b0"), *OLD[1:]), (p("Eins zwei drei vier!", "b0"), *OLD[1:])]
    case = {"do": "merge", "base": document_to_json(OLD), "variants": list(map(document_to_json, variants))}
    assert run_cases({"cases": [case]})["results"][0]["warnings"] == [
        {"type": "touching", "base": 0, "variants": [0, 1]}
    ]


def test_a_bad_case_does_not_stop_the_others() -> None:
    empty: dict[str, Any] = {"blocks": []}
    cases = [
        [],
        {"case": "a", "do": "paint"},
        {"case": "b", "do": "compare", "ids": 1},
        {"case": "c", "do": "compare", "old": empty},
        {"case": "d", "do": "compare", "old": {"blocks": [{"kind": "x"}]}, "new": empty},
        {"case": "e", "do": "merge", "base": empty},
        {"case": "f", "do": "merge", "base": empty, "variants": [empty, 3]},
        {"case": "g", "do": "merge", "base": empty, "variants": [empty]},
    ]
    results = run_cases({"cases": cases})["results"]
    assert [result.get("error") for result in results] == [
        "a case is an object",
        '"do" is "compare" or "merge", not \'paint\'',
        '"ids" is true or false',
        'new: a document is an object with a list "blocks"',
        "old: block 0: unknown kind of block: 'x'",
        '"variants" is a list of documents',
        'variant 1: a document is an object with a list "blocks"',
        None,
    ]
    assert results[-1]["merged"] == empty


def test_whatever_befalls_one_case_the_others_still_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*given: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("augenhoehe.kit.text.exchange.merge", stumble)
    empty: dict[str, Any] = {"blocks": []}
    cases = [
        {"do": "merge", "base": empty, "variants": [empty]},
        {"do": "compare", "old": empty, "new": empty},
    ]
    first, second = run_cases({"cases": cases})["results"]
    assert first["error"] == "RecursionError: too deep"
    assert "error" not in second


def test_a_known_id_does_not_hide_other_content() -> None:
    one, other = [
        {"id": "a", "kind": "li", "level": level, "ordered": False, "runs": [["x", []]]} for level in (1, 0)
    ]
    assert [block.level for block in document_from_json({"blocks": [one, other, one]})] == [1, 0, 1]
    same = document_from_json({"blocks": [one, dict(one)]})
    assert same[0] is same[1]


@pytest.mark.parametrize("data", [[], {}, {"cases": {}}])
def test_without_cases_there_are_no_results(data: Any) -> None:
    with pytest.raises(TextError, match="list"):
        run_cases(data)
