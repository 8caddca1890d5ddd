# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line in bulk, as whoever checks the engine from outside uses it: only JSON in, only JSON out."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from augenhoehe.__main__ import main

Json = dict[str, Any]


def p(text: str, identity: str | None = None, **more: Any) -> Json:
    return {"id": identity, "kind": "p", "runs": [[text, []]] if text else [], **more}


def document(*blocks: Json) -> Json:
    return {"blocks": list(blocks)}


def cell(text: str, **more: Any) -> Json:
    return {"runs": [[text, []]], **more}


def table(*rows: list[str]) -> Json:
    lines = [
        [cell(text, header=True) if at == 0 else cell(text) for text in row] for at, row in enumerate(rows)
    ]
    return {"id": "t", "kind": "table", "rows": lines}


ONE, TWO, THREE = (
    p("Der Rat beschließt das Konzept der Stadt.", "a"),
    p("Die Verwaltung führt es aus. Sie berichtet jährlich.", "b"),
    p("Die Vereine wirken daran mit.", "c"),
)
OLD = document(ONE, TWO, THREE)
BOLD = {
    "id": "a",
    "kind": "p",
    "runs": [["Der Rat ", []], ["beschließt", ["strong"]], [" das Konzept der Stadt.", []]],
}
LINKED = {
    "id": "a",
    "kind": "p",
    "runs": [["Der ", []], ["Rat", [{"link": "https://a.de"}]], [ONE["runs"][0][0][7:], []]],
}
ITEM = {"kind": "li", "level": 1, "ordered": True}
NEW: dict[str, tuple[Json, list[str] | None]] = {
    "same": (OLD, []),
    "word": (document(p("Der Rat beschließt den Plan der Stadt.", "a"), TWO, THREE), ["edit"]),
    "bold": (document(BOLD, TWO, THREE), ["edit"]),
    "link": (document(LINKED, TWO, THREE), ["edit"]),
    "delete": (document(ONE, THREE), ["delete"]),
    "insert": (document(ONE, p("Alles Weitere regelt eine Satzung.", "n"), TWO, THREE), ["insert"]),
    "move": (document(TWO, THREE, ONE), ["move"]),
    "kind": (document({**ONE, **ITEM}, TWO, THREE), ["kind"]),
    "split": (
        document(ONE, p("Die Verwaltung führt es aus.", "b"), p("Sie berichtet jährlich.", "n"), THREE),
        ["split"],
    ),
    "join": (document(ONE, p(f"{TWO['runs'][0][0]} {THREE['runs'][0][0]}", "b")), ["join"]),
    "move and edit": (document(TWO, THREE, p("Der Rat beschließt das Konzept.", "a")), ["edit", "move"]),
    "nothing left": (document(), ["delete", "delete", "delete"]),
    "strange text": (
        document(p("🇩🇪 👩‍💻 مرحبا नमस्ते e\u0301 \u00a0\u2029x", "a"), TWO, p("", None), p("", None), THREE),
        None,
    ),
}  # fmt: skip


def normal(blocks: list[Json]) -> list[Any]:
    """What counts for equality, computed without the engine: form and joined runs in NFC, no ids."""

    def runs(value: list[Any]) -> list[Any]:
        joined: list[Any] = []
        for text, marks in value:
            if text and joined and joined[-1][1] == marks:
                joined[-1][0] += text
            elif text:
                joined.append([text, marks])
        return [[unicodedata.normalize("NFC", text), marks] for text, marks in joined]

    return [
        [block["kind"], block.get("level", 0), block.get("ordered", False), runs(block.get("runs", []))]
        + [[[bool(cell.get("header")), runs(cell["runs"])] for cell in row] for row in block.get("rows", [])]
        for block in blocks
    ]


def run(folder: Path, data: Any, *, code: int = 0, command: str = "compare_texts") -> list[Json]:
    (folder / "in.json").write_text(json.dumps(data), "utf-8")
    arguments = [command, "--cases", str(folder / "in.json"), "--out", str(folder / "out.json")]
    if code:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == code
    else:
        main(arguments)
    answer = json.loads((folder / "out.json").read_bytes())
    assert list(answer) == ["results"]
    results: list[Json] = answer["results"]
    return results


