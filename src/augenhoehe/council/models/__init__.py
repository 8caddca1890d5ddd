# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers, their way through the bodies, and what came of them. Names follow OParl 1.1."""

from augenhoehe.council.models.consultation import Consultation
from augenhoehe.council.models.follow_up import FollowUp, FollowUpReport
from augenhoehe.council.models.meeting import Meeting
from augenhoehe.council.models.paper import Paper, PaperRelation
from augenhoehe.council.models.proposed_duty import ProposedDuty
from augenhoehe.council.models.resolution import Resolution

__all__ = [
    "Consultation",
    "FollowUp",
    "FollowUpReport",
    "Meeting",
    "Paper",
    "PaperRelation",
    "ProposedDuty",
    "Resolution",
]
