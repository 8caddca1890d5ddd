# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping

from augenhoehe.concept import queries
from augenhoehe.concept.actions.opinion_writer import Advice, OpinionWriter, require_all
from augenhoehe.concept.models import Concept, Opinion
from augenhoehe.core.models import Account
from augenhoehe.kit.actions import action


@action
def give_opinions(*, concept: Concept, seen: Mapping[int, int], advice: Advice, by: Account) -> list[Opinion]:
    """Give the same opinion on several proposals, each with an edition of its own: on all of them or on none.

    `seen`: by proposal, the revision its writer saw. Raises RuleViolation that tells each proposal that cannot be
    answered like this, or that somebody else answered meanwhile.
    """
    proposals = queries.claimed_proposals(concept, seen)
    writer = OpinionWriter(by)
    require_all(proposals, lambda proposal: writer.verdict(proposal, advice))
    return [writer.write(proposal, advice) for proposal in proposals]