def test_comparisons_of_every_kind(tmp_path: Path) -> None:
    cases: list[Json] = [
        {"case": f"{name} {ids}", "do": "compare", "ids": ids, "old": OLD, "new": new}
        for name, (new, _) in NEW.items()
        for ids in (True, False)
    ]
    results = run(tmp_path, {"cases": cases})
    assert [result["case"] for result in results] == [case["case"] for case in cases]
    for case, result in zip(cases, results, strict=True):
        assert result.keys() == {"case", "seconds", "accept_all", "reject_all", "operations"}
        assert normal(result["accept_all"]["blocks"]) == normal(case["new"]["blocks"])
        assert normal(result["reject_all"]["blocks"]) == normal(case["old"]["blocks"])
        for operation in result["operations"]:
            assert list(operation) == ["op", "old", "new", "hunks"]
            assert all(hunk.keys() == {"deleted", "inserted"} for hunk in operation["hunks"])
        expected = NEW[case["case"].rsplit(" ", 1)[0]][1]
        if expected is not None:
            assert sorted(operation["op"] for operation in result["operations"]) == expected


def test_changes_of_tables_and_lists(tmp_path: Path) -> None:
    old = table(["Jahr", "Ziel"], ["2022", "drei Kurse"], ["2023", "vier Kurse"])
    rows = table(["Jahr", "Ziel"], ["2022", "drei Kurse"], ["2022", "fünf Feste"], ["2023", "vier Kurse"])
    columns = table(
        ["Jahr", "Amt", "Ziel"], ["2022", "Jugend", "drei Kurse"], ["2023", "Soziales", "vier Kurse"]
    )
    headed = json.loads(json.dumps(old))
    headed["rows"][1][0]["header"] = True
    item = {**ONE, "kind": "li", "level": 0, "ordered": False}
    pairs = [(old, new) for new in (rows, columns, headed, p("Jahr Ziel", "t"))]
    pairs += [(item, {**item, "level": 2}), (item, {**item, "ordered": True})]
    cases: list[Json] = [
        {"case": at, "do": "compare", "ids": ids, "old": document(one), "new": document(other)}
        for at, (one, other) in enumerate(pairs)
        for ids in (True, False)
    ]
    results = run(tmp_path, {"cases": cases})
    for case, result in zip(cases, results, strict=True):
        assert normal(result["accept_all"]["blocks"]) == normal(case["new"]["blocks"])
        assert normal(result["reject_all"]["blocks"]) == normal(case["old"]["blocks"])
    operations = [result["operations"] for result in results[::2]]
    assert [[operation["op"] for operation in found] for found in operations] == [
        ["edit"],
        ["edit"],
        ["edit"],
        ["delete", "insert"],
        ["kind"],
        ["kind"],
    ]
    assert operations[0][0]["hunks"] == [{"deleted": "", "inserted": "2022\tfünf Feste\t\n"}]


def test_merges_of_every_kind(tmp_path: Path) -> None:
    def merged(name: str, *variants: Json, ids: bool = True) -> Json:
        return {"case": name, "do": "merge", "ids": ids, "base": OLD, "variants": list(variants)}

    word, delete = NEW["word"][0], NEW["delete"][0]
    other = document(p("Der Rat beschließt das Buch der Stadt.", "a"), TWO, THREE)
    told = document(ONE, p("Die Verwaltung führt es aus. Sie berichtet monatlich.", "b"), THREE)
    cases: list[Json] = [
        merged("none"),
        *(
            merged(f"alone {name} {ids}", new, ids=ids)
            for name, (new, _) in NEW.items()
            for ids in (True, False)
        ),
        merged("overlap", word, other),
        merged("agreed", word, OLD, word),
        merged("delete-edit", delete, told),
        merged("both", word, told),
        merged("operations", word, {"operations": [{"op": "delete", "block": "b"}]}),
    ]
    results = {result["case"]: result for result in run(tmp_path, {"cases": cases}, command="merge_texts")}
    for result in results.values():
        assert result.keys() == {"case", "seconds", "merged", "conflicts", "coalesced", "warnings"}
    assert results["none"]["merged"] == OLD | {"blocks": results["none"]["merged"]["blocks"]}
    for name, (new, _) in NEW.items():
        for ids in (True, False):
            assert normal(results[f"alone {name} {ids}"]["merged"]["blocks"]) == normal(new["blocks"])
    assert results["overlap"]["conflicts"] == [{"type": "overlap", "base": 0, "variants": [0, 1]}]
    assert normal(results["overlap"]["merged"]["blocks"]) == normal(OLD["blocks"])
    assert results["agreed"]["coalesced"] == [{"base": 0, "variants": [0, 2]}]
    assert results["delete-edit"]["conflicts"] == [{"type": "delete-edit", "base": 1, "variants": [0, 1]}]
    both = document(word["blocks"][0], told["blocks"][1], THREE)
    assert normal(results["both"]["merged"]["blocks"]) == normal(both["blocks"])
    assert normal(results["operations"]["merged"]["blocks"]) == normal([word["blocks"][0], THREE])


