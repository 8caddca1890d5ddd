# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

from django.core.management import call_command

BASE = ("Der Rat tagt.", "Die Stadt fördert den Sport.", "Die Vereine wirken mit.")


def written(folder: Path, name: str, *texts: str) -> str:
    blocks = [{"id": f"b{at}", "kind": "p", "runs": [[text, []]]} for at, text in enumerate(texts)]
    (folder / name).write_text(json.dumps({"blocks": blocks}))
    return str(folder / name)


def told(*arguments: str) -> str:
    out = StringIO()
    call_command("merge_texts", *arguments, stdout=out)
    return out.getvalue()


def test_merged_text_and_what_is_to_be_known(tmp_path: Path) -> None:
    said = told(
        written(tmp_path, "base.json", *BASE),
        written(tmp_path, "a.json", "Der Kreistag tagt.", "Die Stadt fördert den Tanz.", BASE[2]),
        written(tmp_path, "b.json", "Der Kreistag tagt.", "Die Stadt fördert den Ball.", BASE[2]),
        written(tmp_path, "c.json", BASE[0], BASE[1], "Die Vereine wirken, wo möglich, mit."),
        written(tmp_path, "d.json", BASE[0], BASE[1], "Die Gruppen wirken mit."),
        written(tmp_path, "e.json", BASE[0], BASE[1], "Die Vereine, wirken mit."),
    )
    assert said.splitlines() == [
        "Der Kreistag tagt.",
        "Die Stadt fördert den Sport.",
        "Die Gruppen, wirken, wo möglich, mit.",
        "Conflict (overlap) at block 2, “Sport”: 1 “Tanz”; 2 “Ball”",
        "Agreed at block 1: 1, 2",
        "Touching at block 3: 4, 5",
    ]


def test_operations_and_json(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"operations": [{"op": "delete", "block": "b1"}]}')
    base = written(tmp_path, "base.json", *BASE)
    result = json.loads(told(base, str(tmp_path / "a.json"), "--json", "--no-ids"))
    assert [block["runs"][0][0] for block in result["merged"]["blocks"]] == [BASE[0], BASE[2]]
    assert result["conflicts"] == []
