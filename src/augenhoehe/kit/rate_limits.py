# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often somebody may try something: counted in Django's cache, which forgets by itself.

With a cache in memory every process counts for itself; a shared cache counts for all of them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.core.cache import cache


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` tries within `seconds`, counted from the first of them."""

    most: int
    seconds: int


def is_too_often(action: str, who: str, *limits: Limit) -> bool:
    """Count one try of `action` by `who`, such as an address; True where it is beyond any of the limits.

    Who it was is stored as a fingerprint only. A try that is refused counts too.
    """
    fingerprint = hashlib.sha256(who.encode()).hexdigest()
    counted = [(limit, _count(f"rate:{action}:{limit.seconds}:{fingerprint}", limit)) for limit in limits]
    return any(tries > limit.most for limit, tries in counted)


def _count(key: str, limit: Limit) -> int:
    cache.add(key, 0, timeout=limit.seconds)
    try:
        return cache.incr(key)
    except ValueError:  # forgotten between the two lines: the first try of the next span
        return 1
