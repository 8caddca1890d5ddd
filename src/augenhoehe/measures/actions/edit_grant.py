# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.measures.actions.grant_terms import GrantTerms, Notice, as_recorded
from augenhoehe.measures.models import Grant


@action
def edit_grant(
    *, grant: Grant, terms: GrantTerms, revision: int | None, by: Any, notice: Notice | None = None
) -> Grant:
    """Change a grant's own fields; a new notice takes the place of the one kept.

    Raises Conflict where somebody else saved first, RuleViolation where money that is booked, drawn or forwarded does
    not allow it.
    """
    current = claim(Grant.objects.select_related("municipality"), pk=grant.pk, revision=revision)
    terms.check(current.municipality)
    old = as_recorded(current)
    terms.with_notice(notice, current.municipality, by).write(current)
    before, after = audit.changes(old, as_recorded(current))
    audit.record(
        "measures.grant_changed",
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
