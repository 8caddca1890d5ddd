# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.models import Proposal, Translation
from augenhoehe.concept.rules.translations import TranslationFacts, may_translate
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def translate_proposal(*, proposal: Proposal, text: str, by: Account) -> Translation:
    """Add the binding German to a proposal in another language, once. Raises RuleViolation."""
    current = queries.locked_proposal(proposal.pk)
    require(may_translate(translation_facts(current), text))
    made = Translation.objects.create(proposal=current, text=text.strip(), account=by, made_at=clock.now())
    audit.record(
        audit_verbs.PROPOSAL_TRANSLATED,
        by=by,
        of=current,
        municipality=current.concept.municipality,
        after={"text": made.text},
    )
    return made


def translation_facts(proposal: Proposal) -> TranslationFacts:
    """What the rules need to know of what was written, and in which language."""
    return TranslationFacts(
        original=bool(proposal.original_text),
        german=bool(proposal.reason or proposal.new_content),
        translated=Translation.objects.filter(proposal=proposal).exists(),
        withdrawn=proposal.withdrawn_at is not None,
    )
