# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails of taking part, put into the outbox: invitation, reminder, extension, and the two of the public form.

Each names its occasion, so that none goes out twice. What strangers type stands in none of them.
"""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from augenhoehe.concept.models import Invitation, RoundExtension, Submission
from augenhoehe.concept.personal_links import (
    confirmation_address,
    invitation_secret,
    page_address,
    submission_secret,
)
from augenhoehe.core.models import Message
from augenhoehe.kit import clock


def invitation_of(invitation: Invitation, root: str) -> Message:
    """The mail that asks somebody what should read differently, with the personal link."""
    occasion = f"invitation/{invitation.pk}/{invitation.invited_at:%Y%m%d%H%M%S%f}"
    subject = _("%(town)s: what should read differently?")
    return _invited(occasion, invitation, subject, "invitation", root, by=invitation.invited_by)


def reminder_of(invitation: Invitation, root: str) -> Message:
    """The mail that reminds somebody; at most one on a day."""
    occasion = f"invitation/{invitation.pk}/reminder/{clock.today():%Y%m%d}"
    subject = _("%(town)s: a reminder, what should read differently?")
    return _invited(occasion, invitation, subject, "reminder", root)


def extension_of(invitation: Invitation, extension: RoundExtension, root: str) -> Message:
    """The mail that tells somebody of more time, and why."""
    occasion = f"invitation/{invitation.pk}/extension/{extension.pk}"
    subject = _("%(town)s: more time to take part")
    return _invited(occasion, invitation, subject, "extension", root, extension=extension)


def confirmation_of(submission: Submission, root: str) -> Message:
    """The mail that asks an address whether it was its owner who wrote."""
    secret = submission_secret(submission)
    subject = _("%(town)s: please confirm your proposal")
    return _sent_in(submission, subject, "confirm_submission", "confirm", confirmation_address(secret, root))


def welcome_of(submission: Submission, root: str) -> Message:
    """The mail with the personal link, after the confirmation."""
    secret = submission_secret(submission)
    subject = _("%(town)s: your proposal has arrived")
    return _sent_in(submission, subject, "personal_link", "welcome", page_address(secret, root))


def _invited(
    occasion: str, invitation: Invitation, subject: str, template: str, root: str, **more: Any
) -> Message:
    link = page_address(invitation_secret(invitation), root)
    more = {"invitation": invitation, "link": link, **more}
    return _put(occasion, invitation, subject, template, more)


def _sent_in(submission: Submission, subject: str, template: str, occasion: str, link: str) -> Message:
    more = {"submission": submission, "link": link}
    return _put(f"submission/{submission.pk}/{occasion}", submission, subject, template, more)


def _put(key: str, to: Invitation | Submission, subject: str, template: str, more: dict[str, Any]) -> Message:
    """One message for one occasion, however often it is asked for."""
    concept = to.round.version.concept
    town = concept.municipality
    context = {"town": town, "concept": concept, "round": to.round, **more}
    made, _new = Message.objects.get_or_create(
        key=key,
        defaults={
            "to": to.email,
            "subject": " ".join((subject % {"town": town.name}).split())[:300],
            "text": render_to_string(f"concept/email/{template}.txt", context),
        },
    )
    return made
