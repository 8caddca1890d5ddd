# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Personal links into a round, which need no account: whose they are, where they lead, what they open.

A link is never stored, only its fingerprint; it can be told again, in a reminder or with an answer. A new invitation
moment makes a new link, and the old one opens nothing any more.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse

from augenhoehe.concept.models import Invitation, ParticipationRound, Submission
from augenhoehe.kit.link_secrets import hash_of, secret_for

MOST_PARTS = 5
"""What one sender without invitation may send in parts: in time, and after each end that was extended."""
ROUND = "version__concept__municipality"


class LinkState(StrEnum):
    """What a personal link opens."""

    OPEN = "open"
    UNCONFIRMED = "unconfirmed"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever holds a link: the round, the invitation if there was one, and what they have sent, the oldest first."""

    secret: str
    round: ParticipationRound
    invitation: Invitation | None
    submissions: tuple[Submission, ...]

    @property
    def state(self) -> LinkState:
        """What the link opens now."""
        if self.invitation is not None:
            return LinkState.REVOKED if self.invitation.revoked_at else LinkState.OPEN
        return LinkState.OPEN if self.submissions[0].confirmed_at else LinkState.UNCONFIRMED

    @property
    def name(self) -> str:
        """How its holder is spoken to; empty for somebody without name."""
        return self.invitation.name if self.invitation is not None else self.submissions[0].name

    @property
    def is_organization(self) -> bool:
        """Whether it speaks for an organisation that the town knows; organisations are always named."""
        return self.invitation is not None and self.invitation.organization_id is not None


@dataclass(frozen=True, slots=True)
class MadeLink:
    """An invitation with the secret of its link, to be shown once to whoever made it."""

    invitation: Invitation
    secret: str


def new_link(invitation: Invitation) -> MadeLink:
    """Save an invitation with the link of its moment; an older one opens nothing from now on."""
    secret = invitation_secret(invitation)
    invitation.secret_hash = hash_of(secret)
    invitation.save()
    return MadeLink(invitation, secret)


def invitation_secret(invitation: Invitation) -> str:
    """The secret of an invitation's link, as long as it is not invited anew."""
    return secret_for(f"invitation/{invitation.pk}/{_moment(invitation.invited_at)}")


def submission_secret(submission: Submission) -> str:
    """The secret of the link of somebody who was not invited."""
    return secret_for(f"submission/{submission.pk}/{_moment(submission.submitted_at)}")


def part_hash(secret: str, part: int) -> str:
    """The fingerprint under which a part of what a sender says is kept; the first is that of the link itself."""
    return hash_of(f"{secret}/{part}" if part else secret)


def page_address(secret: str, root: str) -> str:
    """The whole address of a personal page. `root` is where the house is found."""
    return f"{root}{reverse('participation:page', args=[secret])}"


def confirmation_address(secret: str, root: str) -> str:
    """The whole address at which a submission is confirmed."""
    return f"{root}{reverse('participation:confirm', args=[secret])}"


def voice_by_secret(secret: str) -> Voice | None:
    """Whoever holds the link with this secret; None where there is none such. Two queries.

    Whoever holds the secret may see it: no rule of visibility stands between.
    """
    invitation = (
        Invitation.objects.select_related(f"round__{ROUND}", "organization", "invited_by")
        .filter(secret_hash=hash_of(secret))
        .first()
    )
    senders = ("organization", "account", f"round__{ROUND}")
    if invitation is not None:
        sent = invitation.submissions.select_related(*senders).order_by("pk")
        return Voice(secret, invitation.round, invitation, tuple(sent))
    hashes = [part_hash(secret, part) for part in range(MOST_PARTS)]
    parts = {
        one.secret_hash: one
        for one in Submission.objects.select_related(*senders).filter(secret_hash__in=hashes)
    }
    if hashes[0] not in parts:
        return None
    made = tuple(parts[one] for one in hashes if one in parts)
    return Voice(secret, made[0].round, None, made)


def _moment(of: datetime.datetime) -> str:
    return of.astimezone(datetime.UTC).isoformat(timespec="microseconds")
