# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What meetings add to the start page: invitations to be sent, minutes to be written and approved.

Only of meetings whose agenda is kept here: a town that runs its sittings in another system is not reminded.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.meetings import invitation_days
from augenhoehe.council.rules.meetings import minutes_day
from augenhoehe.kit import clock, phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline, remembered
from augenhoehe.kit.prepared import prepared_for_reader

AHEAD = datetime.timedelta(days=42)
"""How long before a sitting its invitation is worth a line: six weeks."""


MEETING_FIELDS = (
    *("municipality_id", "date", "start", "state", "minutes_approved_on", "cancelled"),
    *("organization__name", "organization__body_class"),
)


def known_meetings(actor: Any, municipality: Municipality) -> list[Meeting]:
    """Meetings that are not cancelled, each with `has_agenda`; asked once for the lines and the dates of a page."""
    meetings = remembered(
        ("council.meetings", actor.pk, municipality.pk), lambda: _meetings(actor, municipality.pk)
    )
    for meeting in meetings:
        meeting.municipality = municipality
    return meetings


@prepared_for_reader
def _meetings(actor: Any, town: int) -> QuerySet[Meeting]:
    agenda = Exists(AgendaItem.objects.filter(meeting=OuterRef("pk")))
    found = policies.visible_in(actor, Meeting.objects.filter(cancelled=False), town)
    return found.select_related("organization").annotate(has_agenda=agenda).only(*MEETING_FIELDS)


def due(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """Invitations and minutes, for those who write them."""
    meetings = [meeting for meeting in known_meetings(actor, municipality) if vars(meeting)["has_agenda"]]
    if policies.can(actor, CouncilPermission.SCHEDULE_MEETINGS, municipality):
        yield from _invitations(meetings)
    if policies.can(actor, CouncilPermission.RECORD_RESULTS, municipality):
        yield from _minutes(meetings)


def _invitations(meetings: list[Meeting]) -> Iterator[Deadline]:
    today = clock.today()
    waiting = [one for one in meetings if not one.invited and today <= one.date <= today + AHEAD]
    days = invitation_days(waiting)
    for meeting in waiting:
        yield Deadline(
            date=days[meeting.pk],
            title=_("Invite to the meeting: %(body)s") % {"body": meeting.organization.name},
            why=_("The body meets on %(date)s, and its invitation has not been sent.")
            % {"date": phrases.long_date(meeting.date)},
            action=_("Go to the agenda"),
            url=meeting.get_absolute_url(),
        )


def _minutes(meetings: list[Meeting]) -> Iterator[Deadline]:
    for meeting in meetings:
        if not meeting.invited or meeting.date > clock.today() or meeting.minutes_approved_on:
            continue
        held = meeting.held
        yield Deadline(
            date=minutes_day(meeting.date),
            title=_("Minutes: %(body)s, %(date)s")
            % {"body": meeting.organization.name, "date": phrases.short_date(meeting.date)},
            why=_("The meeting was held; its minutes have not been approved yet.")
            if held
            else _("The day of the meeting has passed; results and attendance complete its minutes."),
            action=_("Go to the minutes") if held else _("Enter the results"),
            url=meeting.get_absolute_url()
            if held
            else reverse("council:meeting-results", args=[meeting.municipality.slug, meeting.pk]),
        )
