# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import queries
from augenhoehe.concept.actions.opinion_writer import Advice, OpinionWriter
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Opinion, Proposal
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit.actions import Conflict, action
from augenhoehe.kit.text import Block


@action
def give_opinion(
    *,
    proposal: Proposal,
    votum: Votum,
    text: str,
    new: Block | None,
    revision: int | None,
    by: Account,
    settled_by: Proposal | None = None,
    referred_to: Organization | None = None,
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
    return OpinionWriter(by).write(current, Advice(votum, text, new, settled_by, referred_to))
