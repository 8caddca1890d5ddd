# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Mapping

from augenhoehe.concept import queries
from augenhoehe.concept.actions.decision_writer import DecisionWriter
from augenhoehe.concept.actions.opinion_writer import require_all
from augenhoehe.concept.enums import Verdict
from augenhoehe.concept.models import Concept, Decision, Proposal
from augenhoehe.concept.rules.answers import FOLLOWS
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit.actions import action


@action
def decide_list(
    *,
    concept: Concept,
    seen: Mapping[int, int],
    verdict: Verdict | None,
    body: Organization,
    decided_on: datetime.date,
    vote: str,
    by: Account,
) -> list[Decision]:
    """Record what a body decided on a whole list in one vote: on all of them or on none.

    `verdict` None: as recommended by the administration, see `rules.answers.FOLLOWS`. `seen`: by proposal, the
    revision its writer saw. Raises RuleViolation that tells each proposal that cannot be decided like this.
    """
    proposals = queries.claimed_proposals(concept, seen)
    writer = DecisionWriter(body, decided_on, vote, by)

    def follows(proposal: Proposal) -> Verdict:
        votum = queries.proposal_facts(proposal).votum
        # Without a votum the rules refuse, whatever the verdict.
        return verdict or (FOLLOWS.get(votum, Verdict.POSTPONED) if votum else Verdict.POSTPONED)

    require_all(proposals, lambda proposal: writer.verdict(proposal, follows(proposal)))
    return [writer.write(proposal, follows(proposal)) for proposal in proposals]
