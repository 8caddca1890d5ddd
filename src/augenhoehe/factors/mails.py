# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail that asks somebody to answer a check, put into the outbox. It names the subject, no answer."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from augenhoehe.core.models import Message
from augenhoehe.factors.links import participant_address
from augenhoehe.factors.models import Participant


def invite(participant: Participant, root: str) -> Message:
    """The mail with the link that is valid now; each link has one mail."""
    check = participant.of_check
    context = {
        "participant": participant,
        "check": check,
        "town": check.municipality,
        "link": participant_address(participant, root),
    }
    subject = _("%(town)s: what do you think of “%(subject)s”?") % {
        "town": check.municipality.name,
        "subject": check.subject_title,
    }
    made, _new = Message.objects.get_or_create(
        key=f"check/{participant.pk}/{participant.invited_at:%Y%m%d%H%M%S%f}",
        defaults={
            "to": participant.email,
            "subject": " ".join(subject.split())[:300],
            "text": render_to_string("factors/email/invitation.txt", context),
        },
    )
    return made
