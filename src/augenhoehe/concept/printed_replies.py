# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A given answer as its letter, from what was recorded: later decisions do not change it."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import override

from augenhoehe.concept.answered import sender_names
from augenhoehe.concept.models import ReplyLetter
from augenhoehe.concept.printing.reply_letter import PrintedReply
from augenhoehe.concept.reply_texts import point_title

GERMAN = "de"


@override(GERMAN)
def printed_reply(letter: ReplyLetter) -> PrintedReply:
    """The letter, whose submission is read along; one query."""
    submission = letter.submission
    replies = letter.replies.select_related("proposal").order_by("proposal__number")
    return PrintedReply(
        town_name=submission.concept.municipality.name,
        recipient=_recipient(sender_names(submission), submission.postal_address),
        day=timezone.localtime(letter.sent_at).date(),
        concept=submission.concept.title,
        number=submission.number or 0,
        opening=letter.opening,
        points=[(point_title(reply.proposal), reply.text) for reply in replies],
        closing=letter.closing,
        interim=letter.interim,
    )


def _recipient(names: list[str], postal_address: str) -> list[str]:
    """The lines of the address field. An address may begin with one of the names; the others stand around it."""
    address = [line.strip() for line in postal_address.splitlines() if line.strip()]
    begins = [bool(address) and address[0] in name for name in names]
    if True not in begins:
        return [*filter(None, [", ".join(names)]), *address]
    first = begins.index(True)
    after = [name for name in names[first + 1 :] if name not in address]
    return [*names[:first], address[0], *after, *address[1:]]
