# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers, their way through the bodies, and what came of them. Names follow OParl 1.1."""

from augenhoehe.council.models.agenda_item import AgendaItem
from augenhoehe.council.models.answer_link import AnswerLink
from augenhoehe.council.models.attendance import Attendance
from augenhoehe.council.models.body_rule import BodyRule
from augenhoehe.council.models.consultation import Consultation
from augenhoehe.council.models.financial_effect import FinancialEffect, FinancialLine
from augenhoehe.council.models.follow_up import FollowUp, FollowUpReport
from augenhoehe.council.models.follow_up_list import FollowUpList
from augenhoehe.council.models.follow_up_list_rule import FollowUpListRule
from augenhoehe.council.models.meeting import Meeting
from augenhoehe.council.models.number_scheme import DrawnNumber, LegislativeTerm, NumberCounter, NumberScheme
from augenhoehe.council.models.paper import Paper, PaperRelation
from augenhoehe.council.models.paper_file import PaperFile
from augenhoehe.council.models.proposed_duty import ProposedDuty
from augenhoehe.council.models.resolution import Resolution
from augenhoehe.council.models.sign_off import PaperEdition, SignOff, SignOffPolicy, SignOffStation

__all__ = [
    "AgendaItem",
    "AnswerLink",
    "Attendance",
    "BodyRule",
    "Consultation",
    "DrawnNumber",
    "FinancialEffect",
    "FinancialLine",
    "FollowUp",
    "FollowUpList",
    "FollowUpListRule",
    "FollowUpReport",
    "LegislativeTerm",
    "Meeting",
    "NumberCounter",
    "NumberScheme",
    "Paper",
    "PaperEdition",
    "PaperFile",
    "PaperRelation",
    "ProposedDuty",
    "Resolution",
    "SignOff",
    "SignOffPolicy",
    "SignOffStation",
]
