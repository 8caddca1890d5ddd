# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings of the demo: in each town one that was held, with its minutes, and one people are invited to.

The meeting in Bergkamen on 8 December 2022 and its paper 12/0767 are real, as is Kamen's result on 039/2022; who was
there, what else was on the agenda, and how it was discussed is invented.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_agenda_item import add_agenda_item
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.edit_meeting import edit_meeting
from augenhoehe.council.actions.hold_meeting import hold_meeting
from augenhoehe.council.actions.invite_to_meeting import invite_to_meeting
from augenhoehe.council.actions.record_attendance import record_attendance
from augenhoehe.council.actions.record_item_result import record_item_result
from augenhoehe.council.actions.record_result import Result
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.set_body_rule import set_body_rule
from augenhoehe.council.enums import AttendanceRole, AttendanceState, LatePapers, Outcome
from augenhoehe.council.models import AgendaItem, Consultation, Meeting
from augenhoehe.council.rules.attendance import Participant
from augenhoehe.kit import clock

CLERKS = {"bergkamen": "dora", "kamen": "lars"}
PLACE = "Rathaus, Ratssaal"
MEMBER, CHAIR = AttendanceRole.MEMBER, AttendanceRole.CHAIR
OFFICE, GUEST = AttendanceRole.ADMINISTRATION, AttendanceRole.GUEST

PEOPLE: Sequence[Participant] = (
    Participant("Ruth Vorsitz (erfunden)", CHAIR),
    Participant("Ali Ratsmitglied (erfunden)", MEMBER, group="Fraktion A"),
    Participant("Berta Ratsmitglied (erfunden)", MEMBER, group="Fraktion A"),
    Participant("Cem Ratsmitglied (erfunden)", MEMBER, group="Fraktion B"),
    Participant("Doris Ratsmitglied (erfunden)", MEMBER, AttendanceState.EXCUSED, group="Fraktion B"),
    Participant("Egon Ratsmitglied (erfunden)", MEMBER, group="Fraktion C", arrived=datetime.time(17, 20)),
    Participant("Fina Verwaltung (erfunden)", OFFICE),
    Participant("Georg Gast (erfunden)", GUEST),
)


def tell(cast: Cast) -> None:
    """Tell the chapter, each step on its day."""
    _deadlines(cast)
    _held_in_bergkamen(cast)
    _held_in_kamen(cast)
    _invited(cast, "bergkamen", "aas", date(2023, 2, 14))
    _invited(cast, "kamen", "stgf", date(2023, 2, 28))
    _being_prepared(cast)


def _deadlines(cast: Cast) -> None:
    """Invented, as both towns' rules of procedure are not among the papers: ten full days, the hearing nine."""
    with clock.standing_on(date(2022, 11, 1)):
        for town, clerk in CLERKS.items():
            for key, body in cast.bodies[town].items():
                hearing = key == "integrationsrat"
                set_body_rule(
                    organization=body,
                    valid_from=date(2020, 11, 1),
                    days_before=9 if hearing else 10,
                    late_papers=LatePapers.URGENT if hearing else LatePapers.UNTIL_SITTING,
                    urgent_days=3 if hearing else None,
                    by=cast.people[clerk],
                )


def _held_in_bergkamen(cast: Cast) -> None:
    day = date(2022, 12, 8)
    with clock.standing_on(date(2022, 11, 25)):
        meeting = schedule_meeting(
            municipality=cast.bergkamen,
            organization=cast.bodies["bergkamen"]["rat"],
            date=day,
            start=datetime.time(17),
            location=PLACE,
            by=cast.people["dora"],
        )
        _add(cast, meeting, "Eröffnung und Feststellung der Beschlussfähigkeit")
        _add(cast, meeting, "Fragestunde für Einwohnerinnen und Einwohner")
        _take(cast, meeting)
        _add(cast, meeting, "Anfragen und Mitteilungen")
        _add(cast, meeting, "Grundstücksangelegenheit (erfunden)", public=False)
        _invite(cast, meeting)
    with clock.standing_on(day):
        _enter(cast, meeting, chair="Ruth Vorsitz (erfunden)", end=datetime.time(19, 10))
    _approve(cast, meeting, date(2023, 1, 12))


