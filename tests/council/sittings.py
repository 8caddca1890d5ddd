# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings and agendas as tests need them: made by the room's own actions."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_agenda_item import add_agenda_item
from augenhoehe.council.actions.hold_meeting import hold_meeting
from augenhoehe.council.actions.invite_to_meeting import invite_to_meeting
from augenhoehe.council.actions.record_item_result import record_item_result
from augenhoehe.council.actions.record_result import Result
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.models import AgendaItem, Consultation, Meeting, Paper
from augenhoehe.kit import clock
from tests.council import builders

DAY = builders.COUNCIL_DAY
BEFORE = date(2022, 11, 25)
SECRET = "Grundstück am Kanal"


def meeting(
    cast: Cast, town: str = "bergkamen", *, body: str = "rat", day: date = DAY, **facts: Any
) -> Meeting:
    """A sitting of the council, with time and place."""
    return schedule_meeting(
        municipality=cast.town(town),
        organization=cast.bodies[town][body],
        date=day,
        by=cast.people[builders.HANDS[town]],
        **{"start": time(17), "location": "Ratssaal", **facts},
    )


def item(cast: Cast, of: Meeting, name: str = "", **facts: Any) -> AgendaItem:
    """An item at the end of its part; with `consultation`, one that brings a paper and is called as it unless named."""
    hand = cast.people[builders.HANDS[of.municipality.slug]]
    return add_agenda_item(
        meeting=of,
        by=hand,
        **{"name": name or ("" if "consultation" in facts else "Eröffnung"), "revision": None, **facts},
    )


def council_step(paper: Paper) -> Consultation:
    """The deciding step of a paper of `builders.paper`."""
    return paper.consultations.get(role=ConsultationRole.DECISION)


def invited(cast: Cast, of: Meeting) -> Meeting:
    """People are invited, two weeks before."""
    with clock.standing_on(BEFORE):
        return invite_to_meeting(
            meeting=of, revision=None, by=cast.people[builders.HANDS[of.municipality.slug]]
        )


def recorded(cast: Cast, of: AgendaItem, outcome: Outcome = Outcome.NOTED, **facts: Any) -> AgendaItem:
    """A result of an item, on the day of its meeting."""
    texts = {name: facts.pop(name) for name in ("notes", "biased_names") if name in facts}
    return record_item_result(
        item=of,
        result=Result(outcome=outcome, date=of.meeting.date, **facts),
        revision=None,
        by=cast.people[builders.HANDS[of.meeting.municipality.slug]],
        **texts,
    )


def held(cast: Cast, of: Meeting) -> Meeting:
    """It has taken place."""
    return hold_meeting(meeting=of, revision=None, by=cast.people[builders.HANDS[of.municipality.slug]])


def order(of: Meeting) -> list[tuple[str, str]]:
    """The agenda as stored: numbers and names."""
    return list(AgendaItem.objects.filter(meeting=of).order_by("order").values_list("number", "name"))
