# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Collection, Mapping

from augenhoehe.concept import queries
from augenhoehe.concept.actions.opinion_writer import Advice, OpinionWriter, require_all
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Concept, Opinion, Proposal
from augenhoehe.core.models import Account
from augenhoehe.kit.actions import action
from augenhoehe.kit.text import Block


@action
def choose_alternative(
    *,
    concept: Concept,
    seen: Mapping[int, int],
    chosen: Collection[int],
    own: Block | None,
    reason: str,
    settles: bool,
    by: Account,
) -> list[Opinion]:
    """Settle proposals that exclude each other, with an opinion on each of them: on all or on none.

    `chosen` are the primary keys of those whose version it shall be: they are adopted; the others are not, or, where
    `settles`, settled by the first chosen one. Nothing chosen: the text stays as it is, and all are not adopted.
    `own` is a wording of the administration, which takes up all of them in substance. `seen`: by proposal, the
    revision its writer saw. Raises RuleViolation with everything that speaks against it.
    """
    proposals = queries.claimed_proposals(concept, seen)
    first = next((proposal for proposal in proposals if proposal.pk in chosen), None)

    def advice(proposal: Proposal) -> Advice:
        if own is not None:
            return Advice(Votum.ADOPTED_IN_SUBSTANCE, reason, own)
        if proposal.pk in chosen:
            return Advice(Votum.ADOPTED, reason)
        if settles and first is not None:
            return Advice(Votum.SETTLED_BY, reason, settled_by=first)
        return Advice(Votum.NOT_ADOPTED, reason)

    writer = OpinionWriter(by)
    require_all(proposals, lambda proposal: writer.verdict(proposal, advice(proposal)))
    return [writer.write(proposal, advice(proposal)) for proposal in proposals]
