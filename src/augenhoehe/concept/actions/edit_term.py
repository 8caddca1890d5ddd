# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.models import GlossaryTerm
from augenhoehe.concept.rules import terms as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def edit_term(
    *, term: GlossaryTerm, new_term: str, meaning: str, revision: int | None, by: Account
) -> GlossaryTerm:
    """Explain a word otherwise, or spell it otherwise; frozen versions keep what they had.

    Raises RuleViolation where another entry has the same word, Conflict where somebody else changed it meanwhile.
    """
    row = claim(GlossaryTerm.objects.select_related("concept__municipality"), pk=term.pk, revision=revision)
    spelled = rules.spelled(new_term)
    others = row.concept.terms.exclude(pk=row.pk).values_list("term", flat=True)
    require(rules.may_explain(spelled, others))
    before = {"term": row.term, "meaning": row.meaning}
    row.term, row.meaning = spelled, meaning.strip()
    row.save()
    old, new = audit.changes(before, {"term": row.term, "meaning": row.meaning})
    audit.record(
        audit_verbs.TERM_EDITED, by=by, of=row, municipality=row.concept.municipality, before=old, after=new
    )
    return row
