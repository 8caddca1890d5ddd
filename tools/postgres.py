# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A throw-away PostgreSQL: `python -m tools.postgres COMMAND…` runs a command with DATABASE_URL set to it.

The cluster lives in a temporary folder, listens on a Unix socket only, is tuned for speed at the price of
durability, and is stopped and removed when the command ends, however it ends. As root it runs as an
unprivileged user, because PostgreSQL refuses to run as root.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

OLDEST = 15
STARTING_SECONDS = 60
FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "4GB",
    "autovacuum": "off",
    "jit": "off",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "listen_addresses": "",
    "logging_collector": "off",
    "timezone": "UTC",
}


class NotStarted(Exception):
    """PostgreSQL is there but did not come up; the message carries the end of its log."""


def version_of(folder: Path) -> int:
    """The major version in the path of Debian's packages, 0 where the path does not tell."""
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, version 15 or newer, or None.

    Debian keeps them off the PATH, in one folder per major version; the newest wins.
    """
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=version_of, reverse=True)
    folders = [folder for folder in folders if version_of(folder) >= OLDEST]
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    return next((f for f in folders if (f / "initdb").exists() and (f / "postgres").exists()), None)


def unprivileged_user() -> pwd.struct_passwd | None:
    """Who runs the server when we are root: the account postgres, else nobody; None when we are not."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise NotStarted("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.")


def wait_until_ready(server: subprocess.Popen[bytes], data: Path, log: Path) -> None:
    """Wait until the server says in its pid file that it takes connections.

    Raises NotStarted when it ends before, or takes longer than a minute.
    """
    deadline = time.monotonic() + STARTING_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(FileNotFoundError):
            lines = (data / "postmaster.pid").read_text().splitlines()
            if lines and lines[-1].strip() == "ready":
                return
        time.sleep(0.05)
    raise NotStarted(f"PostgreSQL did not start:\n{log.read_text(errors='replace')[-2000:]}")


def stop(server: subprocess.Popen[bytes]) -> None:
    """End the server: first politely with open connections cut, after ten seconds by force."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait(timeout=10)


@contextlib.contextmanager
def running(programs: Path) -> Iterator[str]:
    """A running server; yields the URL of its database.

    Raises NotStarted where it does not come up.
    """
    user = unprivileged_user()
    uid, gid, groups = (user.pw_uid, user.pw_gid, ()) if user else (None, None, None)
    folder = Path(tempfile.mkdtemp(prefix="augenhoehe-pg-"))
    data, log = folder / "data", folder / "log"
    try:
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        folder.chmod(0o755)
        made = subprocess.run(
            [
                str(programs / "initdb"),
                "--pgdata",
                str(data),
                "--username",
                "augenhoehe",
                "--auth",
                "trust",
                "--encoding",
                "UTF8",
                "--locale",
                "C.UTF-8",
                "--no-sync",
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
            user=uid,
            group=gid,
            extra_groups=groups,
        )
        if made.returncode:
            raise NotStarted(f"initdb failed:\n{made.stderr[-2000:]}")
        settings = [part for name, value in FAST.items() for part in ("-c", f"{name}={value}")]
        with log.open("wb") as output:
            server = subprocess.Popen(
                [str(programs / "postgres"), "-D", str(data), "-k", str(folder), *settings],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=folder,
                start_new_session=True,
                user=uid,
                group=gid,
                extra_groups=groups,
            )
        try:
            wait_until_ready(server, data, log)
            yield f"postgresql://augenhoehe@{quote(str(folder), safe='')}/postgres"
        finally:
            stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """Run a command against a throw-away server; returns the command's exit code."""
    programs = binaries()
    if programs is None:
        print(
            f"PostgreSQL {OLDEST} or newer is not installed. On Debian: apt-get install postgresql",
            file=sys.stderr,
        )
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with running(programs) as url:
            return subprocess.run(arguments, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except NotStarted as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