def _held_in_kamen(cast: Cast) -> None:
    day = date(2022, 6, 30)
    with clock.standing_on(date(2022, 6, 15)):
        meeting = schedule_meeting(
            municipality=cast.kamen,
            organization=cast.bodies["kamen"]["rat"],
            date=day,
            start=datetime.time(17),
            location=PLACE,
            by=cast.people["lars"],
        )
        _add(cast, meeting, "Eröffnung und Feststellung der Beschlussfähigkeit")
        _take(cast, meeting)
        _add(cast, meeting, "Mitteilungen der Verwaltung und Anfragen")
        _add(cast, meeting, "Mitteilungen der Verwaltung (erfunden)", public=False)
        _invite(cast, meeting)
    with clock.standing_on(day):
        _enter(cast, meeting, chair="Ruth Vorsitz (erfunden)", end=datetime.time(18, 45))
    _approve(cast, meeting, date(2022, 9, 22))


def _invited(cast: Cast, town: str, body: str, day: date) -> None:
    """An agenda that is known already, with one item added afterwards."""
    meeting = _meeting(cast, town, body, day)
    with clock.standing_on(date(2023, 1, 12)):
        _add(cast, meeting, "Eröffnung und Feststellung der Beschlussfähigkeit")
        _take(cast, meeting)
        _add(cast, meeting, "Bericht aus dem Integrationsrat (erfunden)")
        _add(cast, meeting, "Mündlicher Bericht zum Sprachcafé (erfunden)", level=1)
        _add(cast, meeting, "Verschiedenes")
        _add(cast, meeting, "Zuschuss an einen Träger (erfunden)", public=False)
        _invite(cast, meeting)
    with clock.standing_on(date(2023, 1, 13)):
        _add(cast, meeting, "Anfrage zu den Öffnungszeiten des Bürgerbüros (erfunden)")


def _being_prepared(cast: Cast) -> None:
    """The main committee's agenda, still without an invitation; a paper that is not public waits for it."""
    meeting = _meeting(cast, "bergkamen", "hfa", date(2023, 3, 9))
    with clock.standing_on(date(2023, 1, 13)):
        _add(cast, meeting, "Eröffnung und Feststellung der Beschlussfähigkeit")


def _meeting(cast: Cast, town: str, body: str, day: date) -> Meeting:
    return Meeting.objects.get(organization=cast.bodies[town][body], date=day)


def _add(cast: Cast, meeting: Meeting, name: str, *, public: bool = True, level: int = 0) -> None:
    by = cast.people[CLERKS[meeting.municipality.slug]]
    add_agenda_item(meeting=meeting, name=name, public=public, level=level, revision=None, by=by)


def _take(cast: Cast, meeting: Meeting) -> None:
    """Put the papers that are on their way to this meeting onto its agenda."""
    steps = Consultation.objects.filter(meeting=meeting, agenda_item=None).exclude(paper__state="draft")
    for step in steps.select_related("paper").order_by("paper__reference"):
        by = cast.people[CLERKS[meeting.municipality.slug]]
        add_agenda_item(meeting=meeting, consultation=step, public=step.paper.public, revision=None, by=by)


def _invite(cast: Cast, meeting: Meeting) -> None:
    invite_to_meeting(meeting=meeting, revision=None, by=cast.people[CLERKS[meeting.municipality.slug]])


def _enter(cast: Cast, meeting: Meeting, *, chair: str, end: datetime.time) -> None:
    """Attendance, what became of the items without a paper, and the end."""
    by = cast.people[CLERKS[meeting.municipality.slug]]
    record_attendance(meeting=meeting, people=PEOPLE, revision=None, by=by)
    edit_meeting(
        meeting=meeting,
        start=meeting.start,
        end=end,
        location=meeting.location,
        chair=chair,
        minute_taker=f"{by.name} (erfunden)",
        minutes_text="Die Einladung ist form- und fristgerecht zugegangen. Einwände gibt es nicht.",
        revision=None,
        by=by,
    )
    for item in AgendaItem.objects.filter(meeting=meeting, consultation=None).order_by("order"):
        opening = item.order == 0
        record_item_result(
            item=item,
            result=Result(outcome=Outcome.SETTLED if opening else Outcome.NOTED, date=meeting.date),
            notes="Die Vorsitzende eröffnet die Sitzung um 17 Uhr und begrüßt die Anwesenden."
            if opening
            else "",
            revision=None,
            by=by,
        )
    hold_meeting(meeting=meeting, revision=None, by=by)


def _approve(cast: Cast, meeting: Meeting, day: date) -> None:
    with clock.standing_on(day):
        approve_minutes(
            meeting=meeting,
            approved_on=day,
            revision=None,
            by=cast.people[CLERKS[meeting.municipality.slug]],
        )
