# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.concept.enums import Channel
from augenhoehe.concept.hands import BY_PERSONAL_LINK
from augenhoehe.concept.languages import GERMAN
from augenhoehe.concept.models import Invitation, Proposal, Submission
from augenhoehe.concept.personal_links import MOST_PARTS, Voice, part_hash
from augenhoehe.concept.points import Point
from augenhoehe.concept.rules.invitations import may_use
from augenhoehe.concept.rules.taking_part import may_say_more
from augenhoehe.core.hand import Hand
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def submit_by_link(
    *,
    voice: Voice,
    points: Sequence[Point],
    language: str = GERMAN,
    may_be_named: bool = False,
    by: Hand = BY_PERSONAL_LINK,
) -> list[Proposal]:
    """Write points of somebody with a personal link into their submission; it is made with the first point.

    `may_be_named` is asked of invited people with their first point; organisations are always named. Raises
    RuleViolation with all reasons, also where the link was withdrawn meanwhile.
    """
    keeper = SubmissionKeeper(voice.round)
    number = keeper.next_number()  # locks the concept: of two points at once, one comes after the other
    made = list(Submission.objects.filter(pk__in=[one.pk for one in voice.submissions]).order_by("pk"))
    if voice.invitation is not None:
        invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=voice.invitation.pk)
        require(may_use(revoked=invitation.revoked_at is not None))
        made = list(invitation.submissions.order_by("pk"))
    else:
        require(may_use(revoked=not made or made[0].confirmed_at is None))
    require(may_say_more(Proposal.objects.filter(submission__in=made).count(), len(points)))
    writer = PointWriter(voice.round.version, voice.round, by)
    writer.check(points)
    submission = keeper.running(made) or _next_part(keeper, number, voice, made, may_be_named=may_be_named)
    submission.speak(language)
    return writer.write(submission, points)


def _next_part(
    keeper: SubmissionKeeper, number: int, voice: Voice, made: list[Submission], *, may_be_named: bool
) -> Submission:
    """What somebody says for the first time, or for the first time after the end."""
    if voice.invitation is not None:
        organization = voice.invitation.organization
        named = organization is not None or (made[0].may_be_named if made else may_be_named)
        return keeper.begin(
            number,
            channel=Channel.INVITATION,
            invitation=voice.invitation,
            organization=organization,
            name=voice.invitation.name,
            email=voice.invitation.email,
            may_be_named=named,
        )
    if len(made) == MOST_PARTS:
        return made[-1]
    first = made[0]
    return keeper.begin(
        number,
        channel=Channel.PUBLIC,
        name=first.name,
        email=first.email,
        may_be_named=first.may_be_named,
        secret_hash=part_hash(voice.secret, len(made)),
    )
