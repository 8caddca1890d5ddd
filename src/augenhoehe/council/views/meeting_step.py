# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one thing to do next about a meeting, and what is missing for it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.council.models import Meeting
from augenhoehe.council.queries.meetings import Agenda, facts_of, invitation_days
from augenhoehe.council.rules.meetings import check_invitation
from augenhoehe.kit import phrases
from augenhoehe.kit.violations import told


@dataclass(frozen=True, slots=True)
class MeetingStep:
    """A sentence, and a button where there is something to do; `sends`: the button writes. `then`: a second one."""

    text: str
    label: str = ""
    url: str = ""
    sends: bool = False
    missing: list[str] = field(default_factory=list)
    then: tuple[str, str] | None = None


def meeting_step(meeting: Meeting, agenda: Agenda, today: datetime.date) -> MeetingStep | None:
    """What the council office does next; None for a meeting that was cancelled."""
    if meeting.cancelled:
        return None
    if not meeting.invited:
        return _inviting(meeting, today)
    if meeting.date > today:
        return MeetingStep(
            _("People are invited. What is added now is marked as late."),
            _("View the invitation"),
            _address(meeting, "invitation"),
        )
    return _afterwards(meeting, agenda)


def _inviting(meeting: Meeting, today: datetime.date) -> MeetingStep:
    day = invitation_days([meeting])[meeting.pk]
    return MeetingStep(
        _("The invitation must go out by %(day)s.") % {"day": phrases.long_date(day)},
        _("Note the invitation as sent"),
        _address(meeting, "invite"),
        sends=True,
        missing=[told(reason) for reason in check_invitation(facts_of(meeting), today).reasons],
    )


def _afterwards(meeting: Meeting, agenda: Agenda) -> MeetingStep:
    results = (_("Enter the results"), _address(meeting, "results"))
    if not meeting.held:
        held = (_("Mark as held"), _address(meeting, "hold"))
        return MeetingStep(
            _("Enter attendance and results, then mark the meeting as held."), *results, then=held
        )
    if not all(item.told_result.outcome for item in agenda.items if item.consultation_id):
        return MeetingStep(
            _("Results of papers are missing. Without them, the papers do not get on."), *results
        )
    if meeting.minutes_approved_on is None:
        return MeetingStep(
            _("The minutes are a draft until the body approves them."),
            _("Note the approval of the minutes"),
            _address(meeting, "approve"),
        )
    return MeetingStep(_("Everything is done: the results are entered and the minutes are approved."))


def _address(meeting: Meeting, page: str) -> str:
    return reverse(f"council:meeting-{page}", args=[meeting.municipality.slug, meeting.pk])
