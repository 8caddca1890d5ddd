# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the system's Chromium for the browser tests; no browser is ever downloaded."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

#: Start options for a test run: nothing that calls home, and no sandbox where the tests run as root.
OPTIONS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def executable() -> Path | None:
    """The path of Chromium: AUGENHOEHE_CHROMIUM if set, else the first known name on the PATH."""
    given = os.environ.get("AUGENHOEHE_CHROMIUM")
    if given:
        return Path(given) if Path(given).exists() else None
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def options() -> list[str]:
    """The start options that fit the user the tests run as."""
    return [*OPTIONS, "--no-sandbox"] if os.geteuid() == 0 else list(OPTIONS)
