# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sends what lies in the outbox: each message at most once, whatever ends in between.

A message is claimed by one statement, sent outside of any transaction, and marked by another one: none waits for a
mail server, and two senders never have the same message. What was claimed and not marked may have gone out; it is
told as in doubt and sent again only on request. No actions: nothing of a town changes by it.
"""

from __future__ import annotations

import hashlib
import logging
import smtplib
from dataclasses import dataclass

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F, Q, QuerySet

from augenhoehe.core.models import Message
from augenhoehe.core.rules import IN_DOUBT_AFTER, next_attempt
from augenhoehe.kit import clock

log = logging.getLogger(__name__)

FOR_CERTAIN = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError)
"""Answers of a mail server that has not taken the mail; after any other end nobody knows."""


@dataclass(slots=True)
class Outcome:
    """How many messages went out, failed and wait for the next attempt, or were given up."""

    sent: int = 0
    failed: int = 0
    given_up: int = 0


def waiting() -> QuerySet[Message]:
    """What may be sent now, the oldest first."""
    open_ones = Message.objects.filter(sent_at=None, given_up_at=None, claimed_at=None)
    return open_ones.filter(next_attempt_at__lte=clock.now()).order_by("created_at", "pk")


def in_doubt() -> QuerySet[Message]:
    """What a process that ended had begun to send."""
    begun = Message.objects.filter(sent_at=None, given_up_at=None)
    return begun.filter(claimed_at__lt=clock.now() - IN_DOUBT_AFTER)


def send_again() -> int:
    """Let messages in doubt be sent once more; returns how many. They may come twice then."""
    return in_doubt().update(claimed_at=None, next_attempt_at=clock.now())


def send_waiting() -> Outcome:
    """Send everything that waits; a message that fails stops no other."""
    outcome = Outcome()
    for number in list(waiting().values_list("pk", flat=True)):
        send(number, outcome)
    return outcome


def send(number: int, outcome: Outcome | None = None) -> None:
    """Send one message, if nobody else has it."""
    counted = outcome if outcome is not None else Outcome()
    message = _claim(number)
    if message is None:
        return
    connection = get_connection()
    try:
        connection.open()  # where no server answers, nothing has gone out for certain
    except OSError as problem:
        _failed(message, problem, counted)
        return
    try:
        _hand_over(message, connection, counted)
    finally:
        connection.close()


def _hand_over(message: Message, connection: BaseEmailBackend, outcome: Outcome) -> None:
    try:
        _mail(message, connection).send()
    except (*FOR_CERTAIN, ValueError) as problem:  # ValueError: an address or a line that cannot be a mail
        _failed(message, problem, outcome)
    except OSError as problem:
        Message.objects.filter(pk=message.pk).update(last_error=_words(problem))
        log.warning("Message %s is in doubt: %s", message.pk, type(problem).__name__)
        outcome.failed += 1
    else:
        # Sent; whom it told what is nobody's business any more.
        Message.objects.filter(pk=message.pk).update(
            sent_at=clock.now(), to="", subject="", text="", headers={}, last_error=""
        )
        outcome.sent += 1


def _claim(number: int) -> Message | None:
    """Take a message for this process; None where another one has it. One statement, so committed at once."""
    now = clock.now()
    free = Q(sent_at=None, given_up_at=None, claimed_at=None, next_attempt_at__lte=now)
    taken = Message.objects.filter(free, pk=number).update(claimed_at=now, attempts=F("attempts") + 1)
    return Message.objects.get(pk=number) if taken else None


def _failed(message: Message, problem: Exception, outcome: Outcome) -> None:
    """Not sent: it waits for the next attempt, or is given up and forgotten."""
    again = next_attempt(message.attempts, clock.now())
    kept = Message.objects.filter(pk=message.pk)
    log.warning("Message %s was not sent: %s", message.pk, type(problem).__name__)
    if again is None:
        kept.update(
            given_up_at=clock.now(), last_error=_words(problem), to="", subject="", text="", headers={}
        )
        outcome.given_up += 1
        return
    kept.update(claimed_at=None, next_attempt_at=again, last_error=_words(problem))
    outcome.failed += 1


def _words(problem: Exception) -> str:
    """What went wrong, without the address that a server likes to repeat."""
    code = getattr(problem, "smtp_code", "")
    return f"{type(problem).__name__} {code}".strip()


def _mail(message: Message, connection: BaseEmailBackend) -> EmailMessage:
    name = hashlib.sha256(message.key.encode()).hexdigest()[:32]
    headers = {
        "Message-ID": f"<{name}@augenhoehe.invalid>",
        "Auto-Submitted": "auto-generated",
        **message.headers,
    }
    return EmailMessage(
        message.subject, message.text, None, [message.to], headers=headers, connection=connection
    )
