# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs a script that reads what nobody trusts: a fresh isolated Python between two pipes. If it dies, only it dies."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, cast


def run(
    script: Path, arguments: Sequence[str], data: bytes, *, output_cap: int, wall_seconds: float
) -> tuple[bytes, bool]:
    """What `script` wrote (at most `output_cap` bytes) when given `data`, and whether it was stopped for time.

    The script runs without site packages, environment and error output; it locks itself up before it reads.
    """
    process = subprocess.Popen(  # noqa: S603 - no shell; only this Python and a script of the house are run
        [sys.executable, "-I", "-S", "-B", str(script), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={},
        close_fds=True,
    )
    stopped = threading.Event()

    def stop() -> None:
        stopped.set()
        process.kill()

    timer = threading.Timer(wall_seconds, stop)
    timer.start()
    try:
        # Both are pipes, as asked for above.
        stdin, stdout = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        feeder = threading.Thread(target=_feed, args=(stdin, data), daemon=True)
        feeder.start()
        with stdout:
            output = stdout.read(output_cap)
    finally:
        timer.cancel()
        process.kill()
        process.wait()
    feeder.join()
    return output, stopped.is_set()


def _feed(stdin: IO[bytes], data: bytes) -> None:
    # A child that died or refused before reading all breaks the pipe; its answer says which.
    with suppress(BrokenPipeError), stdin:
        stdin.write(data)
