# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.core.models import Account, Municipality
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import Check, Participant, SetVersion
from augenhoehe.factors.rules.checks import check_begin
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def begin_check(
    *,
    municipality: Municipality,
    version: SetVersion,
    subject: Subject,
    together: bool,
    answer_by: datetime.date | None,
    by: Account,
    previous: Check | None = None,
) -> Check:
    """Begin a check; whoever begins it leads it and is the first to answer. Raises RuleViolation with all reasons."""
    if version.municipality_id != municipality.pk or not subject.belongs_to(municipality.pk):
        raise ValueError("Set and subject belong to the town that checks.")
    today = clock.today()
    require(check_begin(version.published_on is not None, answer_by if together else None, today))
    made = Check.objects.create(
        municipality=municipality,
        version=version,
        kind=subject.kind,
        measure=subject.measure,
        paper=subject.paper,
        concept_version=subject.concept_version,
        idea_title=subject.idea_title,
        idea_description=subject.idea_description,
        together=together,
        leader=by,
        answer_by=answer_by if together else None,
        begun_on=today,
        previous=previous,
    )
    Participant.objects.create(of_check=made, account=by, name=by.name, invited_at=clock.now())
    audit.record(
        audit_verbs.CHECK_BEGUN,
        by=by,
        of=made,
        municipality=municipality,
        after={"kind": made.kind, "version": version.pk, "together": together, "answer_by": made.answer_by},
    )
    return made
