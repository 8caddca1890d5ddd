# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings as appointments for calendars: when, where, and where to read the agenda; never what is on it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.queries.meetings import meetings_of
from augenhoehe.kit import clock, phrases, public_places
from augenhoehe.kit.appointments import Appointment

BACK = datetime.timedelta(days=366)
"""Calendars keep what they have seen; sittings longer ago are read on the pages."""


def meetings(actor: Any, municipality: Municipality, body: int | None) -> Iterator[Appointment]:
    """The meetings from a year ago on; cancelled ones too, so that they disappear from calendars. One query."""
    found = meetings_of(actor, municipality).filter(date__gte=clock.today() - BACK)
    if body is not None:
        found = found.filter(organization=body)
    for meeting in found.order_by("date", "start", "pk"):
        arguments = (municipality.slug, meeting.pk)
        url = (
            reverse("council:meeting", args=arguments)
            if actor.is_authenticated
            else public_places.address("council.Meeting", *arguments)
        )
        moved = meeting.moved_from
        yield Appointment(
            key=f"sitzung-{municipality.slug}-{meeting.pk}",
            sequence=meeting.revision,
            modified_at=meeting.modified_at,
            date=meeting.date,
            title=meeting.organization.name,
            start=meeting.start,
            end=meeting.end,
            location=meeting.location,
            text=_("Moved; it had been planned for %(day)s.") % {"day": phrases.long_date(moved)}
            if moved
            else "",
            url=url,
            cancelled=meeting.cancelled,
        )
