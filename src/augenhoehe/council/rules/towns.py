# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a paper belongs to the town it is read in for: papers of two towns are never mixed silently."""

from __future__ import annotations

import re

_KIND = re.compile(r"\w*(?:stadt|gemeinde|markt)\s+(?=\S)")


def is_other_town(named: str | None, *own_names: str) -> bool:
    """Whether a text names a town that goes by none of the own names ("Stadt Kamen" and "KAMEN" are one).

    A text that names no town tells nothing and is not of another one.
    """
    return bool(named) and _key(named or "") not in {_key(name) for name in own_names}


def _key(name: str) -> str:
    return _KIND.sub("", " ".join(name.casefold().split()), count=1)
