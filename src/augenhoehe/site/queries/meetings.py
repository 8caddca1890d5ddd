# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sittings as the public knows them: every day and place, of the agenda the public items people were invited to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.council import meeting_documents
from augenhoehe.council.models import AgendaItem, Meeting, Resolution
from augenhoehe.council.queries import meetings as council_queries
from augenhoehe.council.queries.meetings import Agenda
from augenhoehe.kit import clock
from augenhoehe.site import votes
from augenhoehe.site.public import READER
from augenhoehe.site.queries.resolutions import resolutions_of


@dataclass(frozen=True, slots=True)
class ToldItem:
    """A public item with its paper's number, when it came late, its result, and the resolution if there is one."""

    item: AgendaItem
    reference: str
    tabled: str
    result: str
    resolution: Resolution | None


def meetings_of(town: Municipality) -> QuerySet[Meeting]:
    """The sittings of a town, with body and town."""
    return council_queries.meetings_of(READER, town)


def coming(town: Municipality) -> QuerySet[Meeting]:
    """Those from today on, the next first; cancelled ones too, so that nobody goes there."""
    return council_queries.coming_meetings(READER, town, clock.today())


def past(town: Municipality) -> QuerySet[Meeting]:
    """Those before today that took place, the last first."""
    return council_queries.past_meetings(READER, town, clock.today()).filter(cancelled=False)


def agenda_of(meeting: Meeting) -> Agenda:
    """What is public of an agenda; of the other items the numbers alone."""
    return council_queries.agenda_of(READER, meeting)


def told(meeting: Meeting, items: Iterable[AgendaItem]) -> list[ToldItem]:
    """The items as the page tells them; one query."""
    listed = list(items)
    steps = [item.consultation_id for item in listed if item.consultation_id]
    resolutions = {
        found.consultation_id: found
        for found in resolutions_of(meeting.municipality).filter(consultation__in=steps)
    }
    return [
        ToldItem(
            item=item,
            reference=item.consultation.paper.reference if item.consultation is not None else "",
            tabled=meeting_documents.tabled_words(item),
            result=votes.result(item.told_result),
            resolution=resolutions.get(item.consultation_id or 0),
        )
        for item in listed
    ]
