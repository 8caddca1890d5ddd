# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of the proposals of a round, as everybody may read it once it was published.

Nobody but the administration may see proposals themselves; what leaves the house is this table, cleared of names.
"""

from __future__ import annotations

from augenhoehe.concept import queries
from augenhoehe.concept.models import ParticipationRound, Proposal
from augenhoehe.concept.printed_proposals import Choice, printed_table
from augenhoehe.concept.printing.proposal_table import PrintedTable
from augenhoehe.concept.rules.replies import is_decided


def public_outcome(participation: ParticipationRound) -> PrintedTable | None:
    """The table of a round whose outcome is public, with what was decided or withdrawn; None for any other round."""
    since = participation.outcome_public_on
    if since is None:
        return None
    confirmed = Proposal.objects.filter(
        submission__round=participation, submission__confirmed_at__isnull=False
    )
    found = [
        proposal
        for proposal in queries.with_records(confirmed.order_by("number"))
        if is_decided(queries.proposal_facts(proposal))
    ]
    return printed_table(participation.version.concept, found, Choice(names=True, public=True), as_of=since)
