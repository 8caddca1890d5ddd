# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.measures.actions.grant_terms import GrantTerms, as_recorded
from augenhoehe.measures.models import Grant


@action
def create_grant(*, municipality: Municipality, terms: GrantTerms, by: Any) -> Grant:
    """Enter a grant from its notice. Raises RuleViolation where the terms do not fit together."""
    terms.check(municipality)
    grant = Grant(municipality=municipality)
    terms.write(grant)
    audit.record(
        "measures.grant_entered", by=by, of=grant, municipality=municipality, after=as_recorded(grant)
    )
    return grant
