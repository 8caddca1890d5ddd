# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails with which offices are asked what became of their duties: one for each office, with all its links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import ngettext

from augenhoehe.core.models import Account, Municipality
from augenhoehe.council.actions.answer_link_maker import MadeLink
from augenhoehe.council.models import FollowUp


@dataclass(frozen=True, slots=True)
class Question:
    """One duty with the whole address of its link."""

    duty: FollowUp
    address: str


def questions(links: Sequence[MadeLink], base_url: str) -> list[Question]:
    """The duties of links with their whole addresses; `base_url` is where the house is found."""
    root = base_url.rstrip("/")
    return [
        Question(made.link.follow_up, f"{root}{reverse('answers:answer', args=[made.secret])}")
        for made in links
    ]


def send_links(
    municipality: Municipality, links: Sequence[MadeLink], asked: Sequence[Question], by: Account
) -> None:
    """Send one mail with all the links of one recipient. Raises OSError (SMTP errors included) where it fails."""
    link = links[0].link
    subject = ngettext(
        "%(town)s: what became of a resolution?",
        "%(town)s: what became of %(number)d resolutions?",
        len(asked),
    ) % {"town": municipality.name, "number": len(asked)}
    text = render_to_string(
        "council/email/answer_links.txt",
        {
            "recipient": link.recipient,
            "municipality": municipality,
            "questions": asked,
            "valid_until": link.expires_at,
            "by": by,
        },
    )
    send_mail(" ".join(subject.split()), text, None, [link.email])
