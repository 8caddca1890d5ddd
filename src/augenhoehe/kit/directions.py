# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signs that turn the direction of all that follows them.

No language needs them: Unicode itself advises isolates and marks instead (UAX 9, section 2.7). In a name they would
turn the rest of the line that the name stands in.
"""

from __future__ import annotations

TURNING = "\u202a\u202b\u202c\u202d\u202e"
"""Embeddings, overrides and their end."""
_OUT = str.maketrans("", "", TURNING)


def straight(text: str) -> str:
    """The text without signs that turn it; marks and isolates stay."""
    return text.translate(_OUT)
