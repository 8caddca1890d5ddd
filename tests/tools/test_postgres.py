# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from tools import postgres

installed = pytest.mark.skipif(postgres.binaries() is None, reason="PostgreSQL is not installed")


def test_the_version_is_read_off_the_folder() -> None:
    assert postgres.version_of(Path("/usr/lib/postgresql/15/bin")) == 15
    assert postgres.version_of(Path("/usr/local/bin")) == 0


def test_only_root_becomes_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert postgres.unprivileged_user() is None
    monkeypatch.setattr("os.geteuid", lambda: 0)
    user = postgres.unprivileged_user()
    assert user is not None
    assert user.pw_uid != 0


def test_without_postgresql_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(postgres, "binaries", lambda: None)
    assert postgres.main(["true"]) == 2
    assert "apt-get install postgresql" in capsys.readouterr().err


@installed
def test_the_server_takes_connections_and_is_gone_afterwards() -> None:
    programs = postgres.binaries()
    assert programs
    with contextlib.suppress(ZeroDivisionError), postgres.running(programs) as url:
        folder = Path(unquote(urlsplit(url).netloc.partition("@")[2]))
        with psycopg.connect(url) as connection:
            row = connection.execute("SELECT current_setting('fsync')").fetchone()
        assert row == ("off",)
        pid = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        raise ZeroDivisionError  # even a failure inside stops the server
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@installed
def test_the_exit_code_is_the_commands() -> None:
    code = "import os, sys; sys.exit(7 if os.environ['DATABASE_URL'].startswith('postgresql://') else 0)"
    assert postgres.main([sys.executable, "-c", code]) == 7


@installed
def test_a_server_that_does_not_start_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    programs = postgres.binaries()
    assert programs
    monkeypatch.setitem(postgres.FAST, "shared_buffers", "nonsense")
    with pytest.raises(postgres.NotStarted, match="shared_buffers"), postgres.running(programs):
        pass
