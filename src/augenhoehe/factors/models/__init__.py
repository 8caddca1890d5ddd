# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Factor sets with their versions and questions, the checks made with them, and the handbooks about them."""

from augenhoehe.factors.models.agreement import Agreement
from augenhoehe.factors.models.answer import Answer
from augenhoehe.factors.models.check import Check
from augenhoehe.factors.models.factor_set import FactorSet, SetVersion
from augenhoehe.factors.models.good_example import GoodExample
from augenhoehe.factors.models.guiding_question import GuidingQuestion
from augenhoehe.factors.models.handbook import Handbook, HandbookTemplate
from augenhoehe.factors.models.next_step import NextStep
from augenhoehe.factors.models.participant import Participant
from augenhoehe.factors.models.success_factor import SuccessFactor

__all__ = [
    "Agreement",
    "Answer",
    "Check",
    "FactorSet",
    "GoodExample",
    "GuidingQuestion",
    "Handbook",
    "HandbookTemplate",
    "NextStep",
    "Participant",
    "SetVersion",
    "SuccessFactor",
]
