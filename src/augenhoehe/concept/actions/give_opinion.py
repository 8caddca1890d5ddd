# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, queries, texts
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Opinion, Proposal
from augenhoehe.concept.rules import answers as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import Conflict, action
from augenhoehe.kit.text import Block
from augenhoehe.kit.violations import require


@action
def give_opinion(
    *, proposal: Proposal, votum: Votum, text: str, new: Block | None, revision: int | None, by: Account
) -> Opinion:
    """Add the administration's opinion as a new edition; earlier editions stay.

    `new` is how the passage should read according to the administration. `revision` is the newest edition the
    writer saw (0: none; None: no form); raises Conflict where somebody else gave one meanwhile.
    """
    current = queries.locked_proposal(proposal.pk)
    editions = queries.opinions_of(current)
    newest = editions[-1].edition if editions else 0
    if revision is not None and revision != newest:
        raise Conflict(editions[-1] if editions else Opinion(proposal=current, edition=0))
    facts = rules.OpinionFacts(votum, text, new is not None)
    require(rules.may_give_opinion(queries.proposal_facts(current), facts))
    opinion = Opinion.objects.create(
        proposal=current,
        edition=newest + 1,
        votum=votum,
        text=text.strip(),
        new_content=None if new is None else texts.wording(new),
        account=by,
        given_at=clock.now(),
    )
    audit.record(
        audit_verbs.OPINION_GIVEN,
        by=by,
        of=current,
        municipality=current.concept.municipality,
        after={
            "edition": opinion.edition,
            "votum": votum,
            "text": opinion.text,
            "wording": new.text if new else "",
        },
    )
    return opinion
