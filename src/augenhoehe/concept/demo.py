# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's chapter of the demo."""

from __future__ import annotations

from augenhoehe.core.demo import Cast


def tell(cast: Cast) -> None:
    """Tell how the two towns wrote their concepts."""
