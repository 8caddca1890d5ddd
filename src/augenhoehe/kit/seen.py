# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody had before them when they decided: the parts of a thing have revisions of their own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.db import models

from augenhoehe.kit.violations import Conflict

SEEN = "gesehen"
"""The hidden field of a form that carries the mark."""


def seen_mark(parts: Iterable[Any]) -> str:
    """A mark that is another one as soon as any part is: numbers and revisions, or words."""
    told = json.dumps(list(parts), ensure_ascii=False, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def check_seen(seen: str | None, now: str, current: models.Model) -> None:
    """Raises Conflict where something is not as it was on the page; None and "" where nothing was looked at."""
    if seen and seen != now:
        raise Conflict(current)
