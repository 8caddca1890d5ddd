# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from augenhoehe.core.models import Municipality, Term
from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.paper_content import AsRecorded, PaperContent, Reference
from augenhoehe.council.actions.steps import StepWriter
from augenhoehe.council.enums import PaperType
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.numbers import draws_numbers
from augenhoehe.council.rules.facts import DutyText, Step
from augenhoehe.council.rules.number_schemes import check_typed
from augenhoehe.council.rules.sequence import check_order
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def create_draft(
    *,
    municipality: Municipality,
    paper_type: PaperType,
    name: str,
    resolution_text: str,
    reasons: str,
    financial_impact: str,
    consultations: Sequence[Step],
    components: Sequence[str],
    public: bool,
    by: Any,
    reference: str = "",
    department: str = "",
    author: str = "",
    duties: Sequence[DutyText] = (),
    references: Sequence[Reference] = (),
    date: datetime.date | None = None,
    originator: str = "",
    urgency_reason: str = "",
    related: str = "",
    topics: Sequence[Term] = (),
) -> Paper:
    """Begin a paper of this house as a draft; `related` is the number of the paper that its kind belongs to.

    Raises RuleViolation for a taken number, one that the town draws by itself, or an order without sense.
    """
    require(check_order(consultations))
    content = PaperContent(
        reference=reference,
        name=name,
        paper_type=paper_type,
        public=public,
        department=department,
        author=author,
        components=components,
        resolution_text=resolution_text,
        reasons=reasons,
        financial_impact=financial_impact,
        duties=duties,
        references=references,
        date=date,
        originator=originator,
        urgency_reason=urgency_reason,
        related=related,
        topics=topics,
    )
    paper = Paper(municipality=municipality)
    require(check_typed("", reference, drawn=False, draws=draws_numbers(paper, clock.today())))
    content.write(paper)
    StepWriter(paper).write(consultations)
    audit.record(
        audit_verbs.PAPER_DRAFTED, by=by, of=paper, municipality=municipality, after=AsRecorded(paper)
    )
    return paper
