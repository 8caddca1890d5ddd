# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails that ask a department and remind it, put into the outbox. They name the concept, no proposal."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from augenhoehe.concept.models import OpinionRequest
from augenhoehe.concept.statement_links import request_address
from augenhoehe.core.models import Message
from augenhoehe.kit import clock


def question_of(request: OpinionRequest, root: str) -> Message:
    """The mail that asks."""
    subject = _("%(town)s: what do you say to %(count)d proposals?")
    return _put(f"opinion-request/{request.pk}", request, subject, root, reminder=False)


def reminder_of(request: OpinionRequest, root: str) -> Message:
    """The mail that reminds; at most one on a day."""
    subject = _("%(town)s: a reminder, what do you say to %(count)d proposals?")
    occasion = f"opinion-request/{request.pk}/reminder/{clock.today():%Y%m%d}"
    return _put(occasion, request, subject, root, reminder=True)


def _put(key: str, request: OpinionRequest, subject: str, root: str, *, reminder: bool) -> Message:
    town = request.concept.municipality
    count = request.statements.filter(answered_at=None).count()
    context = {
        "request": request,
        "town": town,
        "concept": request.concept,
        "count": count,
        "link": request_address(request, root),
        "reminder": reminder,
    }
    made, _new = Message.objects.get_or_create(
        key=key,
        defaults={
            "to": request.email,
            "subject": " ".join((subject % {"town": town.name, "count": count}).split())[:300],
            "text": render_to_string("concept/email/opinion_request.txt", context),
        },
    )
    return made
