# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest

from tools import migrations


def a_room(folder: Path) -> Path:
    room = folder / "src" / "augenhoehe" / "kit" / "migrations"
    room.mkdir(parents=True)
    for name in ("__init__", "0001_initial", "0002_audit_triggers"):
        (room / f"{name}.py").write_text(f"# {name}\n")
    return room


class Done:
    def __init__(self, code: int) -> None:
        self.returncode = code


@pytest.mark.parametrize(
    ("codes", "left"),
    [
        ([0, 0], {"__init__", "0002_audit_triggers"}),
        ([1], {"__init__", "0001_initial", "0002_audit_triggers"}),
        ([0, 1], {"__init__", "0001_initial", "0002_audit_triggers"}),
    ],
)
def test_hand_written_migrations_stay_and_a_refusal_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, codes: list[int], left: set[str]
) -> None:
    room = a_room(tmp_path)
    seen: list[set[str]] = []
    steps: list[str] = []

    def run(command: list[str], **kwargs: object) -> Done:
        seen.append({path.stem for path in room.iterdir()})
        steps.append(command[2])
        return Done(codes[len(steps) - 1])

    monkeypatch.setattr(migrations, "ROOT", tmp_path)
    monkeypatch.setattr("subprocess.run", run)
    assert migrations.main() == codes[-1]
    assert seen == [{"__init__"}] * len(codes)
    assert steps == ["augenhoehe", "tools.migration_folding"][: len(codes)]
    assert {path.stem for path in room.iterdir()} == left
