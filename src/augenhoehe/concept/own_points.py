# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody said, as they see it on their personal page: each point with what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from augenhoehe.concept import queries
from augenhoehe.concept.cards import Card, card
from augenhoehe.concept.models import Proposal, Reply, Submission
from augenhoehe.concept.outline import Outline
from augenhoehe.concept.rules.proposals import may_withdraw


@dataclass(frozen=True, slots=True)
class OwnPoint:
    """A point of one's own. The opinion is told once a body has decided or the office has answered, not before."""

    card: Card
    replies: tuple[Reply, ...]
    may_withdraw: bool
    late: bool

    @property
    def tells_opinion(self) -> bool:
        """Whether the administration's opinion is shown: until then it may still change."""
        return self.card.opinion is not None and bool(
            self.card.decisions or any(not reply.letter.interim for reply in self.replies)
        )


def own_points(submissions: Iterable[Submission], read: Outline) -> list[OwnPoint]:
    """The points of these submissions by number; `read` is the text they refer to."""
    found = Proposal.objects.filter(submission__in=[one.pk for one in submissions]).order_by("number")
    shown = list(queries.with_records(found))
    replies: dict[int, list[Reply]] = {}
    told = Reply.objects.filter(proposal__in=[one.pk for one in shown]).select_related("letter")
    for reply in told.order_by("pk"):
        replies.setdefault(reply.proposal_id, []).append(reply)
    return [
        OwnPoint(
            card=card(one, read),
            replies=tuple(replies.get(one.pk, ())),
            may_withdraw=may_withdraw(queries.proposal_facts(one)).ok,
            late=one.submission.is_late,
        )
        for one in shown
    ]
