# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.concept import invitation_mails
from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.concept.enums import Channel
from augenhoehe.concept.hands import BY_PUBLIC_FORM
from augenhoehe.concept.languages import GERMAN
from augenhoehe.concept.models import ParticipationRound, Submission
from augenhoehe.concept.personal_links import submission_secret
from augenhoehe.concept.points import Point
from augenhoehe.concept.rules.taking_part import PublicFacts, may_submit_publicly
from augenhoehe.concept.senders import Sender
from augenhoehe.core.hand import Hand
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.link_secrets import hash_of
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class SentIn:
    """What came in by the public form: with the secret of its link, and the mail that asks first, if one does."""

    submission: Submission
    secret: str
    mail: Message | None


@action
def submit_publicly(
    *,
    participation: ParticipationRound,
    points: Sequence[Point],
    sender: Sender,
    root: str | None,
    language: str = GERMAN,
    by: Hand = BY_PUBLIC_FORM,
) -> SentIn:
    """Take points from somebody without account and invitation.

    With an address they wait until its owner confirms them, and nobody sees them before; without, where the round
    allows it, they count at once. `root` is where the house is found, None: nobody is written to. Raises
    RuleViolation with all reasons.
    """
    name, email = sender.name.strip(), sender.email.strip().lower()
    keeper = SubmissionKeeper(participation)
    number = keeper.next_number()  # locks the concept: two at once do not both find room for one more
    town = participation.version.concept.municipality_id
    waiting = Submission.objects.filter(
        concept__municipality=town, email=email, confirmed_at=None, channel=Channel.PUBLIC
    )
    pending = waiting.count() if email else 0
    facts = PublicFacts(participation.public, participation.anonymous, name, email, pending)
    require(may_submit_publicly(facts))
    writer = PointWriter(participation.version, participation, by)
    writer.check(points)
    if not email:
        made = keeper.begin(number, channel=Channel.PUBLIC, language=language)
        _give_link(made)
        writer.write(made, points)
        return SentIn(made, submission_secret(made), None)
    made = Submission.objects.create(
        concept_id=participation.version.concept_id,
        round=participation,
        channel=Channel.PUBLIC,
        name=name,
        email=email,
        may_be_named=sender.may_be_named,
        language=language,
        received_on=clock.today(),
        submitted_at=clock.now(),
        pending=[point.to_json() for point in points],
    )
    _give_link(made)
    mail = invitation_mails.confirmation_of(made, root) if root is not None else None
    return SentIn(made, submission_secret(made), mail)


def _give_link(submission: Submission) -> None:
    submission.secret_hash = hash_of(submission_secret(submission))
    submission.save(update_fields=["secret_hash"])
