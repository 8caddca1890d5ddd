# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import gc
import subprocess
import sys

from augenhoehe.kit import circles


def test_what_is_there_is_passed_over_and_circles_are_still_found() -> None:
    before = gc.get_threshold()
    try:
        circles.look_seldom()
        assert gc.get_threshold() == circles.SELDOM
        assert gc.get_freeze_count() > 1_000
        circle: list[object] = []
        circle.append(circle)
        del circle
        assert gc.collect() >= 1
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def test_the_server_looks_seldom() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import gc, config.wsgi; print(gc.get_threshold())"],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout
    assert told.splitlines()[-1] == str(circles.SELDOM)
