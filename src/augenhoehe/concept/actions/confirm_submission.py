# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.concept import invitation_mails
from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.concept.hands import BY_PUBLIC_FORM
from augenhoehe.concept.models import Submission
from augenhoehe.concept.points import from_json
from augenhoehe.concept.rules.taking_part import may_confirm
from augenhoehe.core.hand import Hand
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A submission that counts, the mail with its personal link, and whether it was confirmed just now."""

    submission: Submission
    mail: Message | None = None
    first: bool = False


@action
def confirm_submission(*, submission: Submission, root: str | None, by: Hand = BY_PUBLIC_FORM) -> Confirmed:
    """The owner of the address says yes: the points become proposals, and the personal link is mailed.

    A second time changes nothing. What was sent in time counts as in time. `root` is where the house is found, None:
    nobody is written to. Raises RuleViolation where it is too late for that, or where a newer version has taken the
    text's place; the points wait on then.
    """
    rows = Submission.objects.select_related("round__version__concept__municipality")
    number = SubmissionKeeper(submission.round).next_number()  # locks the concept first, as all senders do
    current = rows.select_for_update(of=("self",)).get(pk=submission.pk)
    if current.confirmed_at is not None:
        return Confirmed(current)
    require(may_confirm(current.submitted_at, clock.now()))
    points = [from_json(kept) for kept in current.pending]
    current.number, current.confirmed_at, current.pending = number, clock.now(), []
    current.revision += 1
    current.save()
    PointWriter(current.round.version, current.round, by).write(current, points)
    return Confirmed(
        current, invitation_mails.welcome_of(current, root) if root is not None else None, first=True
    )
