# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with concepts, and who sees which version and proposal.

The files named by nouns say who sees what; importing this package brings all of them into force.
"""

from augenhoehe.concept.permissions import imports, opinion_requests, proposals, rounds, submissions, versions
from augenhoehe.concept.permissions.rights import AUTHORS, ConceptPermission

__all__ = [
    "AUTHORS",
    "ConceptPermission",
    "imports",
    "opinion_requests",
    "proposals",
    "rounds",
    "submissions",
    "versions",
]
