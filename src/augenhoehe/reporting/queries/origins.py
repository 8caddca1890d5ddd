# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a figure, table or chart of a frozen report comes from, told from its snapshot alone."""

from __future__ import annotations

from typing import Any

from augenhoehe.reporting.models import Snapshot


def exhibit_of(snapshot: Snapshot, key: str) -> dict[str, Any] | None:
    """What was stored under this key; None where there is nothing of the kind."""
    shown: list[dict[str, Any]] = snapshot.data["exhibits"]
    return next((one for one in shown if one["key"] == key), None)
