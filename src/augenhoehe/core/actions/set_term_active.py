# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Term
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def set_term_active(*, term: Term, active: bool, revision: int | None, by: Any) -> Term:
    """Retire a word, or take it up again: it stays on what carries it, and is no longer offered for anything new.

    Raises Conflict where somebody else saved first.
    """
    current = claim(Term.objects.select_related("vocabulary__municipality"), pk=term.pk, revision=revision)
    before, current.active = current.active, active
    current.save()
    audit.record(
        audit_verbs.WORD_TAKEN_UP if active else audit_verbs.WORD_RETIRED,
        by=by,
        of=current,
        municipality=current.vocabulary.municipality,
        before={"active": before},
        after={"active": active},
    )
    return current
