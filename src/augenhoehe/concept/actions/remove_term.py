# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.models import GlossaryTerm
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def remove_term(*, term: GlossaryTerm, revision: int | None, by: Account) -> None:
    """Explain a word no longer; frozen versions keep it. Raises Conflict where it was changed meanwhile."""
    row = claim(GlossaryTerm.objects.select_related("concept__municipality"), pk=term.pk, revision=revision)
    audit.record(
        audit_verbs.TERM_REMOVED,
        by=by,
        of=row,
        municipality=row.concept.municipality,
        before={"term": row.term, "meaning": row.meaning},
    )
    row.delete()
