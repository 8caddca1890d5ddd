# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from django.conf import settings

from augenhoehe.core.demo import Cast
from augenhoehe.council import intake


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "MEDIA_ROOT", str(tmp_path))
    return tmp_path / "waiting"


def put(cast: Cast, name: str = "vorlage.pdf") -> str:
    return intake.put(b"%PDF-", name=name, by=cast.people["dora"], municipality=cast.bergkamen)


def test_what_was_put_is_got_back(cast: Cast) -> None:
    found = intake.get(put(cast), by=cast.people["dora"], municipality=cast.bergkamen)
    assert found is not None
    assert (found.name, found.content) == ("vorlage.pdf", b"%PDF-")


def test_nobody_else_gets_it(cast: Cast) -> None:
    token = put(cast)
    assert intake.get(token, by=cast.people["anna"], municipality=cast.bergkamen) is None
    assert intake.get(token, by=cast.people["dora"], municipality=cast.kamen) is None


@pytest.mark.parametrize("token", ["", "nirgends", "../../etc/passwd", "..", "a/b", "a.json"])
def test_invented_tokens_lead_nowhere(cast: Cast, token: str) -> None:
    put(cast)
    assert intake.get(token, by=cast.people["dora"], municipality=cast.bergkamen) is None


def test_what_is_done_is_gone(cast: Cast, folder: Path) -> None:
    token = put(cast)
    intake.done(token)
    intake.done(token)
    assert list(folder.iterdir()) == []


def test_after_a_day_it_is_thrown_away(cast: Cast, folder: Path) -> None:
    old = put(cast)
    yesterday = time.time() - intake.KEPT_SECONDS - 1
    for path in folder.iterdir():
        os.utime(path, (yesterday, yesterday))
    new = put(cast)
    assert intake.get(old, by=cast.people["dora"], municipality=cast.bergkamen) is None
    assert intake.get(new, by=cast.people["dora"], municipality=cast.bergkamen) is not None
