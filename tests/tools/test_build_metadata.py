# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

from tools.build_metadata import RequirementsHook, read_requirements


def test_comments_and_empty_lines_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "requirements.in").write_text("# head\n\nDjango>=5.2  # LTS\nnh3\n")
    assert read_requirements(tmp_path / "requirements.in") == ["Django>=5.2", "nh3"]


def test_the_hook_fills_in_the_dependencies(tmp_path: Path) -> None:
    (tmp_path / "requirements.in").write_text("nh3\n")
    metadata: dict[str, object] = {"name": "x"}
    RequirementsHook(str(tmp_path), {}).update(metadata)
    assert metadata == {"name": "x", "dependencies": ["nh3"]}
