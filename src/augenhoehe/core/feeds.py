# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Feeds and calendars of a town for one reader: the same for a personal address and for the street."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit import appointments, deadlines, subjects
from augenhoehe.kit.appointments import Appointment
from augenhoehe.kit.feeds import Feed, FeedEntry, answer, write_atom, write_calendar
from augenhoehe.kit.subjects import Subject

MOST = 50
"""Entries in a feed; programs keep those they have seen."""
ATOM, CALENDAR = "application/atom+xml; charset=utf-8", "text/calendar; charset=utf-8"


def atom_of(request: HttpRequest, reader: Any, town: Municipality, subject: Subject) -> HttpResponse:
    """The news of a subject, as `reader` may know them now."""
    root = root_of(request)
    told = (entry for entry in subjects.entries(reader, town) if subject.covers(entry))
    entries = [
        FeedEntry(f"urn:uuid:{one.key}", one.at, one.title, one.sentence, f"{root}{one.url}")
        for one in islice(told, MOST)
    ]
    feed = Feed(
        id=f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, request.build_absolute_uri())}",
        title=f"{town.short_name}: {subject.label}",
        author=town.name,
        address=request.build_absolute_uri(),
        page=f"{root}{subject.url}",
        updated=town.created_at,
        entries=entries,
    )
    return answer(
        request, write_atom(feed), content_type=ATOM, modified_at=feed.last_change, public=_is_public(reader)
    )


def meetings_of(
    request: HttpRequest, reader: Any, town: Municipality, body: Organization | None
) -> HttpResponse:
    """The meetings of a town or of one body as a calendar."""
    found = appointments.of(reader, town, body.pk if body is not None else None)
    whose = body.name if body is not None else _("Meetings")
    name = f"{town.short_name}: {whose}"
    return _calendar(request, reader, found, name)


def deadlines_of(request: HttpRequest, reader: Any, town: Municipality) -> HttpResponse:
    """What is due for a reader as a calendar of whole days."""
    with deadlines.one_look():
        found = list(_due(reader, town))
    return _calendar(request, reader, found, _("%(town)s: my deadlines") % {"town": town.short_name})


def root_of(request: HttpRequest) -> str:
    """Where the house is found, as this request found it."""
    return request.build_absolute_uri("/").rstrip("/")


def _due(reader: Any, town: Municipality) -> Iterator[Appointment]:
    """Deadlines have no number of their own: one is the same while its page, title and what is to be done are."""
    for line in deadlines.due(reader, town):
        mark = hashlib.sha256(f"{line.url}\n{line.action}\n{line.title}".encode()).hexdigest()[:32]
        yield Appointment(
            key=f"frist-{town.slug}-{mark}",
            sequence=0,
            modified_at=town.created_at,
            date=line.date,
            title=line.title,
            text=line.why,
            url=line.url,
        )


def _calendar(request: HttpRequest, reader: Any, found: list[Appointment], name: str) -> HttpResponse:
    domain = request.get_host().partition(":")[0]
    content = write_calendar(found, name=name, domain=domain, root=root_of(request))
    newest = max((item.modified_at for item in found), default=None)
    return answer(request, content, content_type=CALENDAR, modified_at=newest, public=_is_public(reader))


def _is_public(reader: Any) -> bool:
    return not reader.is_authenticated
