# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest

from tools import chromium


def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    monkeypatch.setenv("AUGENHOEHE_CHROMIUM", str(browser))
    assert chromium.executable() is None
    browser.touch()
    assert chromium.executable() == browser


def test_else_the_path_is_searched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("AUGENHOEHE_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.executable() is None
    (tmp_path / "chromium-browser").touch(mode=0o755)
    assert chromium.executable() == tmp_path / "chromium-browser"


@pytest.mark.parametrize(("uid", "expected"), [(0, True), (1000, False)])
def test_only_root_goes_without_sandbox(monkeypatch: pytest.MonkeyPatch, uid: int, expected: bool) -> None:
    monkeypatch.setattr("os.geteuid", lambda: uid)
    assert ("--no-sandbox" in chromium.options()) is expected
