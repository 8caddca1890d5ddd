# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals and measures, update rounds, indicators, budget and grants: the chain from goal to report."""

from augenhoehe.measures.models.budget_line import BudgetChange, BudgetLine
from augenhoehe.measures.models.catalogue_mapping import CatalogueMapping
from augenhoehe.measures.models.goal import Goal
from augenhoehe.measures.models.grant import (
    FundingProgramme,
    Grant,
    GrantCondition,
    GrantExtension,
    GrantQuota,
    GrantYear,
)
from augenhoehe.measures.models.grant_money import Drawdown, Expense, Forwarding, Repayment
from augenhoehe.measures.models.indicator import (
    Indicator,
    IndicatorSource,
    IndicatorTarget,
    IndicatorValue,
)
from augenhoehe.measures.models.measure import Measure
from augenhoehe.measures.models.milestone import Milestone
from augenhoehe.measures.models.progress_update import ProgressUpdate
from augenhoehe.measures.models.proof_of_use import ProofOfUse
from augenhoehe.measures.models.succession import Succession
from augenhoehe.measures.models.update_round import MeasureState, RoundEntry, RoundOffice, UpdateRound

__all__ = [
    "BudgetChange",
    "BudgetLine",
    "CatalogueMapping",
    "Drawdown",
    "Expense",
    "Forwarding",
    "FundingProgramme",
    "Goal",
    "Grant",
    "GrantCondition",
    "GrantExtension",
    "GrantQuota",
    "GrantYear",
    "Indicator",
    "IndicatorSource",
    "IndicatorTarget",
    "IndicatorValue",
    "Measure",
    "MeasureState",
    "Milestone",
    "ProgressUpdate",
    "ProofOfUse",
    "Repayment",
    "RoundEntry",
    "RoundOffice",
    "Succession",
    "UpdateRound",
]
