# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Submissions with their points, and how far each is answered."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from augenhoehe.concept import labels, queries
from augenhoehe.concept.enums import Channel, ReplyState, ReplyWay
from augenhoehe.concept.models import ParticipationRound, Proposal, Reply, Submission
from augenhoehe.concept.rules.replies import PointFacts, reply_state_of
from augenhoehe.kit import policies

SENDER = ("organization", "account", "round", "concept")
"""What is read along with a submission."""
ANSWERABLE = frozenset({ReplyState.READY, ReplyState.DECIDED})


@dataclass(frozen=True, slots=True)
class Answered:
    """A submission with its points `with_answers`, and how far it is."""

    submission: Submission
    points: tuple[Proposal, ...]
    state: ReplyState

    @property
    def words(self) -> labels.Words:
        """How far it is, in words."""
        return labels.REPLY_STATE[self.state]

    @property
    def sign(self) -> str:
        """Its sign."""
        return labels.REPLY_STATE_SIGN[self.state]

    @property
    def sender(self) -> str:
        """Who it truly was; for those inside the administration alone."""
        return true_sender(self.submission)

    @property
    def channel_words(self) -> labels.Words:
        """How it came in."""
        return labels.CHANNEL[Channel(self.submission.channel)]


def sender_names(submission: Submission) -> list[str]:
    """Everything known of who sent it, whatever may be told of it in public; the organisation first."""
    named = [str(submission.organization) if submission.organization else "", submission.name]
    if submission.account is not None and submission.organization is None:
        named.append(submission.account.name)
    return list(dict.fromkeys(filter(None, named)))


def true_sender(submission: Submission) -> str:
    """The same in one line."""
    return ", ".join(sender_names(submission))


def address_of(submission: Submission) -> str:
    """The e-mail address an answer goes to, empty where there is none."""
    return submission.email or (submission.account.email if submission.account is not None else "")


def ways_to(submission: Submission) -> tuple[ReplyWay, ...]:
    """By which ways a sender can be told, the nearest first. A page of one's own is that of an account or a link."""
    own_page = submission.account_id or submission.invitation_id or submission.secret_hash
    return (
        *((ReplyWay.MAIL,) if address_of(submission) else ()),
        *((ReplyWay.PAGE,) if own_page else ()),
        ReplyWay.LETTER,
        ReplyWay.IN_PERSON,
    )


def with_telling(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Proposals with the moment their sender was last told for good what became of them (`told_at`)."""
    final = Reply.objects.filter(proposal=OuterRef("pk"), letter__interim=False)
    newest = final.order_by("-letter__sent_at").values("letter__sent_at")[:1]
    return proposals.annotate(told_at=Subquery(newest))


def told_on(proposal: Proposal) -> datetime.date | None:
    """The day its sender was told for good, of a proposal read `with_telling`."""
    moment: datetime.datetime | None = vars(proposal)["told_at"]
    return None if moment is None else timezone.localtime(moment).date()


def point_facts(proposal: Proposal) -> PointFacts:
    """What the rules need to know of a point read `with_answers` and `with_telling`."""
    return PointFacts(
        queries.proposal_facts(proposal), vars(proposal)["newest_decided_on"], told_on(proposal)
    )


def answered(submissions: Iterable[Submission]) -> list[Answered]:
    """How far these submissions are; one query."""
    several = list(submissions)
    points: dict[int, list[Proposal]] = {one.pk: [] for one in several}
    asked = Proposal.objects.filter(submission__in=points).order_by("number")
    for point in with_telling(queries.with_answers(asked)):
        points[point.submission_id].append(point)
    return [
        Answered(one, tuple(points[one.pk]), reply_state_of([point_facts(point) for point in points[one.pk]]))
        for one in several
    ]


def submissions_of(actor: Any, among: QuerySet[Submission]) -> list[Answered]:
    """Those that the actor may see, by number; two queries."""
    seen = policies.visible(actor, among).select_related(*SENDER)
    return answered(seen.order_by("concept_id", "number"))


def unanswered_in(actor: Any, participation: ParticipationRound) -> int:
    """How many of a round's submissions wait for an answer that could be given; two queries."""
    came = submissions_of(actor, participation.submissions.all())
    return sum(one.state in ANSWERABLE for one in came)
