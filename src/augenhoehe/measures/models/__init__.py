# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals, the measures under them, their milestones and what was reported on them."""

from augenhoehe.measures.models.goal import Goal
from augenhoehe.measures.models.measure import Measure
from augenhoehe.measures.models.milestone import Milestone
from augenhoehe.measures.models.progress_update import ProgressUpdate

__all__ = ["Goal", "Measure", "Milestone", "ProgressUpdate"]
