# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Links with which an office answers one duty without an account: once, for a time, revocable."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.council.rules.duties import DueClass, DutyFacts, due_class
from augenhoehe.kit.reasons import Reason, Verdict, _

VALID_DAYS = 21
MOST_DAYS = 90


class LinkState(StrEnum):
    """Where a link stands. Only an open one shows its duty."""

    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """A link as it is stored; moments are aware."""

    expires_at: datetime.datetime
    used_at: datetime.datetime | None = None
    revoked_at: datetime.datetime | None = None


def link_state(link: LinkFacts, now: datetime.datetime) -> LinkState:
    """Where a link stands at a moment; what happened to it counts more than its time."""
    if link.used_at is not None:
        return LinkState.USED
    if link.revoked_at is not None:
        return LinkState.REVOKED
    return LinkState.OPEN if now < link.expires_at else LinkState.EXPIRED


def check_link(link: LinkFacts, now: datetime.datetime) -> Verdict:
    """Whether a link still opens something: only then it takes an answer, and only then it can be revoked."""
    state = link_state(link, now)
    return Verdict() if state is LinkState.OPEN else Verdict((Reason(CLOSED[state]),))


def check_new_link(duty: DutyFacts, days: int, today: datetime.date) -> Verdict:
    """Whether an office may be asked about a duty, and for how long."""
    if due_class(duty, today) in {DueClass.NOT_NOTED, DueClass.DONE}:
        return Verdict((Reason(_("This duty is done. Nothing more has to be answered.")),))
    if not 1 <= days <= MOST_DAYS:
        return Verdict((Reason(_("A link is valid for 1 to %(most)d days."), {"most": MOST_DAYS}),))
    return Verdict()


CLOSED: dict[LinkState, str] = {
    LinkState.USED: _("This link was used already. Each link takes one answer."),
    LinkState.REVOKED: _("This link was withdrawn."),
    LinkState.EXPIRED: _("This link is no longer valid: its time is over."),
}
"""Why a link takes no answer, as a sentence for whoever holds it."""
