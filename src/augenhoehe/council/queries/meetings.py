# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings, their agendas and the people at them, as pages and documents need them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce

from augenhoehe.core.models import Membership, Municipality
from augenhoehe.council.enums import AttendanceRole, MeetingState, PaperState
from augenhoehe.council.models import AgendaItem, Attendance, BodyRule, Consultation, Meeting, Paper
from augenhoehe.council.queries.planning import rule_facts
from augenhoehe.council.rules.agenda import ON_AN_AGENDA, NewItem, OnAgenda
from augenhoehe.council.rules.attendance import Participant
from augenhoehe.council.rules.deadline_rules import DeadlineRule
from augenhoehe.council.rules.meetings import MeetingFacts, invitation_day
from augenhoehe.kit import policies
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.working_days import WorkingDays

CHAIR_WORDS = ("vorsitz", "bürgermeister", "chair")


@dataclass(frozen=True, slots=True)
class Agenda:
    """An agenda as one reader sees it, in its two parts; of items that are hidden, the numbers alone are known."""

    public: Sequence[AgendaItem]
    closed: Sequence[AgendaItem]
    closed_numbers: Sequence[str]

    @property
    def items(self) -> list[AgendaItem]:
        """All that the reader sees, in order."""
        return [*self.public, *self.closed]

    @property
    def hides(self) -> bool:
        """Whether there is a part that the reader does not see."""
        return bool(self.closed_numbers)


def meetings_of(actor: Any, municipality: Municipality) -> QuerySet[Meeting]:
    """The meetings of a town that an actor may see, with body and town."""
    found = policies.visible_in(actor, Meeting.objects.all(), municipality)
    return found.select_related("organization", "municipality")


def coming_meetings(actor: Any, municipality: Municipality, today: datetime.date) -> QuerySet[Meeting]:
    """Those from today on, the next first."""
    return meetings_of(actor, municipality).filter(date__gte=today).order_by("date", "start", "pk")


def past_meetings(actor: Any, municipality: Municipality, today: datetime.date) -> QuerySet[Meeting]:
    """Those before today, the last first."""
    return meetings_of(actor, municipality).filter(date__lt=today).order_by("-date", "-start", "-pk")


def with_paper(queryset: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    """Items with their meeting, consultation and paper; no further queries for a page."""
    return queryset.select_related(
        "meeting__municipality", "meeting__organization", "consultation__paper__municipality"
    )


def agenda_of(actor: Any, meeting: Meeting) -> Agenda:
    """The agenda as an actor may see it; two queries, one where nothing can be hidden."""
    items = list(
        with_paper(policies.visible(actor, AgendaItem.objects.filter(meeting=meeting))).order_by("order")
    )
    seen = {item.pk for item in items}
    numbers: list[str] = []
    if meeting.invited and not meeting.cancelled:
        closed = AgendaItem.objects.filter(meeting=meeting, public=False).exclude(pk__in=seen)
        numbers = list(closed.order_by("order").values_list("number", flat=True))
    return Agenda(
        public=[item for item in items if item.public],
        closed=[item for item in items if not item.public],
        closed_numbers=numbers,
    )


def proposed_for(actor: Any, meeting: Meeting) -> QuerySet[Consultation]:
    """Consultations of this body on this day whose papers are on their way and on no agenda yet."""
    waiting = Consultation.objects.filter(
        paper__municipality=meeting.municipality_id,
        organization=meeting.organization_id,
        date=meeting.date,
        paper__state__in=ON_AN_AGENDA,
        agenda_item=None,
        outcome="",
    )
    return (
        policies.visible(actor, waiting)
        .select_related("paper__municipality")
        .order_by("paper__reference", "pk")
    )


def facts_of(meeting: Meeting) -> MeetingFacts:
    """A meeting as the rules know it; one query."""
    has_result = ~Q(outcome="") | Q(consultation__isnull=False) & ~Q(consultation__outcome="")
    counted = AgendaItem.objects.filter(meeting=meeting).aggregate(
        items=Count("pk"), results=Count("pk", filter=has_result)
    )
    return MeetingFacts(
        state=MeetingState(meeting.state),
        date=meeting.date,
        cancelled=meeting.cancelled,
        start=meeting.start,
        location=meeting.location,
        items=counted["items"],
        results=counted["results"],
    )


def new_item(meeting: Meeting, name: str, *, public: bool, consultation: Consultation | None) -> NewItem:
    """An item about to be put on the agenda of a meeting, as the rules know it."""
    if consultation is None:
        return NewItem(name=name, public=public)
    return NewItem(
        name=name,
        public=public,
        paper_state=PaperState(consultation.paper.state),
        paper_public=consultation.paper.public,
        body_fits=consultation.organization_id == meeting.organization_id,
        day_fits=consultation.date == meeting.date,
        on_another=AgendaItem.objects.filter(consultation=consultation).exclude(meeting=meeting).exists(),
    )


def steps_on_agendas(paper: Paper) -> list[OnAgenda]:
    """The steps of a paper that stand on agendas of meetings still to be held."""
    items = AgendaItem.objects.filter(consultation__paper=paper, consultation__outcome="")
    return [
        OnAgenda(
            number=item.consultation_id or 0,
            body=item.meeting.organization_id,
            body_name=item.consultation.body_name if item.consultation is not None else "",
            day=item.meeting.date,
        )
        for item in items.select_related("meeting", "consultation")
    ]


def attendance_of(meeting: Meeting) -> list[Attendance]:
    """Everybody who is listed, in order."""
    return list(meeting.attendances.order_by("position", in_german("name"), "pk"))


def expected_at(meeting: Meeting) -> list[Participant]:
    """The members of the body on the day of the meeting, as far as the town has entered them; one query."""
    day = meeting.date
    members = Membership.objects.filter(
        Q(start_date__isnull=True) | Q(start_date__lte=day),
        Q(end_date__isnull=True) | Q(end_date__gte=day),
        organization=meeting.organization_id,
    )
    return [
        Participant(name=member.person.name, role=_role_of(member), group=_group_of(member))
        for member in members.select_related("person", "on_behalf_of").order_by(
            Coalesce("on_behalf_of__name", "person__name"), "person__name", F("pk")
        )
    ]


def groups_at(meeting: Meeting) -> list[str]:
    """The groups of those who are listed, each once."""
    groups = meeting.attendances.exclude(group="").order_by("group").values_list("group", flat=True)
    return list(dict.fromkeys(groups))


def invitation_days(meetings: Sequence[Meeting]) -> dict[int, datetime.date]:
    """By when the invitation to each meeting is to be sent, by the rule its body has on that day; one query."""
    rules: dict[int, list[DeadlineRule]] = {}
    bodies = {meeting.organization_id for meeting in meetings}
    if bodies:
        for rule in BodyRule.objects.filter(organization__in=bodies).order_by("-valid_from"):
            rules.setdefault(rule.organization_id, []).append(rule_facts(rule))
    days = {}
    for meeting in meetings:
        of_body = rules.get(meeting.organization_id, [])
        in_force = next((one for one in of_body if one.valid_from <= meeting.date), None)
        days[meeting.pk] = invitation_day(meeting.date, in_force, WorkingDays.of(meeting.municipality.ags))
    return days


def _role_of(member: Membership) -> AttendanceRole:
    if any(word in member.role.casefold() for word in CHAIR_WORDS) and "stellv" not in member.role.casefold():
        return AttendanceRole.CHAIR
    return AttendanceRole.MEMBER if member.voting_right else AttendanceRole.ADVISORY


def _group_of(member: Membership) -> str:
    group = member.on_behalf_of
    return (group.short_name or group.name) if group is not None else ""
