# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what in this room, and who sees which of its rows.

The files named by nouns say who sees what; importing this package brings all of them into force.
"""

from augenhoehe.measures.permissions import budget, catalogue, grants, indicators, rounds
from augenhoehe.measures.permissions.rights import MONEY_READERS, MeasuresPermission

__all__ = [
    "MONEY_READERS",
    "MeasuresPermission",
    "budget",
    "catalogue",
    "grants",
    "indicators",
    "rounds",
]
