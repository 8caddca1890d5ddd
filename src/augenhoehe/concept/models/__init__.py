# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The concept, its versions, the rounds of participation, and the four records of a change.

The four are proposal, opinion, decision and realisation.
"""

from augenhoehe.concept.models.block import Block
from augenhoehe.concept.models.concept import Concept
from augenhoehe.concept.models.decision import Decision
from augenhoehe.concept.models.opinion import Opinion
from augenhoehe.concept.models.participation_round import ParticipationRound, RoundExtension
from augenhoehe.concept.models.proposal import Proposal
from augenhoehe.concept.models.realisation import Realisation
from augenhoehe.concept.models.version import Version

__all__ = [
    "Block",
    "Concept",
    "Decision",
    "Opinion",
    "ParticipationRound",
    "Proposal",
    "Realisation",
    "RoundExtension",
    "Version",
]
