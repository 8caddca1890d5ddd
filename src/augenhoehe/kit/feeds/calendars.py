# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Calendar files (RFC 5545) of appointments: the same UID for ever, a growing SEQUENCE, cancelled ones told as such."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vDuration

from augenhoehe.kit.appointments import Appointment
from augenhoehe.kit.feeds.carried import carried, carried_line

PRODUCT = "-//Augenhöhe//Augenhöhe//DE"
HOME = ZoneInfo("Europe/Berlin")
USUAL_LENGTH = datetime.timedelta(hours=2)
"""How long a sitting is taken to last whose end is not stated."""
ASK_AGAIN = datetime.timedelta(hours=6)


def write_calendar(appointments: Iterable[Appointment], *, name: str, domain: str, root: str) -> bytes:
    """The appointments as one calendar. `domain` ends every UID; `root` makes whole addresses of paths."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", carried_line(name))
    calendar.add("x-wr-calname", carried_line(name))
    # Both say when programs should ask again; each is read by some.
    calendar.add("refresh-interval", vDuration(ASK_AGAIN), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(ASK_AGAIN))
    for appointment in appointments:
        calendar.add_component(_event(appointment, domain, root))
    return bytes(calendar.to_ical())


def _event(item: Appointment, domain: str, root: str) -> Event:
    event = Event()
    event.add("uid", f"{item.key}@{domain}")
    event.add("sequence", item.sequence)
    event.add("dtstamp", item.modified_at.astimezone(datetime.UTC))
    event.add("last-modified", item.modified_at.astimezone(datetime.UTC))
    _add_time(event, item)
    event.add("summary", carried_line(item.title))
    event.add("status", "CANCELLED" if item.cancelled else "CONFIRMED")
    if item.cancelled or item.start is None:
        event.add("transp", "TRANSPARENT")
    for name, text in (("location", item.location), ("description", item.text)):
        if text:
            event.add(name, carried(text))
    if item.url:
        event.add("url", f"{root}{item.url}")
    return event


def _add_time(event: Event, item: Appointment) -> None:
    if item.start is None:
        event.add("dtstart", item.date)
        event.add("dtend", item.date + datetime.timedelta(days=1))
        return
    start = datetime.datetime.combine(item.date, item.start, HOME)
    end = start + USUAL_LENGTH
    if item.end is not None:
        end = datetime.datetime.combine(item.date, item.end, HOME)
        if end <= start:  # a sitting that goes on beyond midnight
            end += datetime.timedelta(days=1)
    # In UTC, which needs no description of the zone in the file.
    event.add("dtstart", start.astimezone(datetime.UTC))
    event.add("dtend", end.astimezone(datetime.UTC))
