# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may come in without an account, and how much of it; what the office records has rules of its own."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _

CONFIRM_WITHIN = datetime.timedelta(days=7)
"""As with the mails that people follow; afterwards what was not confirmed is forgotten."""
MOST_PENDING = 3
"""So many submissions of one address may wait for their confirmation."""
MOST_POINTS = 100
"""More points of one voice in one round are no longer read as proposals."""


@dataclass(frozen=True, slots=True)
class PublicFacts:
    """Somebody who is not invited: what the round allows, and what the sender tells."""

    public: bool
    anonymous: bool
    name: str = ""
    email: str = ""
    pending: int = 0


def may_submit_publicly(facts: PublicFacts) -> Verdict:
    """Everybody, in a round that is open to everybody: with name and address, or with neither where that is allowed.

    A name is taken only with an address that is confirmed, so that nobody speaks in the name of others.
    """
    if not facts.public:
        return Verdict((Reason(_("This round is not open to everybody.")),))
    reasons = []
    if facts.name and not facts.email:
        reasons.append(
            Reason(
                _("Please give your e-mail address too, so that nobody can write in your name.")
                if not facts.anonymous
                else _("With a name we need your e-mail address too. You can also leave both empty.")
            )
        )
    elif not facts.email and not facts.anonymous:
        reasons.append(Reason(_("Please give your name or organisation and your e-mail address.")))
    elif facts.email and not facts.name:
        reasons.append(Reason(_("Please give your name or that of your organisation.")))
    if facts.pending >= MOST_PENDING:
        reasons.append(
            Reason(
                _(
                    "Mails to this address wait for their confirmation. Please open one of them and confirm first."
                )
            )
        )
    return Verdict(tuple(reasons))


def may_confirm(submitted_at: datetime.datetime, now: datetime.datetime) -> Verdict:
    """A confirmation is possible for seven days."""
    if submitted_at + CONFIRM_WITHIN < now:
        return Verdict(
            (
                Reason(
                    _(
                        "The time for confirming is over: it was seven days. Please send your proposal once more."
                    )
                ),
            )
        )
    return Verdict()


def may_say_more(points: int, more: int) -> Verdict:
    """A bound, so that a link in wrong hands fills no work list."""
    if points + more > MOST_POINTS:
        reason = _(
            "With this link no more than %(most)d points can be sent. Please write to the town directly."
        )
        return Verdict((Reason(reason, {"most": MOST_POINTS}),))
    return Verdict()
