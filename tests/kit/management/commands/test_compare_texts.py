# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command


def written(folder: Path, name: str, *blocks: tuple[str, str]) -> str:
    content = [{"id": identity, "kind": "p", "runs": [[text, []]]} for identity, text in blocks]
    (folder / name).write_text(json.dumps({"blocks": content}))
    return str(folder / name)


def told(*arguments: str) -> str:
    out = StringIO()
    call_command("compare_texts", *arguments, stdout=out)
    return out.getvalue()


def test_in_words(tmp_path: Path) -> None:
    old = written(tmp_path, "old.json", ("a", "Der Rat tagt."), ("b", "Die Stadt fördert den Sport."))
    new = written(tmp_path, "new.json", ("a", "Der Rat tagt."), ("b", "Die Stadt fördert den Tanz."))
    assert told(old, new) == "In Absatz 2 wird „Sport“ durch „Tanz“ ersetzt.\n"
    assert told(old, old) == "The texts are the same.\n"


def test_as_json_with_ids_and_without(tmp_path: Path) -> None:
    old = written(tmp_path, "old.json", ("a", "Eins zwei drei vier."), ("b", "Fünf sechs sieben."))
    new = written(tmp_path, "new.json", ("b", "Eins zwei drei vier."), ("a", "Fünf sechs sieben."))

    def operations(*more: str) -> list[Any]:
        found: list[Any] = json.loads(told(old, new, "--json", *more))["operations"]
        return found

    assert {operation["op"] for operation in operations()} == {"move", "edit"}
    assert operations("--no-ids") == []
    assert told(old, new, "--out", str(tmp_path / "out.json")) == ""
    assert json.loads((tmp_path / "out.json").read_text())["operations"] == operations()


def test_a_file_that_holds_no_document(tmp_path: Path) -> None:
    (tmp_path / "new.json").write_text("[]")
    with pytest.raises(CommandError, match="new: a document is an object"):
        told(written(tmp_path, "old.json"), str(tmp_path / "new.json"))
