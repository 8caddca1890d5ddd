# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often a process looks for objects that only hold each other, all others go by themselves.

Python looks after every 700 new objects; a page with a list of hundreds makes ten thousands and drops them whole, so
that looking finds nothing and takes up to a tenth of its time, and a third of reading rows for the index.
"""

from __future__ import annotations

import gc

SELDOM = (50_000, 20, 50)
"""New objects until the youngest are looked through, and how often those before the older ones: some megabytes."""


def look_seldom() -> None:
    """Look seldom from now on, and never again through what is there: the program itself. For processes at start."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
