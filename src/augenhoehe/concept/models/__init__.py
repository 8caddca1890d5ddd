# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The concept, its versions, the rounds of participation with their submissions, and the four records of a change.

The four are proposal, opinion, decision and realisation.
"""

from augenhoehe.concept.models.block import Block
from augenhoehe.concept.models.comment import Comment
from augenhoehe.concept.models.concept import Concept
from augenhoehe.concept.models.decision import Decision
from augenhoehe.concept.models.figure import Figure
from augenhoehe.concept.models.glossary_term import GlossaryTerm
from augenhoehe.concept.models.imported_text import ImportedText
from augenhoehe.concept.models.invitation import Invitation
from augenhoehe.concept.models.opinion import Opinion
from augenhoehe.concept.models.opinion_request import DepartmentStatement, OpinionRequest
from augenhoehe.concept.models.participation_round import ParticipationRound, RoundExtension
from augenhoehe.concept.models.proposal import Proposal
from augenhoehe.concept.models.realisation import Realisation
from augenhoehe.concept.models.reply import Reply, ReplyLetter
from augenhoehe.concept.models.standing import Standing
from augenhoehe.concept.models.submission import Submission
from augenhoehe.concept.models.translation import Translation
from augenhoehe.concept.models.version import Version

__all__ = [
    "Block",
    "Comment",
    "Concept",
    "Decision",
    "DepartmentStatement",
    "Figure",
    "GlossaryTerm",
    "ImportedText",
    "Invitation",
    "Opinion",
    "OpinionRequest",
    "ParticipationRound",
    "Proposal",
    "Realisation",
    "Reply",
    "ReplyLetter",
    "RoundExtension",
    "Standing",
    "Submission",
    "Translation",
    "Version",
]
