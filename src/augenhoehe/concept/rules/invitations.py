# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations to a round: when somebody may be invited, is reminded, and what a link still opens."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import RoundState
from augenhoehe.concept.rules.rounds import RoundFacts, round_state
from augenhoehe.kit.reasons import Reason, Verdict, _


@dataclass(frozen=True, slots=True)
class InvitationFacts:
    """An invitation: the days on which its owner was invited and reminded, and what became of it."""

    invited_on: datetime.date
    reminded_on: datetime.date | None = None
    answered: bool = False
    revoked: bool = False
    has_address: bool = True


def may_invite(facts: RoundFacts, today: datetime.date, *, newer_version: bool) -> Verdict:
    """Nobody is asked for what is over."""
    if newer_version:
        return Verdict(
            (Reason(_("A newer version is frozen already. Please invite to a round on that one.")),)
        )
    if round_state(facts, today) is RoundState.ENDED:
        return Verdict((Reason(_("This round has ended. Please extend the time first, then invite.")),))
    return Verdict()


def may_remind(invitation: InvitationFacts, facts: RoundFacts, today: datetime.date) -> Verdict:
    """Whoever has answered is left in peace, and nobody is reminded twice on one day."""
    reasons = []
    if round_state(facts, today) is not RoundState.OPEN:
        reasons.append(Reason(_("Reminders are sent only while the round is open.")))
    if invitation.revoked:
        reasons.append(Reason(_("This invitation was withdrawn. Please send a new link instead.")))
    elif invitation.answered:
        reasons.append(Reason(_("An answer has come in already. There is nothing to remind of.")))
    elif not invitation.has_address:
        reasons.append(Reason(_("There is no e-mail address. Please pass on a new link yourself.")))
    elif invitation.reminded_on == today:
        reasons.append(Reason(_("A reminder has gone out today already.")))
    return Verdict(tuple(reasons))


def reminder_is_due(
    invitation: InvitationFacts, facts: RoundFacts, remind_days: int | None, today: datetime.date
) -> bool:
    """Whether the reminder before the end goes out today: once for each last day, to those invited before."""
    if remind_days is None or facts.closes_on is None or not may_remind(invitation, facts, today):
        return False
    begins = facts.closes_on - datetime.timedelta(days=remind_days)
    told_on = invitation.reminded_on or invitation.invited_on
    return told_on < begins <= today


def may_revoke(invitation: InvitationFacts) -> Verdict:
    """What was withdrawn cannot be withdrawn once more."""
    if invitation.revoked:
        return Verdict((Reason(_("This invitation was withdrawn already.")),))
    return Verdict()


def may_use(*, revoked: bool) -> Verdict:
    """A link opens something until it is withdrawn."""
    if revoked:
        return Verdict((Reason(_("This link was withdrawn. Please ask the town for a new one.")),))
    return Verdict()
