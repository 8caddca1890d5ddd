# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.models import Concept, GlossaryTerm
from augenhoehe.concept.rules import terms as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def explain_term(*, concept: Concept, term: str, meaning: str, by: Account) -> GlossaryTerm:
    """Explain a word of the concept. Raises RuleViolation where it is explained already or has no letters."""
    spelled = rules.spelled(term)
    require(rules.may_explain(spelled, concept.terms.values_list("term", flat=True)))
    row = GlossaryTerm.objects.create(concept=concept, term=spelled, meaning=meaning.strip())
    audit.record(
        audit_verbs.TERM_EXPLAINED,
        by=by,
        of=row,
        municipality=concept.municipality,
        after={"term": row.term, "meaning": row.meaning},
    )
    return row
