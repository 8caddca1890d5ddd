# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from django.conf import settings

from augenhoehe.core import intake
from augenhoehe.core.demo import Cast


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


def done(cast: Cast, token: str, who: str = "dora") -> None:
    intake.done(token, made=7, by=cast.people[who], municipality=cast.bergkamen)


def test_what_is_done_is_gone_and_leads_to_what_was_made(cast: Cast, folder: Path) -> None:
    token = put(cast)
    assert intake.made_of(token, by=cast.people["dora"], municipality=cast.bergkamen) is None
    done(cast, token)
    done(cast, token)
    assert intake.get(token, by=cast.people["dora"], municipality=cast.bergkamen) is None
    assert intake.made_of(token, by=cast.people["dora"], municipality=cast.bergkamen) == 7
    assert intake.made_of(token, by=cast.people["anna"], municipality=cast.bergkamen) is None
    assert intake.made_of(token, by=cast.people["dora"], municipality=cast.kamen) is None
    assert [path.name for path in folder.iterdir()] == [f"{token}.json"]


def test_notes_lie_beside_the_bytes_and_go_with_them(cast: Cast, folder: Path) -> None:
    dora, town = cast.people["dora"], cast.bergkamen
    token = put(cast)
    assert intake.notes_of(token, by=dora, municipality=town) is None
    for title in ("Konzept", "Integrationskonzept"):
        intake.keep_notes(token, {"title": title}, by=dora, municipality=town)
    assert intake.notes_of(token, by=dora, municipality=town) == {"title": "Integrationskonzept"}
    intake.keep_notes(token, {"title": "fremd"}, by=cast.people["anna"], municipality=town)
    assert intake.notes_of(token, by=cast.people["anna"], municipality=town) is None
    done(cast, token)
    assert intake.notes_of(token, by=dora, municipality=town) is None
    assert [path.name for path in folder.iterdir()] == [f"{token}.json"]


def test_nothing_is_written_for_a_token_that_is_none(cast: Cast, folder: Path) -> None:
    put(cast)
    before = sorted(folder.iterdir())
    done(cast, "nirgends")
    assert sorted(folder.iterdir()) == before


def test_after_a_day_it_is_thrown_away(cast: Cast, folder: Path) -> None:
    old = put(cast)
    yesterday = time.time() - intake.KEPT_SECONDS - 1
    for path in folder.iterdir():
        os.utime(path, (yesterday, yesterday))
    new = put(cast)
    assert intake.get(old, by=cast.people["dora"], municipality=cast.bergkamen) is None
    assert intake.get(new, by=cast.people["dora"], municipality=cast.bergkamen) is not None


def test_what_another_upload_threw_away_first_is_no_error(
    cast: Cast, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(cast)
    yesterday = time.time() - intake.KEPT_SECONDS - 1
    seen = list(folder.iterdir())
    for path in seen:
        os.utime(path, (yesterday, yesterday))
    monkeypatch.setattr(Path, "glob", lambda *_arguments: iter([folder / "gone", *seen, *seen]))
    put(cast)
    assert not any(path.exists() for path in seen)
