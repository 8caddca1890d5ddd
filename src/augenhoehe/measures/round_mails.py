# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails of an update round, put into the outbox: asked, reminded, asked back. Each occasion has one mail."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from augenhoehe.core.models import Message
from augenhoehe.measures.models import RoundEntry, RoundOffice
from augenhoehe.measures.round_links import office_address


def asked_key(office: RoundOffice) -> str:
    """The occasion of the mail with the link that is valid now."""
    return f"update-round/{office.pk}/asked/{office.renewals}"


def reminder_key(office: RoundOffice, number: int) -> str:
    """The occasion of a reminder, counted from 1."""
    return f"update-round/{office.pk}/{office.renewals}/reminder/{number}"


def ask(office: RoundOffice, root: str) -> Message:
    """The mail that asks an office."""
    subject = _("%(town)s: how do your measures stand?")
    return _put(asked_key(office), office.email, office, subject, root, kind="asked")


def remind(office: RoundOffice, number: int, root: str) -> Message:
    """A reminder to the office."""
    subject = _("%(town)s: a reminder, how do your measures stand?")
    return _put(reminder_key(office, number), office.email, office, subject, root, kind="reminder")


def tell_fallback(office: RoundOffice, number: int, address: str, root: str) -> Message:
    """The same to the one who is told when an office does not answer; without the link, which is the office's own."""
    subject = _("%(town)s: %(office)s has not answered yet")
    return _put(f"{reminder_key(office, number)}/fallback", address, office, subject, root, kind="fallback")


def ask_back(entry: RoundEntry, office: RoundOffice, root: str) -> Message:
    """A question about one answer, with the office's link."""
    subject = _("%(town)s: a question about your answer")
    key = f"update-round/{office.pk}/question/{entry.pk}/{entry.revision}"
    return _put(key, office.email, office, subject, root, kind="question", entry=entry)


def _put(
    key: str, address: str, office: RoundOffice, subject: str, root: str, *, kind: str, **more: Any
) -> Message:
    town = office.round.municipality
    context = {
        "office": office,
        "round": office.round,
        "town": town,
        "link": office_address(office, root),
        "kind": kind,
        "open": office.entries.exclude(state__in=("submitted", "approved")).count(),
        **more,
    }
    words = {"town": town.name, "office": office.organization.name}
    made, _new = Message.objects.get_or_create(
        key=key,
        defaults={
            "to": address,
            "subject": " ".join((subject % words).split())[:300],
            "text": render_to_string("measures/email/update_round.txt", context),
        },
    )
    return made
