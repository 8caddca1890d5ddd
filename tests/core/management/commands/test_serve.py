# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from augenhoehe.core.demo import Cast
from augenhoehe.core.management.commands.serve import demo_lines, refuse_taken

ROOT = Path(__file__).resolve().parents[4]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_a_taken_port_is_one_clear_line() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} .* --port {port + 1}"):
            refuse_taken("127.0.0.1", port)


def test_a_port_that_is_none_is_refused() -> None:
    with pytest.raises(CommandError, match="--port 8000"):
        refuse_taken("127.0.0.1", 70000)


def test_a_free_port_is_fine() -> None:
    refuse_taken("127.0.0.1", free_port())


def test_the_terminal_lists_who_can_be_signed_in(cast: Cast) -> None:
    lines = demo_lines("http://127.0.0.1:8000")
    assert "http://127.0.0.1:8000/konto/anmelden/" in lines[0]
    assert "  Bergkamen: Anna Beispiel (Integrationsmanagement)" in lines
    assert len(lines) == 1 + len(cast.people)


@contextlib.contextmanager
def running(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The real server on an empty data folder."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {
        "AUGENHOEHE_DATA": str(folder),
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        "AUGENHOEHE_DEMO": "0",
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "augenhoehe", "serve", "--demo", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield server
    finally:
        server.terminate()
        server.communicate(timeout=30)


def answer_of(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    with contextlib.closing(connection):
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()


def test_one_command_tells_the_demo_and_serves_it(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path, port) as server:
        for _attempt in range(600):
            if server.poll() is not None:
                pytest.fail(f"The server ended: {server.stdout.read() if server.stdout else ''}")
            with contextlib.suppress(OSError):
                if answer_of(port, "/")[0] == 200:
                    break
            time.sleep(0.2)
        status, page = answer_of(port, "/konto/anmelden/")
        assert (status, "Anna Beispiel" in page) == (200, True)
        assert answer_of(port, "/statisch/house/house.js")[0] == 200
        assert answer_of(port, "/bergkamen/intern/")[0] == 302
