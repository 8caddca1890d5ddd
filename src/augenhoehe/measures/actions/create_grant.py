# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.measures.actions.grant_terms import GrantTerms, Notice, as_recorded
from augenhoehe.measures.models import Grant


@action
def create_grant(
    *, municipality: Municipality, terms: GrantTerms, by: Any, notice: Notice | None = None
) -> Grant:
    """Enter a grant from its notice, with its file. Raises RuleViolation where the terms do not fit together."""
    terms.check(municipality)
    grant = Grant(municipality=municipality)
    terms.with_notice(notice, municipality, by).write(grant)
    audit.record(
        "measures.grant_entered", by=by, of=grant, municipality=municipality, after=as_recorded(grant)
    )
    return grant
