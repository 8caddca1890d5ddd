# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The number of an entry: day, kind and the object's own number in one, so that it tells the order of hits.

Both databases walk an index by these numbers without looking at anything else: newest first, then kind, then the
object made last. What has no day comes last.
"""

from __future__ import annotations

import datetime

NUMBER_BITS, KIND_BITS = 28, 4
NUMBER_MASK = (1 << NUMBER_BITS) - 1
KIND_MASK = (1 << KIND_BITS) - 1


def place(kind: int, number: int, day: datetime.date | None) -> int:
    """The number of the entry of an object; raises OverflowError beyond 15 kinds or 268 million objects."""
    if not (0 < kind <= KIND_MASK and 0 < number <= NUMBER_MASK):
        raise OverflowError(f"The search has no place for object {number} of kind {kind}.")
    return ((day.toordinal() if day else 0) << KIND_BITS | kind) << NUMBER_BITS | number


def kind_and_number(place: int) -> tuple[int, int]:
    """Which object an entry stands for."""
    return place >> NUMBER_BITS & KIND_MASK, place & NUMBER_MASK
