# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import NumberScheme
from augenhoehe.council.queries.numbers import last_drawn_on
from augenhoehe.council.rules.number_schemes import check_scheme_removal
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def remove_number_scheme(*, scheme: NumberScheme, revision: int | None, by: Any) -> None:
    """Take a scheme away with which no number was drawn. Raises RuleViolation for others, Conflict as everywhere."""
    current = claim(NumberScheme.objects.select_related("municipality"), pk=scheme.pk, revision=revision)
    require(check_scheme_removal(current.valid_from, last_drawn_on(current.municipality)))
    audit.record(
        audit_verbs.NUMBER_SCHEME_REMOVED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"pattern": current.pattern, "valid_from": current.valid_from},
    )
    current.delete()
