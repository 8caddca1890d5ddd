# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails that ask somebody to answer a check, put into the outbox. They name the subject, no answer."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from augenhoehe.core.models import Message
from augenhoehe.factors.links import participant_address
from augenhoehe.factors.models import Participant
from augenhoehe.kit import clock, phrases
from augenhoehe.kit.addresses import reverse


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
        "subject": phrases.inside_quotes(check.subject_title),
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


def remind(participant: Participant, root: str) -> bool:
    """The mail that reminds somebody, one a day; whether one goes out. Nobody is reminded without an address."""
    check, account = participant.of_check, participant.account
    to = account.email if account is not None else participant.email
    if not to:
        return False
    own = reverse("factors:check-answer", args=[check.municipality.slug, check.pk])
    link = f"{root}{own}" if account is not None else participant_address(participant, root)
    context = {"check": check, "town": check.municipality, "link": link, "by_link": account is None}
    subject = _("Reminder: “%(subject)s”, your view is still missing") % {
        "subject": phrases.inside_quotes(check.subject_title)
    }
    _made, new = Message.objects.get_or_create(
        key=f"check-reminder/{participant.pk}/{clock.today():%Y%m%d}",
        defaults={
            "to": to,
            "subject": " ".join(subject.split())[:300],
            "text": render_to_string("factors/email/reminder.txt", context),
        },
    )
    return new
