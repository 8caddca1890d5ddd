# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A given answer as its letter, from what was recorded: later decisions do not change it."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import override

from augenhoehe.concept.answered import true_sender
from augenhoehe.concept.models import ReplyLetter
from augenhoehe.concept.printing.reply_letter import PrintedReply
from augenhoehe.concept.reply_texts import point_title

GERMAN = "de"


@override(GERMAN)
def printed_reply(letter: ReplyLetter) -> PrintedReply:
    """The letter, whose submission is read along; one query."""
    submission = letter.submission
    address = [line.strip() for line in submission.postal_address.splitlines() if line.strip()]
    sender = true_sender(submission)
    replies = letter.replies.select_related("proposal").order_by("proposal__number")
    return PrintedReply(
        town_name=submission.concept.municipality.name,
        recipient=address
        if sender and address and address[0] in sender
        else [*filter(None, [sender]), *address],
        day=timezone.localtime(letter.sent_at).date(),
        concept=submission.concept.title,
        number=submission.number or 0,
        opening=letter.opening,
        points=[(point_title(reply.proposal), reply.text) for reply in replies],
        closing=letter.closing,
        interim=letter.interim,
    )
