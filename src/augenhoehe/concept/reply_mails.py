# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer as a mail, put into the outbox: it says nothing that the letter does not say."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from augenhoehe.concept.models import ReplyLetter
from augenhoehe.concept.reply_texts import point_title
from augenhoehe.core.models import Message

GERMAN = "de"


@override(GERMAN)
def put_into_outbox(letter: ReplyLetter, *, to: str, page: str = "") -> Message | None:
    """The mail with which a letter goes out, once. People of the demo are invented and get none."""
    submission = letter.submission
    if submission.account is not None and submission.account.is_demo and not submission.email:
        return None
    subject = _("%(town)s: your submission on “%(concept)s”") % {
        "town": submission.concept.municipality.name,
        "concept": submission.concept.title,
    }
    replies = letter.replies.select_related("proposal").order_by("proposal__number")
    told = [(point_title(reply.proposal), reply.text) for reply in replies]
    text = render_to_string("concept/email/reply.txt", {"letter": letter, "told": told, "page": page})
    return Message.objects.create(
        key=f"reply/{letter.pk}", to=to, subject=" ".join(subject.split())[:300], text=text
    )
