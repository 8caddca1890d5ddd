# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The contracts of pyproject.toml hold, and each of them can be broken."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.architecture.house import FLOORS, ROOT, TOWER

CONTRACTS = [
    c["name"]
    for c in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
]

#: One module per contract that breaks it, and modules that it needs to be there.
OFFENCES = {
    "augenhoehe/core/models.py": "import augenhoehe.council.models",
    "augenhoehe/council/rules.py": "import augenhoehe.council.models",
    "augenhoehe/kit/text.py": "import django.db",
    "augenhoehe/concept/views.py": "import augenhoehe.council.views",
    "augenhoehe/measures/queries.py": "import config.settings",
    "augenhoehe/reporting/queries.py": "import augenhoehe.casework.models",
    "augenhoehe/casework/models.py": "import augenhoehe.core.enums",
    "augenhoehe/kit/clock.py": "import augenhoehe.kit.search",
    "augenhoehe/kit/search.py": "import augenhoehe.kit.clock",
    "augenhoehe/attic/__init__.py": "",
}


def lint(folder: Path) -> dict[str, str]:
    """Run import-linter over the package in a folder; returns KEPT or BROKEN by contract."""
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = dict(re.findall(r"^(.+?) (KEPT|BROKEN)", done.stdout, re.MULTILINE))
    assert set(CONTRACTS) == set(verdicts), done.stdout + done.stderr
    return verdicts


def build(folder: Path, files: dict[str, str]) -> None:
    """A tiny house: every room empty, with the pure packages of kit, and the given modules."""
    rooms = [*FLOORS, TOWER]
    empty = {
        f"augenhoehe/{room}/{name}.py": ""
        for room in rooms
        for name in ("__init__", "models", "enums", "views")
    }
    kit = ("text", "documents", "charts", "pdftext", "richtext", "manuscripts", "locked_process")
    pure = {f"augenhoehe/kit/{name}.py": "" for name in kit}
    around = {"augenhoehe/__init__.py": "", "config/__init__.py": "", "config/settings.py": ""}
    for name, code in {**empty, **pure, **around, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code + "\n")


def test_this_house_keeps_its_contracts() -> None:
    assert set(lint(ROOT / "src").values()) == {"KEPT"}


def test_a_house_in_order_passes(tmp_path: Path) -> None:
    build(tmp_path, {"augenhoehe/concept/models.py": "import augenhoehe.council.models"})
    assert set(lint(tmp_path).values()) == {"KEPT"}


def test_every_contract_can_be_broken(tmp_path: Path) -> None:
    build(tmp_path, OFFENCES)
    assert set(lint(tmp_path).values()) == {"BROKEN"}
