# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A running house: its process, its address, and what its pages complained of."""

from __future__ import annotations

import re
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import ConsoleMessage

from tests.command_line import ROOT, environment

__all__ = ["ROOT", "House"]

SECONDS_TO_OPEN = 120
LOG = "server.log"
SERVED = ("--interface", "wsgi", "--blocking-threads", "4", "--log-level", "warning")


@dataclass
class House:
    """A server on a free port of this computer, with its data folder."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def opened(cls, folder: Path) -> House:
        """Start the server and return when it answers; raises RuntimeError with its log when it does not."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        return cls(folder, port, _serve(folder, port, ""))

    @property
    def address(self) -> str:
        """Where it is found."""
        return f"http://127.0.0.1:{self.port}"

    def wake_on(self, day: str) -> None:
        """Close, and open again at the same address on another day (ISO); who was signed in still is."""
        self.close()
        self.process = _serve(self.folder, self.port, day)

    def hear(self, message: ConsoleMessage) -> None:
        """Keep what a page complains of; that a form came back with errors is no complaint."""
        is_answer = message.text.startswith("Failed to load resource") and any(
            f"status of {code} " in message.text for code in (403, 404, 409, 410, 422)
        )
        if message.type in ("error", "warning") and not is_answer:
            self.complaints.append(f"{message.location.get('url')}: {message.text}")

    def number(self, query: str) -> int:
        """The number of a row, by SQL: for addresses of pages that are not walked to."""
        with closing(sqlite3.connect(f"file:{self.folder}/augenhoehe.sqlite3?mode=ro", uri=True)) as database:
            row = database.execute(query).fetchone()
        assert row is not None, f"The demo tells of nothing for: {query}"
        return int(row[0])

    def link_mailed(self, part: str) -> str:
        """The newest link in a mail whose address holds this part: without a mail server, mails go to the log."""
        links = re.findall(rf"https?://\S*{part}\S*", (self.folder / LOG).read_text(encoding="utf-8"))
        assert links, f"No mail with a link to {part}"
        return str(links[-1])

    def close(self) -> None:
        """End the server."""
        self.process.terminate()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _serve(folder: Path, port: int, day: str) -> subprocess.Popen[bytes]:
    """A server that answers, on `day` (ISO), or on the demo's day.

    `augenhoehe serve` would migrate and collect anew at every opening; that it does so is tested with the command.
    """
    # no worker runs beside this server: long work is done at once
    variables = environment(folder) | {"AUGENHOEHE_DEMO": "1", "AUGENHOEHE_WORKER": "0"}
    variables |= {"AUGENHOEHE_TODAY": day} if day else {}
    log = folder / LOG
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "granian", *SERVED, "--port", str(port), "config.wsgi:application"],
            cwd=ROOT,
            env=variables,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    deadline = time.monotonic() + SECONDS_TO_OPEN
    while not _answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            process.wait()
            raise RuntimeError(f"The house did not open:\n{log.read_text()}")
        threading.Event().wait(0.1)
    return process


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(5)
        return probe.connect_ex(("127.0.0.1", port)) == 0
