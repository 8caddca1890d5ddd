# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import DepartmentStatement
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.requests import may_state
from augenhoehe.concept.worklist import DECIDED
from augenhoehe.core.hand import Hand
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def answer_opinion_request(
    *,
    statement: DepartmentStatement,
    votum: Votum | None,
    text: str,
    answered_by: str,
    revision: int | None,
    by: Hand | None = None,
) -> DepartmentStatement:
    """Keep what a department says to one proposal; it can be put better until the proposal is decided.

    `by` None: the hand is the department, by its link. Raises RuleViolation with the reason, Conflict where somebody
    else in the department answered meanwhile.
    """
    current = claim(
        DepartmentStatement.objects.select_related("request__concept__municipality", "request__department"),
        pk=statement.pk,
        revision=revision,
    )
    proposal = queries.locked_proposal(current.proposal_id)
    closed = state_of(queries.proposal_facts(proposal)) in DECIDED
    require(may_state(queries.request_facts(current.request), closed, votum, text))
    current.votum = votum or ""
    current.text = text.strip()
    current.answered_by = answered_by.strip()
    current.answered_at = clock.now()
    current.save()
    department = current.request.department
    audit.record(
        audit_verbs.DEPARTMENT_ANSWERED,
        by=by or Hand(_("%(department)s, by link") % {"department": department}),
        of=current.request.concept,
        municipality=current.request.concept.municipality,
        after={"department": department.name, "proposal": proposal.number, "votum": current.votum},
    )
    return current
