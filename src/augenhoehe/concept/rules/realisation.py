# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which accepted proposals change the text, and in whose words."""

from __future__ import annotations

from augenhoehe.concept.enums import ContentSource, ProposalKind, ProposalState, Verdict, Votum
from augenhoehe.concept.rules.proposals import ProposalFacts, is_editorial, state_of

CHANGES_NOTHING = frozenset({Votum.CONTAINED, Votum.SETTLED_BY, Votum.NOTED, Votum.REFERRED, Votum.WITHDRAWN})
"""Recommendations after which an accepting body leaves the text as it is."""

LEAVES_THE_TEXT = frozenset({Votum.NOT_ADOPTED, Votum.INADMISSIBLE})
"""Recommendations against the proposal."""


def source_of(proposal: ProposalFacts) -> ContentSource | None:
    """Whose wording goes into the next version, or None where the text stays as it is.

    The body's own wording comes before the administration's, the administration's before the proposal's. A body that
    accepts against the administration's advice accepts what was proposed. A remark proposes no words: it changes
    the text only where the administration or the body worded it.
    """
    accepted = proposal.verdict in {Verdict.ACCEPTED, Verdict.ACCEPTED_AMENDED} or is_editorial(proposal)
    if proposal.withdrawn or not accepted:
        return None
    if proposal.decision_wording:
        return ContentSource.DECISION
    if proposal.votum in CHANGES_NOTHING:
        return None
    if proposal.opinion_wording:
        return ContentSource.ADMINISTRATION
    return None if proposal.kind is ProposalKind.REMARK else ContentSource.PROPOSAL


def would_take(proposal: ProposalFacts) -> ContentSource | None:
    """Whose wording would go into the text if everything came as it stands now; None where nothing would change.

    A proposal that nobody has answered counts as wished for, one that is answered as recommended.
    """
    state = state_of(proposal)
    if state in {ProposalState.WITHDRAWN, ProposalState.REALISED, ProposalState.REJECTED}:
        return None
    if state is ProposalState.ACCEPTED:
        return source_of(proposal)
    if proposal.votum in CHANGES_NOTHING | LEAVES_THE_TEXT:
        return None
    if proposal.opinion_wording:
        return ContentSource.ADMINISTRATION
    return None if proposal.kind is ProposalKind.REMARK else ContentSource.PROPOSAL


def awaits_realisation(proposal: ProposalFacts) -> bool:
    """Whether an accepted change still has to be carried out in the text."""
    return not proposal.realised and source_of(proposal) is not None
