# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.measures import round_mails
from augenhoehe.measures.models import RoundOffice, UpdateRound
from augenhoehe.measures.queries.rounds import reminders_due
from augenhoehe.measures.rules.rounds import tells_fallback


@action
def remind_offices(*, update_round: UpdateRound, root: str, by: Any) -> int:
    """Remind the offices of a round that owe an answer and whose day has come; returns how many were reminded.

    Running it twice on a day reminds nobody twice: each reminder has its number, and its mail one key. A mail counts
    as sent only when the outbox has sent it: one that the mail server gave up is made again, by the
    next run. An office without an address is not written to: only its fallback is.
    """
    reminded = []
    for office, number in reminders_due(update_round, clock.today(), clock.now()):
        locked = RoundOffice.objects.select_for_update().get(pk=office.pk)
        if locked.reminders >= number and not round_mails.was_given_up(locked, number):
            continue
        office.reminders, office.reminded_at = number, clock.now()
        RoundOffice.objects.filter(pk=office.pk).update(reminders=number, reminded_at=office.reminded_at)
        if office.email:
            round_mails.remind(office, number, root)
        fallback = office.fallback_email or update_round.fallback_email
        if fallback and tells_fallback(number):
            round_mails.tell_fallback(office, number, fallback, root)
        reminded.append(office.organization.name)
    if reminded:
        audit.record(
            "measures.round_reminded",
            by=by,
            of=update_round,
            municipality=update_round.municipality,
            after={"offices": reminded},
        )
    return len(reminded)
