# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Collection

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.models import Concept, DepartmentStatement, OpinionRequest, Proposal
from augenhoehe.concept.request_mails import question_of
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.requests import may_ask
from augenhoehe.concept.statement_links import request_secret
from augenhoehe.concept.worklist import DECIDED
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.link_secrets import hash_of, new_secret
from augenhoehe.kit.violations import require


@action
def ask_department(
    *,
    concept: Concept,
    proposals: Collection[int],
    department: Organization,
    email: str,
    question: str,
    due_on: datetime.date,
    root: str,
    by: Account,
) -> OpinionRequest:
    """Ask a department what it says to proposals, given by primary key, by a link that needs no account.

    Those that are decided or withdrawn are left out. With an address a mail is put into the outbox, `root` is where
    the house is found. Raises RuleViolation with all reasons, ValueError for a department of elsewhere.
    """
    if (
        department.municipality_id != concept.municipality_id
        or department.kind != OrganizationKind.DEPARTMENT
    ):
        raise ValueError("This is no department of the municipality.")
    found = queries.with_answers(Proposal.objects.filter(concept=concept, pk__in=proposals))
    waiting = [
        proposal
        for proposal in found.order_by("number")
        if state_of(queries.proposal_facts(proposal)) not in DECIDED
    ]
    require(may_ask(due_on, len(waiting), clock.today()))
    request = OpinionRequest.objects.create(
        concept=concept,
        department=department,
        email=email.strip(),
        question=question.strip(),
        due_on=due_on,
        secret_hash=hash_of(new_secret()),
        asked_by=by,
        asked_at=clock.now(),
    )
    request.secret_hash = hash_of(request_secret(request))
    request.save()
    DepartmentStatement.objects.bulk_create(
        DepartmentStatement(request=request, proposal=proposal) for proposal in waiting
    )
    if request.email:
        question_of(request, root)
    audit.record(
        audit_verbs.DEPARTMENT_ASKED,
        by=by,
        of=concept,
        municipality=concept.municipality,
        after={
            "department": department.name,
            "proposals": [proposal.number for proposal in waiting],
            "due_on": due_on,
        },
    )
    return request