def test_a_case_with_an_error_does_not_stop_the_others(tmp_path: Path) -> None:
    def compare(**entries: Any) -> Json:
        return {"do": "compare", "old": OLD, "new": OLD, **entries}

    def block(**entries: Any) -> Json:
        return compare(old={"blocks": [ONE, {**ONE, **entries}]})

    wrong: dict[str, Any] = {
        "a case is an object": None,
        '"do" is "compare" or "merge", not': {"do": ["compare"]},
        '"ids" is true or false': compare(ids="false"),
        "old: a document is": compare(old=[ONE]),
        "new: block 0: a block must be an object": compare(new={"blocks": ["x"]}),
        "old: block 1: unknown kind": block(kind="div" * 1_000_000),
        "old: block 1: level must be 0 to 5": block(level=10**9),
        "old: block 1: level must be a whole number": block(level=True),
        "old: block 1: id must be text": block(id=["x"]),
        "old: block 1: id must be valid Unicode": block(id="\ud800"),
        "old: block 1: text must be valid Unicode": block(runs=[["\udfff", []]]),
        "old: block 1: a link must be valid Unicode": block(runs=[["x", [{"link": "\ud800"}]]]),
        "old: block 1: unknown mark": block(runs=[["x", [{"href": "x"}]]]),
        "old: block 1: a run is [text, marks]": block(runs=[["x"]]),
        "old: block 1: only a table has rows": block(rows=[[cell("x")]]),
        "old: block 1: a table has rows, not runs": block(kind="table"),
        '"variants" is a list': {"do": "merge", "base": OLD},
        "variant 1: a document is": {"do": "merge", "base": OLD, "variants": [OLD, None]},
        "variant 0: operation 1: there is no block 'z'": {
            "do": "merge",
            "base": OLD,
            "variants": [{"operations": [{"op": "delete", "block": "z"}]}],
        },
    }
    results = run(tmp_path, {"cases": [*wrong.values(), compare(case="fine")]}, code=1)
    for words, result in zip(wrong, results, strict=False):
        assert result.keys() == {"case", "error"}
        assert result["error"].startswith(words)
        assert len(result["error"]) < 200
    assert results[-1]["case"] == "fine"
    assert results[-1]["operations"] == []


def test_a_fault_of_the_engine_stays_with_its_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> Any:
        raise MemoryError("no room")

    monkeypatch.setattr("augenhoehe.kit.text.exchange.merge", fail)
    cases = [{"do": "merge", "base": OLD, "variants": []}, {"do": "compare", "old": OLD, "new": OLD}]
    results = run(tmp_path, {"cases": cases}, code=1)
    assert results[0] == {"case": None, "error": "MemoryError: no room"}
    assert "error" not in results[1]


def test_no_cases_are_no_results(tmp_path: Path) -> None:
    assert run(tmp_path, {"cases": []}) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "cannot be read: No such file or directory"),
        ("{", "is not JSON"),
        ("[]", 'cases are an object with a list "cases"'),
        ('{"cases": 3}', 'cases are an object with a list "cases"'),
    ],
)
def test_a_wrong_file_is_one_line_and_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, words: str
) -> None:
    file = tmp_path / "in.json"
    if content is not None:
        file.write_text(content)
    refused(["compare_texts", "--cases", str(file), "--out", str(tmp_path / "out.json")], words, capsys)
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compare_texts"], "Name the files of one case, or a file of --cases."),
        (["merge_texts", "a.json", "--cases", "b.json"], "Name the files of one case, or a file of --cases."),
        (["compare_texts", "a.json"], "Name two files, the old text and the new one."),
        (["compare_texts", "--cases"], "expected one argument"),
    ],
)
def test_a_wrong_call_is_one_line_and_code_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    refused(arguments, words, capsys)


def test_results_without_a_file_go_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.json").write_text('{"cases": [{"case": "\\ud83d"}]}')
    with pytest.raises(SystemExit) as ended:
        main(["merge_texts", "--cases", str(tmp_path / "in.json")])
    assert ended.value.code == 1
    assert json.loads(capsys.readouterr().out)["results"][0]["case"] == "\ud83d"


def refused(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capsys.readouterr()
    assert ended.value.code == 2
    assert said.out == ""
    assert words in said.err
    assert said.err.count("\n") == 1
