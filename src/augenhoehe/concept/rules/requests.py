# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking a department what it says to proposals: when it may be asked, reminded, and may still answer."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import Votum
from augenhoehe.concept.rules.answers import REFUSALS
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

LONGEST_WAIT = datetime.timedelta(days=180)


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """A request for an opinion. `unanswered`: of how many proposals nothing has been said yet."""

    due_on: datetime.date
    unanswered: int
    revoked: bool = False
    has_address: bool = True
    reminded_on: datetime.date | None = None


def may_ask(due_on: datetime.date, proposals: int, today: datetime.date) -> Verdict:
    """A department is asked about something, and has time to answer."""
    found = []
    if proposals == 0:
        found.append(Reason(_("Please choose at least one proposal that still waits for an answer.")))
    if due_on <= today:
        found.append(Reason(_("Please give the department time: choose a day that lies ahead.")))
    elif due_on > today + LONGEST_WAIT:
        found.append(Reason(_("That is more than half a year ahead. Please choose an earlier day.")))
    return Verdict(tuple(found))


def may_remind(request: RequestFacts, today: datetime.date) -> Verdict:
    """A department that still owes an answer is reminded by mail, at most once a day."""
    if request.revoked:
        return Verdict((Reason(_("This request was withdrawn.")),))
    if request.unanswered == 0:
        return Verdict((Reason(_("The department has answered everything already.")),))
    if not request.has_address:
        return Verdict((Reason(_("No e-mail address is known. Please call, or ask once more by mail.")),))
    if request.reminded_on == today:
        return Verdict((Reason(_("The department was reminded today already.")),))
    return Verdict()


def may_revoke(request: RequestFacts) -> Verdict:
    """What was withdrawn is not withdrawn again."""
    return Verdict((Reason(_("This request was withdrawn already.")),)) if request.revoked else Verdict()


def may_state(request: RequestFacts, closed: bool, votum: Votum | None, text: str) -> Verdict:
    """A department says something about a proposal that is not settled, as often as it likes, also late."""
    if request.revoked:
        return Verdict((Reason(_("This request was withdrawn.")),))
    if closed:
        return Verdict((Reason(_("This proposal has been decided meanwhile. Nothing more is needed.")),))
    if not says_something(text) and (votum is None or votum in REFUSALS):
        return Verdict((Reason(_("Please say in a sentence what you recommend and why.")),))
    return Verdict()
