# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with papers, results and duties.

The files named by nouns say who sees what; importing this package brings all of them into force.
"""

from augenhoehe.council.permissions import duties, meetings, papers, town_rules
from augenhoehe.council.permissions.rights import OFFICE, CouncilPermission, sees_closed_parts, works_inside

__all__ = [
    "OFFICE",
    "CouncilPermission",
    "duties",
    "meetings",
    "papers",
    "sees_closed_parts",
    "town_rules",
    "works_inside",
]
